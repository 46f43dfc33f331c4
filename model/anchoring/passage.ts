import type { TextRange } from './characters.ts';
import type { Tokens } from './tokens.ts';

/** A quote within tokens that hold its context too: those of the old text, or of prefix, quote and suffix. */
export interface QuoteTokens {
  tokens: Tokens;
  /** The range of the quote in the tokens' text. */
  range: TextRange;
  /** The tokens that the quote covers at least in part, half-open. */
  first: number;
  last: number;
  /** The tokens that are context, before and after: from `contextFrom` to `contextTo`. */
  contextFrom: number;
  contextTo: number;
}

/** A place for a quote in the new text, with what speaks for it; shares are 0 to 1. */
export interface Passage {
  range: TextRange;
  /** The tokens of the place, half-open. */
  first: number;
  last: number;
  /** The share of the quote that stands here. */
  recall: number;
  /** The share of this place that is of the quote. */
  precision: number;
  /** The share of the context that stands next to it; null where no context is known. */
  before: number | null;
  after: number | null;
  /** The share of the quote that lies between its first and its last kept word. */
  reach: number;
  /** How many of the quote's two ends still meet the word that they met before. */
  seams: number;
  /** How much the quote says: the sum of its tokens' weights. */
  information: number;
}

/** What a token that was put in costs beside what a kept one is worth, when the ends of a passage are sought. */
const insertedCost = 0.25;

/** What an end of the quote is worth where it still meets the very word that it met before. */
const seamBonus = 4;

/** What the end of the quote's last sentence is worth: a sentence that grew is still marked whole. */
const sentenceEndBonus = 1.5;

/**
 * Reads off an alignment where a quote stands now. `partner` gives for a token of the quote's text its place in the new
 * one, or -1. Of the quote's tokens that were kept, the stretch is taken that holds most of them for the least between
 * (maximum subarray), so that a stray word far away does not widen it. Null where nothing was kept.
 */
export function passageFrom(
  quote: QuoteTokens,
  text: Tokens,
  partner: (token: number) => number,
  weightOf: (id: number) => number,
): Passage | null {
  const stretch = bestStretch(quote, text, partner, weightOf);
  if (!stretch) return null;
  const { from, to, kept } = stretch;
  const widened = withReplacedEnds(quote, text, partner, from, to);
  const { first, last } = widened;

  const information = sum(quote.tokens.ids, quote.first, quote.last, weightOf);
  const length = sum(text.ids, first, last, weightOf);
  return {
    range: rangeOf(quote, text, { ...widened, from, to, partner }),
    first,
    last,
    recall: kept / Math.max(information, 1e-9),
    precision: kept / Math.max(length, 1e-9),
    before: contextBefore(quote, text, partner, weightOf, first),
    after: contextAfter(quote, text, partner, weightOf, last),
    reach: sum(quote.tokens.ids, from, to + 1, weightOf) / Math.max(information, 1e-9),
    seams:
      Number(from === quote.first && meetsBefore(quote, from, partner)) +
      Number(to === quote.last - 1 && meetsAfter(quote, text, to, partner)),
    information,
  };
}

interface Stretch {
  /** The first and the last token of the quote that were kept. */
  from: number;
  to: number;
  /** The sum of the weights of those between. */
  kept: number;
}

function bestStretch(
  quote: QuoteTokens,
  text: Tokens,
  partner: (token: number) => number,
  weightOf: (id: number) => number,
): Stretch | null {
  let best: Stretch | null = null;
  let bestScore = 0;
  let from = -1;
  let score = 0;
  let kept = 0;
  let previous = -1;
  for (let token = quote.first; token < quote.last; token += 1) {
    const place = partner(token);
    if (place < 0) continue;
    const weight = weightOf(quote.tokens.ids[token] ?? -1);
    const worth = weight + endBonus(quote, text, token, partner);
    if (from !== -1) score -= insertedCost * Math.max(0, sumUpTo(text, previous + 1, place, weightOf, 4 * (score + seamBonus) + 1));
    if (from === -1 || score + (worth - weight) <= 0) {
      from = token;
      score = 0;
      kept = 0;
    }
    score += worth;
    kept += weight;
    previous = place;
    if (score > bestScore) {
      best = { from, to: token, kept };
      bestScore = score;
    }
  }
  return best;
}

/** What a token at an end of the quote is worth beyond its weight. */
function endBonus(
  quote: QuoteTokens,
  text: Tokens,
  token: number,
  partner: (token: number) => number,
): number {
  if (token === quote.first && meetsBefore(quote, token, partner)) return seamBonus;
  if (token !== quote.last - 1) return 0;
  if (meetsAfter(quote, text, token, partner)) return seamBonus;
  return sentenceEnd.test(tokenText(quote.tokens, token)) ? sentenceEndBonus : 0;
}

/** Whether a kept token still follows the one that it followed, or still opens the text. */
function meetsBefore(
  quote: QuoteTokens,
  token: number,
  partner: (token: number) => number,
): boolean {
  const place = partner(token);
  return token > quote.contextFrom ? partner(token - 1) === place - 1 : token === 0 && place === 0;
}

