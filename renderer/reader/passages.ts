import type { TextRange } from '../../model/anchoring/index.ts';
import type { Highlight, Id } from '../../model/records/index.ts';

/** A highlight that has its place in the text. */
export type PlacedHighlight = Highlight & { start: number; end: number };

export function isPlaced(highlight: Highlight): highlight is PlacedHighlight {
  return highlight.start !== null && highlight.end !== null;
}

/** In the order of their passages; of two that begin together the longer first. */
export function inReadingOrder(highlights: readonly Highlight[]): PlacedHighlight[] {
  return highlights
    .filter(isPlaced)
    .toSorted((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
}

/** The highlights over an offset, the shortest first: what lies within another one can be reached. */
export function highlightsAt<H extends TextRange>(highlights: readonly H[], offset: number): H[] {
  return highlights
    .filter(({ start, end }) => start <= offset && offset < end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start));
}

/** The highlight that begins next behind an offset, or last before it. */
export function neighbour(
  ordered: readonly PlacedHighlight[],
  from: PlacedHighlight | null,
  step: 1 | -1,
  offset: number,
): PlacedHighlight | null {
  if (from) {
    const at = ordered.findIndex(({ id }) => id === from.id);
    if (at !== -1) return ordered[at + step] ?? null;
  }
  if (step === 1) return ordered.find(({ start }) => start >= offset) ?? null;
  return ordered.findLast(({ start }) => start < offset) ?? null;
}

/** What has a card: what has something to say, and what is open. Those without a passage stand first. */
export function cardsOf(
  all: readonly Highlight[],
  ordered: readonly Highlight[],
  openId: Id | null,
): Highlight[] {
  const lost = all.filter((highlight) => !isPlaced(highlight));
  const speaking = ordered.filter(
    ({ id, note, claims, tags, state }) =>
      id === openId || note || claims.length > 0 || tags.length > 0 || state !== 'anchored',
  );
  return [...lost, ...speaking];
}
