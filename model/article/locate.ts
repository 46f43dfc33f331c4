import type { Segment } from './text.ts';

/** A place in the tree: a text node and a UTF-16 offset in it. */
export interface TextPoint<N> {
  node: N;
  offset: number;
}

/**
 * The place of an offset of the text. Where two places fit (between two nodes, or in a separator), `start` gives the
 * later one, at which a range begins, and `end` the earlier one, at which a range ends. Null only when there is no
 * segment.
 */
export function pointAt<N>(
  segments: readonly Segment<N>[],
  offset: number,
  affinity: 'start' | 'end',
): TextPoint<N> | null {
  const found = firstIndex(segments, ({ end }) =>
    affinity === 'start' ? end > offset : end >= offset,
  );
  const here = segments[found];
  if (affinity === 'start') return here ? within(here, offset) : edge(segments.at(-1), 'end');
  if (here && here.start < offset) return within(here, offset);
  return edge(segments[found - 1], 'end') ?? edge(segments[0], 'start');
}

/**
 * The offset of a place that may lie anywhere in the tree: in a text node, between two elements, in a ruby's reading.
 * `side` tells where the place lies as seen from a segment's node: a number below zero when it is before the node's
 * text, above zero when after it, or `{offset}` when it is in it. At the edge of a segment and outside of all, `start`
 * gives the start of the text that follows, `end` the end of the text before: a range that ends before the first
 * character of a paragraph (a triple click) does not take the separator along.
 */
export function offsetAt<N>(
  segments: readonly Segment<N>[],
  side: (node: N) => number | { offset: number },
  affinity: 'start' | 'end',
): number {
  const found = firstIndex(segments, ({ node }) => {
    const where = side(node);
    return typeof where !== 'number' || where < 0;
  });
  const here = segments[found];
  const where = here ? side(here.node) : 0;
  const inside = here && typeof where !== 'number' ? here.start + where.offset : null;
  const before = segments[found - 1];
  if (affinity === 'start') {
    if (here && inside !== null && inside < here.end) return inside;
    const next = inside === null ? here : segments[found + 1];
    return next?.start ?? here?.end ?? before?.end ?? 0;
  }
  if (here && inside !== null && inside > here.start) return Math.min(inside, here.end);
  return before?.end ?? here?.start ?? 0;
}

function within<N>(segment: Segment<N>, offset: number): TextPoint<N> {
  return { node: segment.node, offset: Math.max(0, offset - segment.start) };
}

function edge<N>(segment: Segment<N> | undefined, side: 'start' | 'end'): TextPoint<N> | null {
  if (!segment) return null;
  return { node: segment.node, offset: side === 'start' ? 0 : segment.end - segment.start };
}

/** Binary search for the first item that passes; the test must be false for all before it and true from it on. */
function firstIndex<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && passes(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
