/**
 * The beginning of a text on one line, at most `length` UTF-16 units, cut between words where there are words, never
 * inside a character.
 */
export function excerpt(text: string, length: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= length) return line;
  let end = length - 1;
  const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(line);
  end = segments.containing(end)?.index ?? end;
  const space = line.lastIndexOf(' ', end);
  return `${line.slice(0, space > length / 2 ? space : end).trimEnd()}…`;
}
