import type { TextRange } from './characters.ts';
import { contextAfter, contextBefore } from './context-score.ts';
import { keptStretch, meetsAfter, meetsBefore, withReplacedEnds } from './kept-stretch.ts';
import type { Window } from './candidates.ts';
import { alignTokens } from './text-difference.ts';
import { sumOfWeights, tokenFrom, tokensBefore, tokenText, type Tokens } from './tokens.ts';

/** A quote within tokens that hold its context too: those of the old text, or of prefix, quote and suffix. */
export interface QuoteTokens {
  tokens: Tokens;
  /** The range of the quote in the tokens' text. */
  range: TextRange;
  /** The tokens that the quote covers at least in part, half-open. */
  first: number;
  last: number;
  /** Quote and context together, half-open. */
  contextFrom: number;
  contextTo: number;
}

/** A quote and the text it is sought in, with a partner there for each of its tokens and those of its context. */
export interface Alignment {
  quote: QuoteTokens;
  text: Tokens;
  /** The place of a token of the quote's text in the new one, or -1. */
  partner: (token: number) => number;
  /** How much a token says, 0 to 1, by its number. */
  weightOf: (id: number) => number;
}

/** A place for a quote in the new text, with what speaks for it; shares are 0 to 1. */
export interface Passage {
  range: TextRange;
  /** The share of the quote that stands here. */
  recall: number;
  /** The share of this place that is of the quote. */
  precision: number;
  /** The share of the context that stands next to it; null where no context is known. */
  before: number | null;
  after: number | null;
  /** How many of the quote's two ends still meet the word that they met before. */
  seams: number;
  /** How much the quote says: the sum of its tokens' weights. */
  information: number;
}

/** How much of quote and passage is the same: the harmonic mean of recall and precision, 0 to 1. */
export function likeness({ recall, precision }: Passage): number {
  return (2 * recall * precision) / (recall + precision || 1);
}

/** Reads off an alignment where a quote stands now. Null where nothing of it was kept. */
export function passageFrom(alignment: Alignment): Passage | null {
  const { quote, text, weightOf } = alignment;
  const stretch = keptStretch(alignment);
  if (!stretch) return null;
  const { from, to, kept } = stretch;
  const { first, last } = withReplacedEnds(alignment, from, to);
  const information = sumOfWeights(quote.tokens.ids, quote.first, quote.last, weightOf);
  const length = sumOfWeights(text.ids, first, last, weightOf);
  return {
    range: rangeOf(alignment, { first, last, from, to }),
    recall: kept / Math.max(information, 1e-9),
    precision: kept / Math.max(length, 1e-9),
    before: contextBefore(alignment, first),
    after: contextAfter(alignment, last),
    seams:
      Number(from === quote.first && meetsBefore(alignment, from)) +
      Number(to === quote.last - 1 && meetsAfter(alignment, to)),
    information,
  };
}

/** How many steps the alignment with one window may take. */
const windowWork = 400_000;

/** Where a quote stands in and around a window of a text, a range left out that is known already. */
export function passageIn(
  quote: QuoteTokens,
  text: Tokens,
  window: Window,
  weights: Float32Array,
  known?: TextRange,
): Passage | null {
  const margin = Math.ceil((quote.contextTo - quote.contextFrom) / 2) + 8;
  const from = Math.max(0, window.from - margin);
  const to = Math.min(text.ids.length, window.to + margin);
  const sought = known ? without(text, known) : text;
  const partner = partnersIn(quote, sought, weights, [
    { tokens: [quote.contextFrom, quote.contextTo], places: [from, to] },
  ]);
  return passageFrom({ quote, text, partner, weightOf: (id) => weights[id] ?? 1 });
}

/** A text with the words of a range made unknown. */
function without(text: Tokens, range: TextRange): Tokens {
  const ids = text.ids.slice();
  ids.fill(-1, tokenFrom(text, range.start), tokensBefore(text, range.end));
  return { ...text, ids };
}

/**
 * What speaks for a quote at a range: quote and context before and after are aligned apart, each with what is there.
 * Null where no whole word of the quote is.
 */
export function passageAt(
  quote: QuoteTokens,
  text: Tokens,
  range: TextRange,
  weights: Float32Array,
): Passage | null {
  const { contextFrom, contextTo } = quote;
  const first = tokenFrom(text, range.start);
  const last = tokensBefore(text, range.end);
  const from = Math.max(0, first - 2 * (quote.first - contextFrom));
  const to = Math.min(text.ids.length, last + 2 * (contextTo - quote.last));
  const partner = partnersIn(quote, text, weights, [
    { tokens: [contextFrom, quote.first], places: [from, first] },
    { tokens: [quote.first, quote.last], places: [first, last] },
    { tokens: [quote.last, contextTo], places: [last, to] },
  ]);
  const passage = passageFrom({ quote, text, partner, weightOf: (id) => weights[id] ?? 1 });
  return passage && { ...passage, range };
}

/** Stretches of the quote's tokens and of the new text that are aligned with each other, half-open. */
interface Part {
  tokens: [from: number, to: number];
  places: [from: number, to: number];
}

function partnersIn(
  quote: QuoteTokens,
  text: Tokens,
  weights: Float32Array,
  parts: Part[],
): (token: number) => number {
  const { contextFrom, contextTo } = quote;
  const partners = new Int32Array(contextTo - contextFrom).fill(-1);
  for (const { tokens, places } of parts) {
    const aligned = alignTokens(
      quote.tokens.ids.subarray(...tokens),
      text.ids.subarray(...places),
      weights,
      windowWork,
    );
    aligned.forEach((place, at) => {
      if (place >= 0) partners[tokens[0] - contextFrom + at] = places[0] + place;
    });
  }
  return (token) => partners[token - contextFrom] ?? -1;
}

interface Place {
  /** The tokens of the passage, half-open. */
  first: number;
  last: number;
  /** The first and the last token of the quote that were kept. */
  from: number;
  to: number;
}

/** The units of a place: a word that the quote cuts is cut alike; white space at the quote's ends is taken along. */
function rangeOf({ quote, text, partner }: Alignment, place: Place): TextRange {
  const { tokens, range } = quote;
  const { first, last, from, to } = place;
  let start = text.starts[first] ?? 0;
  let end = text.ends[last - 1] ?? start;
  if (from === quote.first && first === partner(from)) {
    const shift = range.start - (tokens.starts[from] ?? 0);
    if (shift < 0) start -= whiteSpace(text.text.slice(Math.max(0, start + shift), start), 'end');
    else if (isAsLong(tokens, from, text, first)) start += shift;
  }
  if (to === quote.last - 1 && last === partner(to) + 1) {
    const shift = range.end - (tokens.ends[to] ?? 0);
    if (shift > 0) end += whiteSpace(text.text.slice(end, end + shift), 'start');
    else if (isAsLong(tokens, to, text, last - 1)) end += shift;
  }
  return { start, end };
}

/** Whether two spellings of one word are as long, so that an offset in one is an offset in the other. */
function isAsLong(a: Tokens, token: number, b: Tokens, place: number): boolean {
  return tokenText(a, token).length === tokenText(b, place).length;
}

/** How many units of white space and invisible characters a text has at one end. */
function whiteSpace(text: string, at: 'start' | 'end'): number {
  let units = 0;
  while (units < text.length && isBlank.test(text.at(at === 'start' ? units : -1 - units) ?? '')) {
    units += 1;
  }
  return units;
}

const isBlank = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/u;
