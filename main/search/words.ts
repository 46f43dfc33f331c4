/**
 * Scripts that write without spaces. SQLite's unicode61 would keep an unbroken run of them as one word, so they are
 * indexed as overlapping pairs of characters instead.
 */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30fc\u3005]+/gu;

export interface IndexText {
  /** The text without the unspaced runs: words for unicode61. */
  words: string;
  /** Pairs of characters of each unspaced run, separated by spaces. */
  grams: string;
}

/** What the index stores of a text. Compatibility forms (full and half width) are made one first. */
export function toIndexText(text: string): IndexText {
  const grams: string[] = [];
  const words = normalise(text).replace(unspaced, (run) => {
    grams.push(...pairs(run));
    return ' ';
  });
  return { words, grams: grams.join(' ') };
}

/** NFKC puts Hangul and width into one form; soft hyphens would break a word in two. */
function normalise(text: string): string {
  return text.replace(/\u00ad/gu, '').normalize('NFKC');
}

/** The overlapping pairs of a run, and its last character alone, so that each character begins a token. */
function pairs(run: string): string[] {
  const characters = Array.from(run);
  return characters.map((character, index) => character + (characters[index + 1] ?? ''));
}

interface Piece {
  text: string;
  unspaced: boolean;
}

/** Splits a term of a query where its script changes. */
function pieces(term: string): Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const match of term.matchAll(unspaced)) {
    if (match.index > at) result.push({ text: term.slice(at, match.index), unspaced: false });
    result.push({ text: match[0], unspaced: true });
    at = match.index + match[0].length;
  }
  if (at < term.length) result.push({ text: term.slice(at), unspaced: false });
  return result;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** An FTS5 expression for one term; null where the term has nothing that could be found. */
function termExpression(term: string, prefix: boolean): string | null {
  const parts = pieces(term)
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece.text))
    .map(({ text, unspaced: isUnspaced }, index, all) => {
      const last = index === all.length - 1;
      if (!isUnspaced) return `{title body} : ${quoted(text)}${prefix && last ? '*' : ''}`;
      const characters = Array.from(text);
      if (characters.length === 1) return `{title_grams body_grams} : ${quoted(text)}*`;
      const phrase = pairs(text).slice(0, -1).join(' ');
      return `{title_grams body_grams} : ${quoted(phrase)}`;
    });
  return parts.length === 0 ? null : parts.join(' AND ');
}

export interface Query {
  /** The FTS5 expression; null where nothing is asked for. */
  match: string | null;
  /** What to mark in a snippet, folded by `foldForMatch`. */
  terms: string[];
}

/**
 * Reads what was typed: words (all must be there, the last may be unfinished), "exact words", -without.
 * Every term is quoted, so that nothing typed is taken for FTS5's own syntax.
 */
export function parseQuery(typed: string): Query {
  const required: string[] = [];
  const excluded: string[] = [];
  const terms: string[] = [];
  const tokens = [...normalise(typed).matchAll(/(?<!\S)(-?)(?:"([^"]*)"?|(\S+))/gu)];
  for (const [index, [, minus, phrase, word]] of tokens.entries()) {
    const term = phrase ?? word ?? '';
    const isLast = index === tokens.length - 1 && phrase === undefined;
    const expression = termExpression(term, isLast && !/\s$/u.test(typed));
    if (expression === null) continue;
    if (minus) excluded.push(expression);
    else {
      required.push(expression);
      terms.push(
        ...pieces(term)
          .map((piece) => piece.text.trim())
          .filter(Boolean),
      );
    }
  }
  if (required.length === 0) return { match: null, terms: [] };
  const all = required.map((expression) => `(${expression})`).join(' AND ');
  const none = excluded.map((expression) => ` NOT (${expression})`).join('');
  return { match: `(${all})${none}`, terms };
}
