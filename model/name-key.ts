/** A name as it is compared: whatever its case, accents, width and spaces. Voiced kana stay what they are. */
export function nameKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Mn}--[\u3099\u309a]]+/gv, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}
