import { dueGroup, dueGroups, dueKey, type DueGroup } from '../../model/claims/index.ts';
import type { ClaimRow } from '../../model/records/index.ts';
import type { ListItem } from '../ui/index.ts';

const titles: Record<DueGroup, string> = {
  overdue: 'Overdue',
  soon: 'Due within 45 days',
  later: 'Later, or no date',
};

/** Puts claims under the heads of their groups, the next due first. Empty groups have no head. */
export function groupByDue(rows: readonly ClaimRow[], today: string): ListItem<ClaimRow>[] {
  const keyed = rows.map((row) => ({ row, key: dueKey(row) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  const sorted = keyed.map(({ row }) => row);
  const grouped = Map.groupBy(sorted, (row) => dueGroup(row, today));
  return dueGroups.flatMap((group) => {
    const members = grouped.get(group) ?? [];
    if (members.length === 0) return [];
    const head = {
      type: 'group' as const,
      key: group,
      title: titles[group],
      count: members.length,
    };
    return [head, ...plain(members)];
  });
}

/** The same without heads. */
export function plain(rows: readonly ClaimRow[]): ListItem<ClaimRow>[] {
  return rows.map((row) => ({ type: 'claim', key: row.id, row }));
}
