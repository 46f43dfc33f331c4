import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { ShieldPlus } from 'lucide-react';
import type { Backup, BackupList } from '../../preload/contract/index.ts';
import { call, queryClient } from '../app/bridge.ts';
import { sizeInWords } from '../app/bytes.ts';
import { chooseFolder } from '../app/choose-folder.ts';
import { flushAll } from '../app/flush.ts';
import { saveSettings, useSettings } from '../app/settings.ts';
import { toast, toastFailure } from '../app/toasts.ts';
import { Button, EmptyState, FailureNotice, Pane, PaneHead, Skeleton } from '../ui/index.ts';
import { momentInWords, reasonWords } from './backup-words.ts';
import { CompareDialog } from './CompareDialog.tsx';
import { useBackupFolder, useBackups } from './use-backups.ts';
import { VerifiedBadge } from './VerifiedBadge.tsx';
import styles from './Backups.module.css';

/** The notebook's backups: where they are, what they take, whether they are sound, and the way back. */
export function BackupsView() {
  const folder = useBackupFolder();
  const { data, error, isPending, refetch } = useBackups();
  const [compared, setCompared] = useState<Backup | null>(null);
  const make = useMutation({
    mutationFn: async () => {
      await flushAll();
      return call('backups.make', { folder, reason: 'asked' });
    },
    onSuccess: () => toast({ text: 'Backed up and checked', icon: ShieldPlus }),
    onError: toastFailure,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['backups.list'] }),
  });
  return (
    <Pane label="Backups">
      <PaneHead
        level={1}
        title="Backups"
        count={data?.backups.length}
        tools={
          <Button small icon={ShieldPlus} disabled={make.isPending} onClick={() => make.mutate()}>
            {make.isPending ? 'Backing up…' : 'Back up now'}
          </Button>
        }
      />
      {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton height={48} />}
      {data && (
        <div className={styles.page} tabIndex={0} role="group" aria-label="All backups">
          <Facts list={data} />
          {data.backups.length === 0 ? (
            <EmptyState title="No backup yet">
              The first one is made by itself, a moment after the notebook was opened.
            </EmptyState>
          ) : (
            <Table backups={data.backups} onCompare={setCompared} />
          )}
        </div>
      )}
      {compared && <CompareDialog backup={compared} onClose={() => setCompared(null)} />}
    </Pane>
  );
}

function Facts({ list }: { list: BackupList }) {
  const { backupFolder } = useSettings();
  const [last] = list.backups;
  const records = list.backups.reduce((sum, { bytes }) => sum + bytes, 0);
  const choose = (): void => {
    chooseFolder('Backups go to').then(
      (chosen) => chosen !== null && saveSettings({ backupFolder: chosen }),
      toastFailure,
    );
  };
  return (
    <dl className={styles.facts}>
      {last && (
        <div>
          <dt>Last</dt>
          <dd>
            {momentInWords(last.madeAt)} <VerifiedBadge backup={last} />
          </dd>
        </div>
      )}
      <div>
        <dt>Made</dt>
        <dd>
          Each day that the notebook is open, and before an import of many files or a change of many
          things. Seven days and four weeks are kept.
        </dd>
      </div>
      <div>
        <dt>Place</dt>
        <dd>
          <span className={styles.path}>{list.place}</span>
          <Button small onClick={choose}>
            Choose…
          </Button>
          {backupFolder !== null && (
            <Button small variant="quiet" onClick={() => saveSettings({ backupFolder: null })}>
              As it was at first
            </Button>
          )}
        </dd>
      </div>
      <div>
        <dt>Size</dt>
        <dd>
          {sizeInWords(records + list.assetBytes)}: {sizeInWords(records)} of records, and{' '}
          {sizeInWords(list.assetBytes)} of originals, which all backups share
        </dd>
      </div>
    </dl>
  );
}

function Table(props: { backups: readonly Backup[]; onCompare: (backup: Backup) => void }) {
  return (
    <table className={styles.table}>
      <caption>The backups, the newest first</caption>
      <thead>
        <tr>
          <th scope="col">Made</th>
          <th scope="col">Why</th>
          <th scope="col">Size</th>
          <th scope="col">Checked</th>
          <th scope="col">
            <span className={styles.hidden}>What can be done</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {props.backups.map((backup) => (
          <tr key={backup.backup}>
            <th scope="row">{momentInWords(backup.madeAt)}</th>
            <td>{reasonWords[backup.reason]}</td>
            <td className={styles.number}>{sizeInWords(backup.bytes)}</td>
            <td>
              <VerifiedBadge backup={backup} />
            </td>
            <td>
              <Button
                small
                aria-label={`Compare and restore the backup of ${momentInWords(backup.madeAt)}`}
                onClick={() => props.onCompare(backup)}
              >
                Compare and restore…
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
