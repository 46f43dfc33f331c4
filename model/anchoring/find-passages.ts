import { likelyWindows, mostPlaces, verbatimPlaces, type Window } from './candidates.ts';
import type { TextRange } from './characters.ts';
import { likeness, passageFrom, type Passage, type QuoteTokens } from './passage.ts';
import { placeInOld, type Selectors } from './selectors.ts';
import { alignTokens } from './text-difference.ts';
import type { TextPair } from './text-pair.ts';
import { tokenFrom, tokenise, tokensBefore } from './tokens.ts';

/** A passage that may be the one, with how it was found. */
export interface Candidate extends Passage {
  /** Whether its characters are those of the quote. */
  verbatim: boolean;
  /** Whether the difference of the two texts leads here. */
  aligned: boolean;
  /** What speaks for it, 0 to 1; candidates are ranked by it. */
  score: number;
}

/** How many tokens of context count when the old text is there. */
const longContext = 48;

/** Passages that overlap more than this (intersection over union) are one passage, read in two ways. */
const samePlace = 0.2;

/** What the difference of the texts weighs beside the likeness of a passage. */
const alignedBonus = 0.2;

/** How many windows are aligned for one quote. */
const mostWindows = 4;

/** All passages that may be the quote's, the likeliest first; overlapping ones only once. */
export function findPassages(pair: TextPair, selectors: Selectors): Candidate[] {
  const text = pair.newTokens();
  const quote = quoteTokens(pair, selectors);
  if (quote.first >= quote.last || text.ids.length === 0) return [];
  const weights = pair.weights();
  const weightOf = (id: number) => weights[id] ?? 1;

  const candidates: Candidate[] = [];
  const add = (passage: Passage | null, how: { verbatim?: boolean; aligned?: boolean }) => {
    if (!passage) return;
    const same = candidates.find(({ range }) => overlap(range, passage.range) > samePlace);
    const { start, end } = passage.range;
    const verbatim = how.verbatim ?? pair.text.slice(start, end) === selectors.exact;
    const aligned = how.aligned ?? same?.aligned ?? false;
    const score = scoreOf(passage) + (aligned ? alignedBonus : 0);
    const candidate: Candidate = { ...passage, verbatim, aligned, score };
    if (!same) candidates.push(candidate);
    else if (verbatim === same.verbatim ? score > same.score : verbatim) {
      Object.assign(same, candidate);
    }
  };

  if (quote.tokens === pair.oldTokens()) {
    const partners = pair.difference();
    const passage = passageFrom({
      quote,
      text,
      weightOf,
      partner: (token) => partners[token] ?? -1,
    });
    add(passage, { aligned: true });
    if (passage && isSettled(passage)) return candidates;
  }
  const alignIn = (window: Window): Passage | null => {
    const snippet = quote.tokens.ids.subarray(quote.contextFrom, quote.contextTo);
    const margin = Math.ceil(snippet.length / 2) + 8;
    const from = Math.max(0, window.from - margin);
    const partners = alignTokens(snippet, text.ids.subarray(from, window.to + margin), weights);
    const partner = (token: number) => {
      const place = partners[token - quote.contextFrom] ?? -1;
      return place < 0 ? -1 : place + from;
    };
    return passageFrom({ quote, text, weightOf, partner });
  };
  for (const range of bestPlaces(pair.text, selectors)) {
    const window = { from: tokenFrom(text, range.start), to: tokensBefore(text, range.end) };
    const passage = alignIn(window);
    add(
      passage && overlap(passage.range, range) > 0
        ? { ...passage, range, recall: 1, precision: 1 }
        : null,
      {
        verbatim: true,
      },
    );
  }
  const snippet = quote.tokens.ids.subarray(quote.contextFrom, quote.contextTo);
  for (const window of likelyWindows(text, snippet, weights, mostWindows)) {
    add(alignIn(window), {});
  }
  return candidates.sort((a, b) => b.score - a.score);
}

/** Whether an aligned passage leaves nothing to look for: all its words, between the neighbours it had. */
function isSettled({ recall, precision, before, after }: Passage): boolean {
  return recall > 0.97 && precision > 0.97 && (before ?? 0) + (after ?? 0) > 0.5;
}

function scoreOf(passage: Passage): number {
  const { before, after } = passage;
  return 0.5 * likeness(passage) + 0.25 * (before ?? 0.5) + 0.25 * (after ?? 0.5);
}

/** The quote in the tokens of the old text; where that is not there, in those of its own snippet. */
function quoteTokens(pair: TextPair, selectors: Selectors): QuoteTokens {
  const oldTokens = pair.oldTokens();
  const range = oldTokens && placeInOld(oldTokens.text, selectors);
  if (oldTokens && range) {
    const first = tokenFrom(oldTokens, range.start);
    const last = tokensBefore(oldTokens, range.end);
    const contextFrom = Math.max(0, first - longContext);
    const contextTo = Math.min(oldTokens.ids.length, last + longContext);
    return { tokens: oldTokens, range, first, last, contextFrom, contextTo };
  }
  const { exact, prefix = '', suffix = '' } = selectors;
  const tokens = tokenise(prefix + exact + suffix, pair.vocabulary);
  const own = { start: prefix.length, end: prefix.length + exact.length };
  const first = tokenFrom(tokens, own.start);
  const last = tokensBefore(tokens, own.end);
  // The words at the far ends may be cut.
  const contextFrom = Math.min(first, 1);
  const contextTo = Math.max(last, tokens.ids.length - 1);
  return { tokens, range: own, first, last, contextFrom, contextTo };
}

/** Of the places of the very characters, those whose surroundings agree most. */
function bestPlaces(text: string, { exact, prefix = '', suffix = '' }: Selectors): TextRange[] {
  const places = verbatimPlaces(text, exact);
  if (places.length > mostPlaces) return [];
  if (places.length <= mostWindows) return places;
  return places
    .map((place) => ({
      place,
      agreement:
        sameUnitsBefore(text, place.start, prefix) + sameUnitsAfter(text, place.end, suffix),
    }))
    .sort((a, b) => b.agreement - a.agreement)
    .slice(0, mostWindows)
    .map(({ place }) => place);
}

export function sameUnitsBefore(text: string, end: number, prefix: string): number {
  let units = 0;
  while (units < prefix.length && text[end - 1 - units] === prefix.at(-1 - units)) units += 1;
  return units;
}

export function sameUnitsAfter(text: string, start: number, suffix: string): number {
  let units = 0;
  while (units < suffix.length && text[start + units] === suffix[units]) units += 1;
  return units;
}

/** Intersection over union of two ranges. */
export function overlap(a: TextRange, b: TextRange): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared / Math.max(1, Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
