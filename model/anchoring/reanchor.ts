import { type Change, changesBetween } from './changed-facts.ts';
import { snapToCharacters, type TextRange } from './characters.ts';
import { confidenceIn, placedFrom } from './confidence.ts';
import { type Candidate, findPassages, overlap } from './find-passages.ts';
import { mostPlaces, verbatimPlaces } from './candidates.ts';
import { findString } from './find-string.ts';
import { likeness } from './passage.ts';
import { placeInOld, type Selectors } from './selectors.ts';
import type { TextPair } from './text-pair.ts';

/** A passage in the new text, with how likely it is the quote's: 0 to 1. */
export interface Likely {
  range: TextRange;
  confidence: number;
}

export interface Placed extends Likely {
  /**
   * anchored: the same words between the same neighbours; moved: the same words elsewhere; changed: other words, and
   * `changes` says which.
   */
  state: 'anchored' | 'moved' | 'changed';
  changes: Change[];
}

export interface Orphaned {
  state: 'orphaned';
  /** absent: nothing is like it; several: look-alikes that nothing tells apart; unsure: too little speaks for it. */
  reason: 'absent' | 'several' | 'unsure';
  /** The nearest passages, the likeliest first. */
  candidates: Likely[];
}

export type Reanchored = Placed | Orphaned;

/**
 * Finds where a marked passage stands in a new text. Only a passage with a confidence of `placedFrom` or more is given
 * as its place; of look-alikes that nothing tells apart none is. Ranges cut no character.
 */
export function reanchor(pair: TextPair, selectors: Selectors): Reanchored {
  const place = pair.old === undefined ? null : placeInOld(pair.old, selectors);
  const unchanged = place && inUnchangedText(pair, place);
  if (unchanged) return placed(pair, unchanged, selectors.exact, 1, 'anchored');

  const unmistakable = place ? null : onlyWithContext(pair.text, selectors);
  if (unmistakable) return placed(pair, unmistakable, selectors.exact, 0.999, 'anchored');

  const hasOldText = place !== null;
  const found = findPassages(pair, selectors);
  const [best, ...others] = found;
  if (!best) return absentOrEverywhere(pair, selectors);
  const likely = (share: number): Likely[] =>
    found.map((candidate) => ({
      range: snapToCharacters(pair.text, candidate.range),
      confidence: share * confidenceIn(candidate, hasOldText),
    }));

  const confidence = confidenceIn(best, hasOldText);
  if (confidence < worthAsking) return orphaned(confidence < 0.1 ? 'absent' : 'unsure', likely(1));
  if (others.some((other) => isLookAlike(best, other) || isTheSameWordsElsewhere(best, other))) {
    const atItsOffset = place ? null : whereItStood(pair.text, selectors);
    if (atItsOffset) return placed(pair, atItsOffset, selectors.exact, 0.9, 'anchored');
    return orphaned('several', likely(0.5));
  }
  if (confidence < placedFrom) return orphaned('unsure', likely(1));
  return placed(pair, best.range, selectors.exact, confidence, stateOf(best, hasOldText));
}

/** Under this confidence look-alikes are not worth telling apart. */
const worthAsking = 0.5;

function placed(
  { text }: TextPair,
  at: TextRange,
  exact: string,
  confidence: number,
  state: 'anchored' | 'moved',
): Placed {
  const range = snapToCharacters(text, at);
  const changes = changesBetween(exact, text.slice(range.start, range.end));
  return { state: changes.length > 0 ? 'changed' : state, range, confidence, changes };
}

/** How many candidates are handed out. */
const mostCandidates = 5;

function orphaned(reason: Orphaned['reason'], candidates: Likely[]): Orphaned {
  const nearest = candidates.toSorted((a, b) => b.confidence - a.confidence);
  return { state: 'orphaned', reason, candidates: nearest.slice(0, mostCandidates) };
}

/** The range of a passage that lies wholly in what both texts begin or end with. */
function inUnchangedText({ text, old = '', common }: TextPair, range: TextRange): TextRange | null {
  if (range.end <= common.start) return range;
  const shift = text.length - old.length;
  if (range.start < old.length - common.end) return null;
  return { start: range.start + shift, end: range.end + shift };
}

/** So much context in UTF-16 units makes a place unmistakable. */
const enoughContext = 32;

/** The one place of the very characters, where it has all their context on both sides; null where there are others. */
function onlyWithContext(text: string, selectors: Selectors): TextRange | null {
  const { exact, prefix = '', suffix = '' } = selectors;
  if (prefix.length + suffix.length < enoughContext || prefix === '' || suffix === '') return null;
  const start = findString(text, exact);
  if (start === -1 || findString(text, exact, start + 1) !== -1) return null;
  const end = start + exact.length;
  const isWhole = text.endsWith(prefix, start) && text.startsWith(suffix, end);
  return isWhole ? { start, end } : null;
}

/** Where the quote and all its context still stand at the very offset: what tells look-alikes apart, if anything. */
function whereItStood(text: string, selectors: Selectors): TextRange | null {
  const { exact, prefix = '', suffix = '', start } = selectors;
  if (start === undefined || exact === '') return null;
  const stands = text.startsWith(prefix + exact + suffix, start - prefix.length);
  return stands ? { start, end: start + exact.length } : null;
}

/** Whether another passage is as like the quote, and as well placed, so that to choose would be to guess. */
function isLookAlike(best: Candidate, other: Candidate): boolean {
  return best.score - other.score < 0.06 && likeness(best) - likeness(other) < 0.04;
}

/** Whether a quote that says something stands word for word elsewhere, while here its words have changed. */
function isTheSameWordsElsewhere(best: Candidate, other: Candidate): boolean {
  return (
    !best.verbatim &&
    other.verbatim &&
    other.information > 6 &&
    overlap(best.range, other.range) === 0
  );
}

function stateOf(passage: Candidate, hasOldText: boolean): 'anchored' | 'moved' {
  if (hasOldText) return passage.aligned ? 'anchored' : 'moved';
  return Math.max(passage.before ?? 0.5, passage.after ?? 0.5) < 0.2 ? 'moved' : 'anchored';
}

/** What to say where no passage could be weighed: a quote that is nowhere, within other words, or everywhere. */
function absentOrEverywhere({ text }: TextPair, { exact }: Selectors): Orphaned {
  const places = exact.trim() === '' ? [] : verbatimPlaces(text, exact);
  const confidence = places.length > mostPlaces ? 0 : 1 / (places.length + 1);
  const shown = places.slice(0, mostCandidates);
  const likely = shown.map((place) => ({ range: snapToCharacters(text, place), confidence }));
  if (places.length === 0) return orphaned('absent', []);
  return orphaned(places.length === 1 ? 'unsure' : 'several', likely);
}
