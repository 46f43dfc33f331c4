import type { Alignment } from './passage.ts';
import { tokenText } from './tokens.ts';

/** A stretch of a quote's tokens that stands together in the new text. */
export interface Stretch {
  /** The first and the last token, both kept. */
  from: number;
  to: number;
  /** The sum of the weights of those that were kept. */
  kept: number;
}

/** What a token that was put in costs; a kept one is worth its weight. */
const insertedCost = 0.14;

/** What an end of the quote is worth where it still meets the very word that it met before. */
const seamBonus = 4;

/** What the end of the quote's last sentence is worth: a sentence that grew is still marked whole. */
const sentenceEndBonus = 1.5;

/**
 * Of a quote's kept tokens the stretch that holds most of them with the least put in between (maximum subarray, after
 * Kadane), so that a stray word far away does not widen the passage. What was put in for something that was taken out
 * costs only what it is longer. Null where nothing was kept.
 */
export function keptStretch(alignment: Alignment): Stretch | null {
  const { quote, partner, weightOf } = alignment;
  let best: Stretch | null = null;
  let bestScore = 0;
  let from = -1;
  let score = 0;
  let kept = 0;
  let lost = 0;
  let next = 0;
  for (let token = quote.first; token < quote.last; token += 1) {
    const place = partner(token);
    const weight = weightOf(quote.tokens.ids[token] ?? -1);
    if (place < 0) {
      lost += 1;
      continue;
    }
    const bonus = endBonus(alignment, token);
    if (from !== -1) score -= insertedCost * Math.max(0, place - next - lost);
    if (from === -1 || score + bonus <= 0) {
      from = token;
      score = 0;
      kept = 0;
    }
    score += weight + bonus;
    kept += weight;
    lost = 0;
    next = place + 1;
    if (score > bestScore) {
      best = { from, to: token, kept };
      bestScore = score;
    }
  }
  return best;
}

/** What a token at an end of the quote is worth beyond its weight. */
function endBonus(alignment: Alignment, token: number): number {
  const { quote } = alignment;
  if (token === quote.first && meetsBefore(alignment, token)) return seamBonus;
  if (token !== quote.last - 1) return 0;
  if (meetsAfter(alignment, token)) return seamBonus;
  return sentenceEnd.test(tokenText(quote.tokens, token)) ? sentenceEndBonus : 0;
}

const sentenceEnd = /^[.!?。！？．]$/u;

/** Whether a kept token still follows the one that it followed, or still opens the text. */
export function meetsBefore({ quote, partner }: Alignment, token: number): boolean {
  const place = partner(token);
  return token > quote.contextFrom ? partner(token - 1) === place - 1 : token === 0 && place === 0;
}

/** Whether a kept token is still followed by the one that followed it, or still ends the text. */
export function meetsAfter({ quote, text, partner }: Alignment, token: number): boolean {
  const next = partner(token) + 1;
  if (token + 1 < quote.contextTo) return partner(token + 1) === next;
  return token + 1 === quote.tokens.ids.length && next === text.ids.length;
}

/**
 * The tokens of the new text for a stretch, half-open. Where words at an end of the quote were replaced one for one by
 * words akin, those belong to the passage: "12 dead" that became "21 dead" is two words long.
 */
export function withReplacedEnds(
  { quote, text, partner }: Alignment,
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

/** Whether one word may be another spelling or form of the other, or a figure in the place of one. */
function areAkin(a: string, b: string): boolean {
  if (/\p{N}/u.test(a) && /\p{N}/u.test(b)) return true;
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return shorter > 1 && start + end >= Math.max(a.length, b.length) / 2;
}
