import { describe, expect, it } from 'vitest';
import type { ArticleRow } from '../../../model/records/index.ts';
import { groupTitle, listItems } from '../../../renderer/library/article-groups.ts';

// A Tuesday.
const today = '2026-11-24';

describe('the heads of the article list', () => {
  it.each([
    ['2026-11-24', 'This week'],
    ['2026-11-23', 'This week'],
    ['2026-11-22', 'Last week'],
    ['2026-11-16', 'Last week'],
    ['2026-11-15', 'November 2026'],
    ['2025-03-01', 'March 2025'],
    ['2025-03', 'March 2025'],
    ['2025', '2025'],
    [null, 'No date'],
    ['2026-12-01', 'Ahead'],
  ])('%s stands under %s', (day, title) => expect(groupTitle(day, today)).toBe(title));

  it('count what they stand over, and lose no article', () => {
    const days = ['2026-11-24', '2026-11-23', '2026-11-17', '2026-01-02', null];
    const rows = days.map((publishedAt, i) => ({ id: String(i), publishedAt }) as ArticleRow);
    const items = listItems(rows, 'published', today);
    const heads = items.flatMap((item) =>
      item.type === 'group' ? [[item.title, item.count]] : [],
    );
    expect(heads).toEqual([
      ['This week', 2],
      ['Last week', 1],
      ['January 2026', 1],
      ['No date', 1],
    ]);
    expect(items.flatMap((item) => (item.type === 'article' ? [item.row] : []))).toEqual(rows);
    expect(listItems(rows, null, today)).toHaveLength(rows.length);
  });
});
