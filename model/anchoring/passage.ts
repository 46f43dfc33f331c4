import type { TextRange } from './characters.ts';
import { contextAfter, contextBefore } from './context-score.ts';
import { keptStretch, meetsAfter, meetsBefore, withReplacedEnds } from './kept-stretch.ts';
import { sumOfWeights, tokenText, type Tokens } from './tokens.ts';

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

/** How many units of white space a text has at one end. */
function whiteSpace(text: string, at: 'start' | 'end'): number {
  return text.length - (at === 'start' ? text.trimStart() : text.trimEnd()).length;
}
