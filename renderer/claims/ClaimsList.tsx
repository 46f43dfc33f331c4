import { useListMoves } from '../app/list-moves.ts';
import { go, replacePlace, usePlace } from '../app/place.ts';
import {
  Button,
  CommandButton,
  EmptyState,
  FailureNotice,
  GroupedList,
  Kbd,
  Notice,
  Pane,
  PaneHead,
  Skeleton,
} from '../ui/index.ts';
import { useClaimFilter, useClaimList } from './claim-list.ts';
import { ClaimFilters, ClaimSorting } from './ClaimFilters.tsx';
import { ClaimListRow } from './ClaimListRow.tsx';

/** The pane with all claims: by due date in groups, or sorted and filtered. J and K open the next and the one before. */
export function ClaimsList() {
  const list = useClaimList();
  const { id } = usePlace();
  useListMoves(list.ids, id, (to) => replacePlace({ view: 'claims', id: to }));

  return (
    <Pane label="Claims" list>
      <PaneHead
        title="Claims"
        count={list.data && list.total}
        tools={
          <>
            <ClaimSorting />
            <CommandButton command="claim.new" variant="normal" small label="New" />
          </>
        }
      />
      <ClaimFilters />
      {list.error && <FailureNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton height={58} />}
      {list.data && list.ids.length < list.total && (
        <Notice tone="info">
          The first {list.ids.length.toLocaleString('en-GB')} are listed. Filter to see the others.
        </Notice>
      )}
      {list.data && list.ids.length === 0 && <NoClaims />}
      {list.ids.length > 0 && (
        <GroupedList
          label="Claim list"
          items={list.items}
          openId={id}
          onOpen={(chosen) => go({ view: 'claims', id: chosen })}
          renderRow={(row) => <ClaimListRow row={row} today={list.today} />}
          rowHeight={58}
        />
      )}
    </Pane>
  );
}

function NoClaims() {
  const { status, kind } = useClaimFilter();
  if (status !== null || kind !== null) {
    return (
      <EmptyState
        title="No claim is like that"
        actions={
          <Button small onClick={() => useClaimFilter.setState({ status: null, kind: null })}>
            Show all claims
          </Button>
        }
      >
        No claim in this notebook has this kind and status.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No claims yet"
      actions={<CommandButton command="claim.new" variant="normal" small showKey />}
    >
      Open an article, select a passage and press <Kbd keys="c" /> to turn it into a claim.
    </EmptyState>
  );
}
