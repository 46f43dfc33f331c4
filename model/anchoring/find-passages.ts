import { bestPlaces, likelyWindows } from './candidates.ts';
import type { TextRange } from './characters.ts';
import { findString } from './find-string.ts';
import { likeness, type Passage, passageAt, passageFrom, passageIn } from './passage.ts';
import { quoteTokens } from './quote-tokens.ts';
import type { Selectors } from './selectors.ts';
import type { TextPair } from './text-pair.ts';
import { tokenFrom } from './tokens.ts';

/** A passage that may be the quote's, with how it was found. */
export interface Candidate extends Passage {
  /** Whether its characters are those of the quote. */
  verbatim: boolean;
  /** Whether the difference of the two texts leads here. */
  aligned: boolean;
  /** What speaks for it; candidates are ranked by it. */
  score: number;
}

/** What the difference of the texts weighs beside the likeness of a passage. */
const alignedBonus = 0.2;

/** Passages that overlap more than this (intersection over union) are one passage, read in two ways. */
const samePlace = 0.2;

/** How many windows are aligned for one quote, and how many tokens they may have together. */
const mostWindows = 4;
const mostWindowTokens = 20_000;

/**
 * The passages that may be a quote's, the likeliest first, each place once: where the difference of the texts leads;
 * where the very characters stand; where most of its words stand together.
 */
export function findPassages(pair: TextPair, selectors: Selectors): Candidate[] {
  const text = pair.newTokens();
  const quote = quoteTokens(pair, selectors);
  if (quote.first >= quote.last || text.ids.length === 0) return [];
  const weights = pair.weights();
  const weightOf = (id: number) => weights[id] ?? 1;
  const candidates: Candidate[] = [];

  if (quote.tokens === pair.oldTokens()) {
    const partners = pair.difference();
    const partner = (token: number) => partners[token] ?? -1;
    const passage = passageFrom({ quote, text, weightOf, partner });
    const aligned = passage && candidate(passage, pair.text, selectors, true);
    if (aligned) candidates.push(aligned);
    const isElsewhere = () => findString(pair.text, selectors.exact) !== -1;
    if (aligned && isSettled(aligned, isElsewhere)) return candidates;
  }

  const snippet = quote.tokens.ids.subarray(quote.contextFrom, quote.contextTo);
  const affordable = Math.floor(mostWindowTokens / snippet.length);
  const most = Math.max(1, Math.min(mostWindows, affordable));
  const add = (passage: Passage | null) => {
    if (passage) addOnce(candidates, candidate(passage, pair.text, selectors, false));
  };
  for (const range of bestPlaces(pair.text, selectors, most)) {
    add(passageAt(quote, text, range, weights));
  }
  for (const window of likelyWindows(text, snippet, weights, most)) {
    add(passageIn(quote, text, window, weights));
  }
  // A look-alike right beside the best passage was read as that passage: look again without what is found.
  const [best] = candidates.toSorted(likeliestFirst);
  if (best && !best.aligned) {
    const around = { from: tokenFrom(text, best.range.start), to: tokenFrom(text, best.range.end) };
    add(passageIn(quote, text, around, weights, best.range));
  }
  return candidates.toSorted(likeliestFirst);
}

function likeliestFirst(a: Candidate, b: Candidate): number {
  return b.score - a.score;
}

/**
 * Whether the difference of the texts leaves nothing to look for: nearly all words are where it leads, or most are,
 * between the neighbours they had, and the quote as it was is nowhere.
 */
function isSettled(passage: Passage, isElsewhere: () => boolean): boolean {
  const { recall, precision, before, after } = passage;
  const context = (before ?? 0) + (after ?? 0);
  if (recall > 0.97 && precision > 0.97) return context > 0.5;
  return recall > 0.7 && precision > 0.7 && context > 1 && !isElsewhere();
}

function candidate(
  passage: Passage,
  text: string,
  { exact }: Selectors,
  aligned: boolean,
): Candidate {
  const { range, before, after } = passage;
  const context = 0.25 * (before ?? 0.5) + 0.25 * (after ?? 0.5);
  const score = 0.5 * likeness(passage) + context + (aligned ? alignedBonus : 0);
  return { ...passage, verbatim: text.slice(range.start, range.end) === exact, aligned, score };
}

/** Adds a candidate; of two at one place the verbatim one stays, else the one with more for it. */
function addOnce(candidates: Candidate[], found: Candidate): void {
  const at = candidates.findIndex(({ range }) => overlap(range, found.range) > samePlace);
  const same = candidates[at];
  if (!same) {
    candidates.push(found);
    return;
  }
  const score = found.score + (same.aligned ? alignedBonus : 0);
  const isBetter = found.verbatim === same.verbatim ? score > same.score : found.verbatim;
  if (isBetter) candidates[at] = { ...found, score, aligned: same.aligned };
}

/** Intersection over union of two ranges. */
export function overlap(a: TextRange, b: TextRange): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared / Math.max(1, Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
