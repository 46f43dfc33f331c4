import { alignTokens } from './text-difference.ts';
import { createVocabulary, isSign, tokenise, type Tokens, type Vocabulary } from './tokens.ts';

/** A new text, and the old one where it is there, with what is computed once for all highlights, on first need. */
export interface TextPair {
  text: string;
  old: string | undefined;
  /** How many UTF-16 units the two texts have in common at their start and at their end, without overlap. */
  common: { start: number; end: number };
  vocabulary: Vocabulary;
  newTokens: () => Tokens;
  oldTokens: () => Tokens | undefined;
  /** For each token of the old text its partner in the new one, or -1. */
  difference: () => Int32Array;
  /** How much each token says, 0 to 1, by its number: rare words most, signs least. */
  weights: () => Float32Array;
}

export function textPair(text: string, old?: string): TextPair {
  const vocabulary = createVocabulary();
  const newTokens = once(() => tokenise(text, vocabulary));
  const oldTokens = once(() => (old === undefined ? undefined : tokenise(old, vocabulary)));
  const weights = once(() => {
    const oldIds = oldTokens()?.ids;
    return weighTokens(newTokens().ids, oldIds, vocabulary);
  });
  const difference = once(() =>
    alignTokens(oldTokens()?.ids ?? new Int32Array(), newTokens().ids, weights()),
  );
  const common = commonEnds(old ?? '', text);
  return { text, old, common, vocabulary, newTokens, oldTokens, difference, weights };
}

function once<T>(compute: () => T): () => T {
  let computed: { value: T } | undefined;
  return () => (computed ??= { value: compute() }).value;
}

function commonEnds(a: string, b: string): { start: number; end: number } {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < shorter - start &&
    a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)
  ) {
    end += 1;
  }
  return { start, end };
}

/** The weight of a sign beside that of a word as frequent. */
const signWeight = 0.25;

/** Weights by inverse frequency: 1 for a word that stands once, toward 0 for one that is everywhere. */
function weighTokens(
  ids: Int32Array,
  others: Int32Array | undefined,
  vocabulary: Vocabulary,
): Float32Array {
  const counts = new Float64Array(vocabulary.size());
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  if (others) for (const id of others) counts[id] = (counts[id] ?? 0) + 1;
  const texts = others ? 2 : 1;
  const most = Math.log(ids.length + 2);
  return Float32Array.from(counts, (count, id) => {
    const rarity = 1 - Math.log(Math.max(1, count / texts)) / most;
    return isSign(vocabulary.word(id)) ? rarity * signWeight : rarity;
  });
}
