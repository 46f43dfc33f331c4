import { dueGroup, dueGroups, dueKey, type DueGroup } from '../../model/claims/index.ts';
import type { ClaimRow } from '../../model/records/index.ts';

/** What the claims list shows, from top to bottom: heads of groups and claims. */
export type ListItem =
  { type: 'group'; key: DueGroup; count: number } | { type: 'claim'; key: string; row: ClaimRow };

/** Puts claims under the heads of their groups, the next due first. Empty groups have no head. */
export function groupByDue(rows: readonly ClaimRow[], today: string): ListItem[] {
  const keyed = rows.map((row) => ({ row, key: dueKey(row) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  const sorted = keyed.map(({ row }) => row);
  const grouped = Map.groupBy(sorted, (row) => dueGroup(row, today));
  return dueGroups.flatMap((group) => {
    const members = grouped.get(group) ?? [];
    if (members.length === 0) return [];
    return [{ type: 'group' as const, key: group, count: members.length }, ...plain(members)];
  });
}

/** The same without heads. */
export function plain(rows: readonly ClaimRow[]): ListItem[] {
  return rows.map((row) => ({ type: 'claim', key: row.id, row }));
}
