import { excerpt } from '../../model/excerpt.ts';
import { longDate } from '../../model/claims/index.ts';
import type { Claim, Id } from '../../model/records/index.ts';
import { useCall } from '../app/bridge.ts';
import { useCommandHandler } from '../app/commands.ts';
import { InTrash } from '../app/InTrash.tsx';
import { currentPlace, replacePlace } from '../app/place.ts';
import { putInTrash } from '../app/put-in-trash.ts';
import { useReadOnly } from '../app/session.ts';
import { CommandButton, FailureNotice, Pane, PaneHead, Skeleton } from '../ui/index.ts';
import { ChainLine } from './ChainLine.tsx';
import { useClaimList } from './claim-list.ts';
import { ClaimEvidence } from './ClaimEvidence.tsx';
import { ClaimLinks } from './ClaimLinks.tsx';
import styles from './ClaimPage.module.css';
import { ClaimNotes } from './ClaimNotes.tsx';
import { ClaimRatings } from './ClaimRatings.tsx';
import { ClaimStatement } from './ClaimStatement.tsx';
import { ClaimTop } from './ClaimTop.tsx';
import { openCompose, openLinkPicker } from './dialogs.ts';
import { sitesOf } from './sites-of.ts';

/** The pane of one claim: what it says, who says so, how far to believe it, what it rests on and is tied to. */
export function ClaimPage({ claimId: id }: { claimId: Id }) {
  const claim = useCall('claims.get', { id });
  const list = useClaimList();
  const at = list.ids.indexOf(id);
  const writable = !useReadOnly();

  useCommandHandler('claim.edit', () => openCompose({ claimId: id }), writable);
  useCommandHandler('claim.link', () => openLinkPicker(id), writable);

  function remove() {
    // The list goes on with the next claim, so that several can be deleted one after the other.
    const next = list.ids[at + 1] ?? list.ids[at - 1] ?? null;
    if (claim.data) void removeClaim(claim.data, next);
  }
  useCommandHandler('claim.delete', remove, writable && claim.data?.trashedAt === null);

  return (
    <Pane label="Open claim">
      <PaneHead
        tools={
          <>
            <CommandButton command="claim.edit" label="Edit" />
            <CommandButton command="claim.link" label="Link" />
            <CommandButton command="claim.delete" iconOnly />
          </>
        }
      >
        {at >= 0 && (
          <span className={styles.place}>
            {at + 1} of {list.ids.length.toLocaleString('en-GB')}
          </span>
        )}
        <CommandButton command="list.previous" iconOnly />
        <CommandButton command="list.next" iconOnly />
      </PaneHead>
      {claim.error && <FailureNotice error={claim.error} onRetry={() => void claim.refetch()} />}
      {claim.data?.trashedAt && <InTrash kind="claim" id={id} />}
      {claim.isPending && <Skeleton rows={3} height={96} />}
      {claim.data && (
        <div className={styles.scroll} tabIndex={0} role="group" aria-label="Claim" data-pane-focus>
          <Whole claim={claim.data} />
        </div>
      )}
    </Pane>
  );
}

async function removeClaim({ id, statement }: Claim, next: Id | null): Promise<void> {
  const gone = await putInTrash('claim', id, excerpt(statement, 60));
  if (gone && currentPlace().id === id) replacePlace({ view: 'claims', id: next });
}

function Whole({ claim }: { claim: Claim }) {
  return (
    <article className={styles.claim}>
      <ClaimTop claim={claim} />
      <ClaimStatement claim={claim} />
      <ChainLine chain={claim.chain} sites={sitesOf(claim)} />
      <ClaimRatings claim={claim} />
      <div className={styles.body}>
        <div>
          <ClaimEvidence claimId={claim.id} evidence={claim.evidence} />
        </div>
        <div>
          <ClaimLinks claim={claim} />
          <ClaimNotes claim={claim} />
          <p className={styles.made}>
            Made {longDate(claim.createdAt.slice(0, 10))}, edited{' '}
            {longDate(claim.updatedAt.slice(0, 10))}
          </p>
        </div>
      </div>
    </article>
  );
}
