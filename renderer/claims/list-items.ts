import { dueGroup, dueGroups, type DueGroup } from '../../model/claims/index.ts';
import type { ClaimRow } from '../../model/records/index.ts';

/** What the claims list shows, from top to bottom: heads of groups and claims. */
export type ListItem =
  { type: 'group'; key: DueGroup; count: number } | { type: 'claim'; key: string; row: ClaimRow };

/** Puts claims under the heads of their groups. Within a group they keep their order; empty groups have no head. */
export function groupByDue(rows: readonly ClaimRow[], today: string): ListItem[] {
  const grouped = Map.groupBy(rows, (row) => dueGroup(row, today));
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
