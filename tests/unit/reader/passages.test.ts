import { describe, expect, test } from 'vitest';
import type { Highlight } from '../../../model/records/index.ts';
import {
  cardsOf,
  highlightsAt,
  inReadingOrder,
  neighbour,
} from '../../../renderer/reader/passages.ts';

function made(id: string, start: number | null, end: number | null, more = {}): Highlight {
  return {
    id,
    articleId: 'article',
    revisionId: 'revision',
    quote: id,
    prefix: '',
    suffix: '',
    color: 'yellow',
    tags: [],
    start,
    end,
    state: start === null ? 'orphaned' : 'anchored',
    confidence: 1,
    createdAt: '2026-11-24T08:00:00.000Z',
    updatedAt: '2026-11-24T08:00:00.000Z',
    trashedAt: null,
    note: null,
    claims: [],
    ...more,
  };
}

const all = [
  made('late', 40, 50, { tags: ['stock'] }),
  made('inner', 10, 15),
  made('lost', null, null),
  made('outer', 10, 30),
];
const ordered = inReadingOrder(all);
const ids = (highlights: readonly Highlight[]) => highlights.map(({ id }) => id);

describe('the highlights of an article', () => {
  test('are read in the order of their passages; what has none is left out', () => {
    expect(ids(ordered)).toEqual(['outer', 'inner', 'late']);
  });

  test('under the mouse the inner one comes first, so that it can be reached', () => {
    expect(ids(highlightsAt(ordered, 12))).toEqual(['inner', 'outer']);
    expect(ids(highlightsAt(ordered, 30))).toEqual([]);
  });

  test('one after the other can be reached from each of them and from any place', () => {
    expect(neighbour(ordered, ordered[0]!, 1, 0)?.id).toBe('inner');
    expect(neighbour(ordered, ordered[2]!, 1, 0)).toBeNull();
    expect(neighbour(ordered, null, 1, 20)?.id).toBe('late');
    expect(neighbour(ordered, null, -1, 20)?.id).toBe('inner');
  });

  test('have a card where there is something to say, the lost ones first', () => {
    expect(ids(cardsOf(all, ordered, null))).toEqual(['lost', 'late']);
    expect(ids(cardsOf(all, ordered, 'inner'))).toEqual(['lost', 'inner', 'late']);
  });
});
