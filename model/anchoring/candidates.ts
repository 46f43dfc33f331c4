import type { TextRange } from './characters.ts';
import { findString } from './find-string.ts';
import type { Selectors } from './selectors.ts';
import type { Tokens } from './tokens.ts';

/** More places than this are not told apart: the quote says too little. */
export const mostPlaces = 64;

/** Where exactly these characters stand, at most `mostPlaces` + 1 places; overlapping ones too. */
export function verbatimPlaces(text: string, quote: string): TextRange[] {
  const places: TextRange[] = [];
  if (quote === '') return places;
  for (
    let at = findString(text, quote);
    at !== -1 && places.length <= mostPlaces;
    at = findString(text, quote, at + 1)
  ) {
    places.push({ start: at, end: at + quote.length });
  }
  return places;
}

/** Of the places of the very characters the few whose surroundings agree most; none where there are too many. */
export function bestPlaces(text: string, selectors: Selectors, most: number): TextRange[] {
  const { exact, prefix = '', suffix = '' } = selectors;
  const places = verbatimPlaces(text, exact);
  if (places.length > mostPlaces) return [];
  const agreement = ({ start, end }: TextRange) =>
    sameUnitsBefore(text, start, prefix) + sameUnitsAfter(text, end, suffix);
  return places
    .map((place) => ({ place, agreement: agreement(place) }))
    .toSorted((a, b) => b.agreement - a.agreement)
    .slice(0, most)
    .map(({ place }) => place);
}

function sameUnitsBefore(text: string, end: number, prefix: string): number {
  let units = 0;
  while (units < prefix.length && text[end - 1 - units] === prefix.at(-1 - units)) units += 1;
  return units;
}

function sameUnitsAfter(text: string, start: number, suffix: string): number {
  let units = 0;
  while (units < suffix.length && text[start + units] === suffix[units]) units += 1;
  return units;
}

/** How many tokens in a row are looked at: a stretch of text, half-open, by token. */
export interface Window {
  from: number;
  to: number;
}

/** What a run of two tokens adds, so that words in their order outweigh the same words strewn about. */
const pairBonus = 0.3;

/**
 * The windows of a text that have most in common with a bag of tokens, best first, apart from each other by half a
 * window. One pass with a sliding window: its score is the weight of the bag's tokens inside it, each counted as often
 * as the bag holds it, and a bonus for neighbours that are neighbours in the bag too.
 */
export function likelyWindows(
  text: Tokens,
  bag: Int32Array,
  weights: Float32Array,
  most: number,
): Window[] {
  const { ids } = text;
  const length = Math.min(bag.length, ids.length);
  if (length === 0) return [];
  const size = weights.length;
  // How many more of each token the window may count; below zero while it holds more than the bag.
  const wanted = new Int32Array(size);
  // For each token of the bag the one that follows it there, plus one.
  const follower = new Int32Array(size);
  const inBag = new Uint8Array(size);
  bag.forEach((id, index) => {
    if (id >= size) return;
    wanted[id] = (wanted[id] ?? 0) + 1;
    inBag[id] = 1;
    follower[id] = (bag[index + 1] ?? -1) + 1;
  });

  const scores = new Float32Array(ids.length - length + 1);
  let score = 0;
  for (let at = 0; at < ids.length; at += 1) {
    const entering = ids[at] ?? 0;
    if (inBag[entering] === 1) {
      const left = wanted[entering] ?? 0;
      wanted[entering] = left - 1;
      if (left > 0) score += weights[entering] ?? 0;
      if (at > 0 && follower[ids[at - 1] ?? 0] === entering + 1) score += pairBonus;
    }
    const gone = at - length;
    const leaving = ids[gone] ?? 0;
    if (gone >= 0 && inBag[leaving] === 1) {
      const left = wanted[leaving] ?? 0;
      wanted[leaving] = left + 1;
      if (left >= 0) score -= weights[leaving] ?? 0;
      if (gone > 0 && follower[ids[gone - 1] ?? 0] === leaving + 1) score -= pairBonus;
    }
    if (at >= length - 1) scores[at - length + 1] = score;
  }
  return peaks(scores, length, most);
}
/** The highest scores that are at least half a window apart, highest first; none that is under a fifth of the best. */
function peaks(scores: Float32Array, length: number, most: number): Window[] {
  const windows: Window[] = [];
  const apart = Math.ceil(length / 2);
  let floor = 0;
  while (windows.length < most) {
    let best = 0;
    for (let at = 1; at < scores.length; at += 1) {
      if ((scores[at] ?? 0) > (scores[best] ?? 0)) best = at;
    }
    const score = scores[best] ?? 0;
    if (score <= floor) break;
    if (windows.length === 0) floor = score / 5;
    windows.push({ from: best, to: best + length });
    scores.fill(0, Math.max(0, best - apart), best + apart + 1);
  }
  return windows;
}