/** Whether a kept token is still followed by the one that followed it, or still ends the text. */
function meetsAfter(
  quote: QuoteTokens,
  text: Tokens,
  token: number,
  partner: (token: number) => number,
): boolean {
  const next = partner(token) + 1;
  if (token + 1 < quote.contextTo) return partner(token + 1) === next;
  return token + 1 === quote.tokens.ids.length && next === text.ids.length;
}

const sentenceEnd = /^[.!?。！？．]$/u;

/** The weights of tokens, up to about `limit`: more is not asked for. */
function sumUpTo(
  text: Tokens,
  from: number,
  to: number,
  weightOf: (id: number) => number,
  limit: number,
): number {
  let total = 0;
  for (let at = from; at < to && total <= limit; at += 1) total += weightOf(text.ids[at] ?? -1);
  return total;
}

function sum(ids: Int32Array, from: number, to: number, weightOf: (id: number) => number): number {
  let total = 0;
  for (let at = from; at < to; at += 1) total += weightOf(ids[at] ?? -1);
  return total;
}

/**
 * Where words at an end of the quote were replaced one for one by words akin, those belong to the passage: "12 dead" that
 * became "21 dead" is two words long.
 */
function withReplacedEnds(
  quote: QuoteTokens,
  text: Tokens,
  partner: (token: number) => number,
  from: number,
  to: number,
): { first: number; last: number } {
  let first = partner(from);
  let last = partner(to) + 1;
  for (let token = from - 1; token >= quote.first && first > 0; token -= 1) {
    if (!areAkin(tokenText(quote.tokens, token), tokenText(text, first - 1))) break;
    first -= 1;
  }
  for (let token = to + 1; token < quote.last && last < text.ids.length; token += 1) {
    if (!areAkin(tokenText(quote.tokens, token), tokenText(text, last))) break;
    last += 1;
  }
  return { first, last };
}

function tokenText({ text, starts, ends }: Tokens, token: number): string {
  return text.slice(starts[token], ends[token]);
}

/** Whether one word may be another spelling, form or figure in the place of the other. */
function areAkin(a: string, b: string): boolean {
  const figure = /\p{N}/u;
  if (figure.test(a) && figure.test(b)) return true;
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return shorter > 1 && start + end >= Math.max(a.length, b.length) / 2;
}

interface Place {
  first: number;
  last: number;
  from: number;
  to: number;
  partner: (token: number) => number;
}

/** The units of a place: where the quote cuts a word, the same word is cut alike; its outer white space is taken along. */
function rangeOf(quote: QuoteTokens, text: Tokens, place: Place): TextRange {
  const { tokens, range } = quote;
  const { first, last, from, to, partner } = place;
  let start = text.starts[first] ?? 0;
  let end = text.ends[last - 1] ?? start;
  if (from === quote.first && first === partner(from)) {
    const shift = range.start - (tokens.starts[from] ?? 0);
    start = shift > 0 ? Math.min(start + shift, end) : whiteBefore(text.text, start, -shift);
  }
  if (to === quote.last - 1 && last === partner(to) + 1) {
    const shift = range.end - (tokens.ends[to] ?? 0);
    end = shift < 0 ? Math.max(end + shift, start) : whiteAfter(text.text, end, shift);
  }
  return { start, end };
}

function whiteBefore(text: string, start: number, most: number): number {
  let at = start;
  while (at > 0 && start - at < most && /\s/u.test(text[at - 1] ?? '')) at -= 1;
  return at;
}

function whiteAfter(text: string, end: number, most: number): number {
  let at = end;
  while (at < text.length && at - end < most && /\s/u.test(text[at] ?? '')) at += 1;
  return at;
}

/** How many tokens further away than before a context token may stand and still count as next to the quote. */
const slack = 4;

function contextBefore(
  quote: QuoteTokens,
  text: Tokens,
  partner: (token: number) => number,
  weightOf: (id: number) => number,
  first: number,
): number | null {
  let wanted = 0;
  let found = 0;
  for (let token = quote.first - 1; token >= quote.contextFrom; token -= 1) {
    const distance = quote.first - token;
    const weight = weightOf(quote.tokens.ids[token] ?? -1) / (2 + distance);
    wanted += weight;
    const place = partner(token);
    if (place >= 0 && place < first && first - place <= 2 * distance + slack) found += weight;
  }
  if (wanted > 0) return found / wanted;
  return quote.contextFrom === quote.first && first === 0 ? 1 : null;
}

function contextAfter(
  quote: QuoteTokens,
  text: Tokens,
  partner: (token: number) => number,
  weightOf: (id: number) => number,
  last: number,
): number | null {
  let wanted = 0;
  let found = 0;
  for (let token = quote.last; token < quote.contextTo; token += 1) {
    const distance = token - quote.last + 1;
    const weight = weightOf(quote.tokens.ids[token] ?? -1) / (2 + distance);
    wanted += weight;
    const place = partner(token);
    if (place >= last && place - last < 2 * distance + slack) found += weight;
  }
  if (wanted > 0) return found / wanted;
  return last === text.ids.length ? 1 : null;
}
