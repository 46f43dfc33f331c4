/** A text cut into words and signs, white space left out. Offsets are UTF-16 units. */
export interface Tokens {
  text: string;
  /** One number for each token; tokens with the same number are the same word, however it is written. */
  ids: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
}

/** Numbers for words, shared by all texts that are compared with each other. */
export interface Vocabulary {
  /** How many numbers are given out; numbers are below it. */
  size: () => number;
  /** The number of a word, the same for all spellings of it. */
  idOf: (word: string) => number;
  /** The number of a word of one UTF-16 unit. */
  idOfUnit: (unit: number) => number;
  /** The spelling that stands for a number. */
  word: (id: number) => string;
}

export function createVocabulary(): Vocabulary {
  const words: string[] = [];
  const byKey = new Map<string, number>();
  const bySpelling = new Map<string, number>();
  /** Numbers plus one, so that 0 is unknown. */
  const byUnit = new Int32Array(0x10000);

  const idOf = (spelling: string): number => {
    const known = bySpelling.get(spelling);
    if (known !== undefined) return known;
    const key = wordKey(spelling);
    let id = byKey.get(key);
    if (id === undefined) {
      id = words.length;
      words.push(key);
      byKey.set(key, id);
    }
    bySpelling.set(spelling, id);
    return id;
  };
  const idOfUnit = (unit: number): number => {
    const known = byUnit[unit] ?? 0;
    if (known !== 0) return known - 1;
    const id = idOf(String.fromCharCode(unit));
    byUnit[unit] = id + 1;
    return id;
  };
  return { size: () => words.length, idOf, idOfUnit, word: (id) => words[id] ?? '' };
}

/**
 * What all spellings of a word have in common: compatibility forms (NFKC: widths, ligatures), case, invisible
 * characters, quotation marks and dashes are folded.
 */
export function wordKey(word: string): string {
  if (ascii.test(word)) return word.toLowerCase();
  return sameSpelling(word).toLowerCase();
}

/** A word with everything folded that a typesetter may choose, and nothing that a writer chooses. */
export function sameSpelling(word: string): string {
  return word
    .normalize('NFKC')
    .replaceAll(invisible, '')
    .replaceAll(doubleQuote, '"')
    .replaceAll(singleQuote, "'")
    .replaceAll(dash, '-');
}

const ascii = /^[\x21-\x7e]*$/;
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]|\u034f/gu;
const doubleQuote = /[“”„‟″«»〝〞〟「」『』]/gu;
const singleQuote = /[‘’‚‛′‹›`´]/gu;
const dash = /[‐‑‒–—―−]/gu;

/**
 * Cuts a text into tokens: a run of letters and digits; a single character where the script puts no spaces between
 * words (Han, kana, Hangul, Thai …); a single sign. An apostrophe between letters and a point or comma between digits
 * belong to the word. Combining marks and invisible characters belong to what they follow.
 */
export function tokenise(text: string, vocabulary: Vocabulary): Tokens {
  const { length } = text;
  const starts = new Int32Array(length);
  const ends = new Int32Array(length);
  const ids = new Int32Array(length);
  let count = 0;
  for (let at = 0; at < length;) {
    const start = at;
    const kind = kindAt(text, at);
    at += kind === Kind.pair ? 2 : 1;
    if (kind === Kind.space || kind === Kind.attached) continue;
    at = kind === Kind.word ? endOfWord(text, at) : endOfAttached(text, at);
    starts[count] = start;
    ends[count] = at;
    ids[count] =
      at === start + 1
        ? vocabulary.idOfUnit(text.charCodeAt(start))
        : vocabulary.idOf(text.slice(start, at));
    count += 1;
  }
  return {
    text,
    ids: ids.slice(0, count),
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
  };
}

/** Whether a token is a sign and no word. */
export function isSign(key: string): boolean {
  return kindAt(key, 0) === Kind.sign;
}

/** A token as it is written. */
export function tokenText({ text, starts, ends }: Tokens, token: number): string {
  return text.slice(starts[token], ends[token]);
}

/** The sum of the weights of tokens, half-open. */
export function sumOfWeights(
  ids: Int32Array,
  from: number,
  to: number,
  weightOf: (id: number) => number,
): number {
  let total = 0;
  for (let at = from; at < to; at += 1) total += weightOf(ids[at] ?? -1);
  return total;
}

/** The first token that ends after an offset; the number of tokens if there is none. */
export function tokenFrom({ ends }: Tokens, offset: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The number of tokens that start before an offset. */
export function tokensBefore({ starts }: Tokens, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === Kind.word || kind === Kind.attached) at += 1;
    else if (kind === Kind.sign && joinsWord(text, at)) at += 2;
    else break;
  }
  return at;
}

function endOfAttached(text: string, from: number): number {
  let at = from;
  while (at < text.length && kindAt(text, at) === Kind.attached) at += 1;
  return at;
}

function joinsWord(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  const after = text[at + 1] ?? '';
  const sign = text[at] ?? '';
  if (sign === '.' || sign === ',') return digit.test(before) && digit.test(after);
  return (sign === "'" || sign === '’') && letter.test(before) && letter.test(after);
}

const digit = /^\p{Nd}$/u;
const letter = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]$/u;

const Kind = { space: 1, word: 2, character: 3, sign: 4, attached: 5, pair: 6 } as const;
type Kind = (typeof Kind)[keyof typeof Kind];

const attached = /[\p{M}\u00ad\u200b-\u200f\u2060\ufeff\uff9e\uff9f]/u;
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc\uff70]/u;

/** The kind of each UTF-16 unit, found on first use; 0 is unknown. */
const kinds = new Uint8Array(0x10000);

function kindAt(text: string, at: number): Kind {
  const unit = text.charCodeAt(at);
  const kind = (kinds[unit] ?? 0) as Kind | 0;
  if (kind === Kind.pair) return (text.codePointAt(at) ?? 0) > 0xffff ? Kind.pair : Kind.sign;
  return kind === 0 ? learn(unit) : kind;
}

function learn(unit: number): Kind {
  const kind = kindOfUnit(unit);
  kinds[unit] = kind;
  return kind;
}

function kindOfUnit(unit: number): Kind {
  if (unit >= 0xd800 && unit < 0xdc00) return Kind.pair;
  const character = String.fromCharCode(unit);
  if (/\s/u.test(character)) return Kind.space;
  if (attached.test(character)) return Kind.attached;
  if (spaceless.test(character)) return Kind.character;
  return /[\p{L}\p{N}_]/u.test(character) ? Kind.word : Kind.sign;
}
