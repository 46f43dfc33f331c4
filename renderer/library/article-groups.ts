import type { ArticleRow } from '../../model/records/index.ts';
import { localDay } from '../app/dates.ts';

interface GroupHead {
  type: 'group';
  key: string;
  title: string;
  count: number;
}

/** What the list shows, from top to bottom: heads of groups and articles. */
export type ListItem =
  GroupHead | { type: 'article'; key: string; row: ArticleRow; number: number };

const dayLength = 86_400_000;

/** Days from the Monday of one day's week to the Monday of another's, in weeks. Days are `YYYY-MM-DD`. */
function weeksBetween(day: string, today: string): number {
  const monday = (text: string) => {
    const days = Date.parse(`${text}T00:00:00Z`) / dayLength;
    // 1 January 1970 was a Thursday: day 4 of its week, counted from Monday's 1.
    return Math.floor((days + 3) / 7);
  };
  return monday(today) - monday(day);
}

/** The head under which a day stands: weeks while they are near, then months. */
export function groupTitle(day: string | null, today: string): string {
  if (!day) return 'No date';
  if (day.length < 10) return monthTitle(day);
  const weeks = weeksBetween(day, today);
  if (weeks < 0) return 'Ahead';
  if (weeks === 0) return 'This week';
  if (weeks === 1) return 'Last week';
  return monthTitle(day);
}

function monthTitle(day: string): string {
  if (day.length < 7) return day;
  return new Date(`${day.slice(0, 7)}-01T00:00:00Z`).toLocaleDateString('en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

export type GroupedBy = 'captured' | 'published' | null;

/** Puts articles that are sorted by a date under heads; the others have none. */
export function listItems(
  rows: readonly ArticleRow[],
  groupedBy: GroupedBy,
  today: string,
): ListItem[] {
  const items: ListItem[] = [];
  let head: GroupHead | undefined;
  for (const [index, row] of rows.entries()) {
    if (groupedBy) {
      const day = groupedBy === 'captured' ? localDay(new Date(row.capturedAt)) : row.publishedAt;
      const title = groupTitle(day, today);
      if (head?.title !== title) {
        head = { type: 'group', key: `${title} ${index}`, title, count: 0 };
        items.push(head);
      }
      head.count += 1;
    }
    items.push({ type: 'article', key: row.id, row, number: index + 1 });
  }
  return items;
}
