import { useState } from 'react';
import {
  FileText,
  Highlighter,
  Link2,
  Quote,
  StickyNote,
  Trash2,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import { capitalised } from '../../model/claims/index.ts';
import type { TrashableKind, TrashRow } from '../../model/records/index.ts';
import {
  Button,
  EmptyState,
  FailureNotice,
  Pane,
  PaneHead,
  Select,
  Skeleton,
} from '../ui/index.ts';
import { useCall, useCommand } from './bridge.ts';
import { dayAndTime } from './dates.ts';
import { EmptyTrashDialog } from './EmptyTrashDialog.tsx';
import { useReadOnly } from './session.ts';
import { saveSettings, useSettings } from './settings.ts';
import { toast, toastFailure } from './toasts.ts';
import styles from './TrashView.module.css';

const icons: Record<TrashableKind, LucideIcon> = {
  article: FileText,
  highlight: Highlighter,
  note: StickyNote,
  claim: Quote,
  evidence: Trash2,
  link: Link2,
};

/** What was put into the trash, the newest first, and the way back. */
export function TrashView() {
  const { data, error, isPending, refetch } = useCall('trash.list', {});
  const readOnly = useReadOnly();
  const [asked, setAsked] = useState<{ row: TrashRow | null } | null>(null);
  return (
    <Pane label="Trash">
      <PaneHead
        level={1}
        title="Trash"
        count={data?.length}
        tools={
          <Button
            small
            variant="quiet"
            disabled={readOnly || !data?.length}
            onClick={() => setAsked({ row: null })}
          >
            Empty…
          </Button>
        }
      />
      <KeptFor />
      {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton height={48} />}
      {data?.length === 0 && (
        <EmptyState title="The trash is empty">
          What you delete waits here, with everything that belongs to it, until you restore it.
        </EmptyState>
      )}
      {data && data.length > 0 && (
        <ul className={styles.list} aria-label="In the trash">
          {data.map((row) => (
            <Row key={`${row.kind} ${row.id}`} row={row} onDelete={() => setAsked({ row })} />
          ))}
        </ul>
      )}
      {asked && <EmptyTrashDialog row={asked.row} onClose={() => setAsked(null)} />}
    </Pane>
  );
}

const times = [
  { value: 'never', label: 'Only when I empty it' },
  { value: '30', label: 'After 30 days too' },
  { value: '90', label: 'After 90 days too' },
  { value: '365', label: 'After a year too' },
] as const;

/** How long things stay in the trash, of every notebook. */
function KeptFor() {
  const { trashDays } = useSettings();
  return (
    <div className={styles.keptFor}>
      <Select
        label="Delete for good"
        choices={times}
        value={times.find(({ value }) => value === String(trashDays))?.value ?? 'never'}
        onChoose={(value) => saveSettings({ trashDays: value === 'never' ? null : Number(value) })}
      />
    </div>
  );
}

function Row({ row, onDelete }: { row: TrashRow; onDelete: () => void }) {
  const restore = useCommand('trash.restore');
  const readOnly = useReadOnly();
  const Icon = icons[row.kind];
  return (
    <li className={styles.row}>
      <Icon aria-hidden />
      <span className={styles.title} dir="auto">
        {row.title}
      </span>
      <span className={styles.meta}>
        {[capitalised(row.kind), row.detail].filter(Boolean).join(', ')}
      </span>
      <time className={styles.when} dateTime={row.trashedAt}>
        {dayAndTime(row.trashedAt)}
      </time>
      <span className={styles.acts}>
        <Button
          small
          icon={Undo2}
          disabled={readOnly || restore.isPending}
          aria-label={`Restore ${row.title}`}
          onClick={() =>
            restore.mutate(
              { items: [{ kind: row.kind, id: row.id }] },
              {
                onSuccess: () => toast({ text: `Restored “${row.title}”`, icon: Undo2 }),
                onError: toastFailure,
              },
            )
          }
        >
          Restore
        </Button>
        <Button
          small
          variant="quiet"
          disabled={readOnly}
          aria-label={`Delete for good: ${row.title}`}
          onClick={onDelete}
        >
          Delete for good…
        </Button>
      </span>
    </li>
  );
}
