/** Tags as they are typed, with or without #, separated by spaces or commas; each once. */
export function parseTags(text: string): string[] {
  const names = text.split(/[\s,#]+/u).filter((name) => name !== '');
  return [...new Set(names)];
}
