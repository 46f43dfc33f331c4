import { useState } from 'react';
import { Undo2 } from 'lucide-react';
import { capitalised } from '../../model/claims/index.ts';
import type { Id } from '../../model/records/index.ts';
import type { Backup, BackupComparison, Difference } from '../../preload/contract/index.ts';
import { call, useCall, useCommand } from '../app/bridge.ts';
import { flushAll } from '../app/flush.ts';
import { switchNotebook, useReadOnly, useWindow } from '../app/session.ts';
import { toast, toastFailure } from '../app/toasts.ts';
import { Button, Dialog, FailureNotice, Skeleton } from '../ui/index.ts';
import { momentInWords } from './backup-words.ts';
import { useBackupFolder } from './use-backups.ts';
import styles from './Backups.module.css';

type Row = BackupComparison['differences'][number];

const differenceWords: Record<Difference, string> = {
  gone: 'only in the backup',
  'in the trash': 'in the trash now',
  changed: 'changed since',
  new: 'not in the backup',
};

/** What is in a backup against now; takes single things back, or the whole. */
export function CompareDialog({ backup, onClose }: { backup: Backup; onClose: () => void }) {
  const folder = useBackupFolder();
  const one = { folder, backup: backup.backup };
  const readOnly = useReadOnly();
  const { data, error, isPending } = useCall('backups.compare', one, { staleTime: 0, gcTime: 0 });
  const [chosen, setChosen] = useState<ReadonlyMap<Id, Row>>(new Map());
  const [asksForWhole, setAsksForWhole] = useState(false);
  const restore = useCommand('backups.restoreRecords');

  async function takeBack(): Promise<void> {
    const items = [...chosen.values()].map(({ kind, id }) => ({ kind, id }));
    try {
      await flushAll();
      const { label } = await restore.mutateAsync({ ...one, items });
      toast({ text: `${label}: done`, icon: Undo2 });
      onClose();
    } catch (failure) {
      toastFailure(failure);
    }
  }

  if (asksForWhole) {
    return (
      <WholeDialog
        backup={backup}
        compared={data}
        onClose={onClose}
        onBack={() => setAsksForWhole(false)}
      />
    );
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`The backup of ${momentInWords(backup.madeAt)} and now`}
      width={640}
      foot={
        <>
          <Button disabled={backup.problem !== null} onClick={() => setAsksForWhole(true)}>
            Restore the whole notebook…
          </Button>
          <Button
            variant="primary"
            disabled={readOnly || chosen.size === 0 || restore.isPending}
            onClick={() => void takeBack()}
          >
            {chosen.size === 0 ? 'Take back what is ticked' : `Take back ${chosen.size}`}
          </Button>
        </>
      }
    >
      {error && <FailureNotice boxed error={error} />}
      {isPending && <Skeleton height={120} />}
      {data && (
        <>
          <CountsTable compared={data} />
          <Differences
            compared={data}
            chosen={chosen}
            onToggle={(row) => setChosen(toggled(chosen, row))}
          />
        </>
      )}
    </Dialog>
  );
}

function toggled(chosen: ReadonlyMap<Id, Row>, row: Row): Map<Id, Row> {
  const next = new Map(chosen);
  if (!next.delete(row.id)) next.set(row.id, row);
  return next;
}

const counted = ['articles', 'highlights', 'notes', 'claims', 'links'] as const;

function CountsTable({ compared: { inBackup, now } }: { compared: BackupComparison }) {
  return (
    <table className={styles.table}>
      <caption className={styles.hidden}>How many of what</caption>
      <thead>
        <tr>
          <th scope="col">How many</th>
          {counted.map((what) => (
            <th key={what} scope="col">
              {capitalised(what)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[
          { when: 'In the backup', counts: inBackup },
          { when: 'Now', counts: now },
        ].map(({ when, counts }) => (
          <tr key={when}>
            <th scope="row">{when}</th>
            {counted.map((what) => (
              <td key={what} className={styles.number}>
                {counts[what].toLocaleString('en-GB')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Differences(props: {
  compared: BackupComparison;
  chosen: ReadonlyMap<Id, Row>;
  onToggle: (row: Row) => void;
}) {
  const { differences, total } = props.compared;
  if (total === 0) return <p>No article, note or claim differs from now.</p>;
  return (
    <>
      <p>
        {total === 1 ? 'One thing differs.' : `${total.toLocaleString('en-GB')} things differ.`}{' '}
        {total > differences.length && `The newest ${differences.length} are shown. `}
        What is ticked becomes what it was, with what hangs on it; undo takes that back.
      </p>
      <ul className={styles.differences} aria-label="What differs">
        {differences.map((row) => (
          <li key={row.id}>
            <label>
              <input
                type="checkbox"
                disabled={row.is === 'new'}
                checked={props.chosen.has(row.id)}
                onChange={() => props.onToggle(row)}
              />
              <span dir="auto">{row.title || 'Without a title'}</span>
              <small>
                {capitalised(row.kind)}, {differenceWords[row.is]}, {momentInWords(row.at)}
              </small>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Says what will happen before the whole notebook is put back. */
function WholeDialog(props: {
  backup: Backup;
  compared: BackupComparison | undefined;
  onClose: () => void;
  onBack: () => void;
}) {
  const { backup, compared, onClose, onBack } = props;
  const folder = useBackupFolder();
  const { notebook } = useWindow();
  const [running, setRunning] = useState(false);
  const since = compared?.differences.filter(({ is }) => is === 'new').length ?? 0;

  async function restore(): Promise<void> {
    setRunning(true);
    await switchNotebook(() => call('backups.restore', { folder, backup: backup.backup }));
    onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Restore the whole notebook?"
      foot={
        <>
          <Button onClick={onBack}>Back</Button>
          <Button variant="primary" disabled={running} onClick={() => void restore()}>
            {running ? 'Restoring…' : 'Restore'}
          </Button>
        </>
      }
    >
      <p>
        “{notebook?.name}” becomes what it was on {momentInWords(backup.madeAt)}. The backup is
        checked once more before anything is closed.
      </p>
      {since > 0 && (
        <p>
          {since === 1 ? 'One thing that is' : `${since} things that are`} new since then will not
          be in it.
        </p>
      )}
      <p>
        The present file stays beside it, with its originals, as “{notebook?.name}, before
        restoring” and the date. You can open it like every notebook.
      </p>
    </Dialog>
  );
}
