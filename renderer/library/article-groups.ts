import type { ArticleRow } from '../../model/records/index.ts';
import { localDay } from '../app/dates.ts';
import type { GroupHead, ListItem } from '../ui/index.ts';

const dayLength = 86_400_000;

/** The number of a day's week, Monday to Sunday, counted from that of 1 January 1970. Days are `YYYY-MM-DD`. */
function weekNumber(day: string): number {
  // 1 January 1970 was a Thursday, three days after its Monday.
  return Math.floor((Date.parse(`${day}T00:00:00Z`) / dayLength + 3) / 7);
}

/** The head under which a day stands: weeks while they are near, then months. */
export function groupTitle(day: string | null, today: string): string {
  if (!day) return 'No date';
  if (day.length < 10) return monthTitle(day);
  const weeks = weekNumber(today) - weekNumber(day);
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
): ListItem<ArticleRow>[] {
  const items: ListItem<ArticleRow>[] = [];
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
    items.push({ type: 'article', key: row.id, row });
  }
  return items;
}
