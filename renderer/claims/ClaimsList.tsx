import { useEffect, useRef } from 'react';
import type { Id } from '../../model/records/index.ts';
import { useCommandHandler } from '../app/commands.ts';
import { go, replacePlace, usePlace } from '../app/place.ts';
import {
  Button,
  CommandButton,
  EmptyState,
  FailureNotice,
  Kbd,
  Notice,
  PaneHead,
  Skeleton,
} from '../ui/index.ts';
import { neighbour, useClaimFilter, useClaimList } from './claim-list.ts';
import { ClaimFilters, SortMenu } from './ClaimFilters.tsx';
import styles from './ClaimsList.module.css';
import { ClaimRows } from './ClaimRows.tsx';

/** The pane with all claims: by due date in groups, or sorted and filtered. J and K open the next and the one before. */
export function ClaimsList() {
  const list = useClaimList();
  const { id } = usePlace();
  const pane = useRef<HTMLElement>(null);

  useMove('list.next', neighbour(list.ids, id, 1));
  useMove('list.previous', neighbour(list.ids, id, -1));

  // The focus goes along with J and K while it is in the list.
  useEffect(() => {
    if (!pane.current?.querySelector('[data-claim]:focus')) return;
    pane.current.querySelector<HTMLElement>(`[data-claim="${id}"]`)?.focus();
  }, [id]);

  return (
    <section ref={pane} className={styles.pane} data-pane="list" aria-label="Claims">
      <PaneHead
        title="Claims"
        count={list.data && list.total}
        tools={
          <>
            <SortMenu />
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
        <ClaimRows
          items={list.items}
          today={list.today}
          openId={id}
          onOpen={(chosen) => go({ view: 'claims', id: chosen })}
        />
      )}
    </section>
  );
}

/** Opens the claim beside the open one, without a step back in the history: J and K go through many. */
function useMove(command: 'list.next' | 'list.previous', to: Id | undefined): void {
  useCommandHandler(
    command,
    () => {
      if (to !== undefined) replacePlace({ view: 'claims', id: to });
    },
    to !== undefined,
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
