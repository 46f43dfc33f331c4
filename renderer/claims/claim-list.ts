import { useMemo } from 'react';
import { create } from 'zustand';
import type { ClaimKind, ClaimStatus } from '../../model/records/index.ts';
import type { Input } from '../../preload/contract/index.ts';
import { useCall } from '../app/bridge.ts';
import { today } from '../app/dates.ts';
import { groupByDue, plain } from './list-items.ts';

export type ClaimSort = NonNullable<Input<'claims.list'>['sort']>;

/** How the claims list is filtered and sorted; null shows all. */
export const useClaimFilter = create<{
  sort: ClaimSort;
  status: ClaimStatus | null;
  kind: ClaimKind | null;
}>(() => ({ sort: 'due', status: null, kind: null }));

/** Claims that the list asks for at once: the most that the contract gives. */
const most = 10_000;

/** The claims list as it is filtered and sorted now, with the heads of its groups. */
export function useClaimList() {
  const { sort, status, kind } = useClaimFilter();
  const answer = useCall('claims.list', {
    sort,
    status: status ?? undefined,
    kind: kind ?? undefined,
    limit: most,
  });
  const rows = answer.data?.rows;
  const day = today();
  const items = useMemo(() => {
    if (!rows) return [];
    return sort === 'due' ? groupByDue(rows, day) : plain(rows);
  }, [rows, sort, day]);
  const ids = useMemo(
    () => items.flatMap((item) => (item.type === 'group' ? [] : [item.key])),
    [items],
  );
  return { ...answer, items, ids, total: answer.data?.total ?? 0, today: day };
}
