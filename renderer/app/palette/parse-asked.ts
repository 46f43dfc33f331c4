/** What the palette looks in. */
export type Scope = 'all' | 'commands' | 'articles' | 'tags';

const signs: Record<string, Scope> = { '>': 'commands', '@': 'articles', '#': 'tags' };

/** `>`, `@` and `#` at the beginning narrow to commands, articles and tags. */
export function parseAsked(typed: string): { scope: Scope; text: string } {
  const trimmed = typed.trimStart();
  const scope = signs[trimmed.charAt(0)];
  return scope
    ? { scope, text: trimmed.slice(1).trim() }
    : { scope: 'all', text: trimmed.trimEnd() };
}

/** How a command answers, the best first: its title's beginning, a word's, a part, letters in order; its group. */
export const ranks = { title: 0, word: 1, part: 2, letters: 3, group: 4 };

/** How well a title answers; null for not at all. */
export function matchRank(title: string, text: string): number | null {
  const words = title.toLowerCase();
  const asked = text.toLowerCase();
  if (words.startsWith(asked)) return ranks.title;
  if (words.includes(` ${asked}`)) return ranks.word;
  if (words.includes(asked)) return ranks.part;
  let from = 0;
  for (const letter of asked.replaceAll(/\s/g, '')) {
    const at = words.indexOf(letter, from);
    if (at < 0) return null;
    from = at + 1;
  }
  return asked.length >= 3 ? ranks.letters : null;
}
