import { useEffect, useMemo, useRef } from 'react';
import type { NoteRow } from '../../model/records/index.ts';
import { useCall } from '../app/bridge.ts';
import { useCommandHandler } from '../app/commands.ts';
import { go, replacePlace, usePlace } from '../app/place.ts';
import { CommandButton, EmptyState, FailureNotice, PaneHead, Skeleton } from '../ui/index.ts';
import { NoteRows } from './NoteRows.tsx';
import { groupOf } from './wording.ts';
import styles from './NotesList.module.css';

/** What the list shows, from top to bottom: heads of groups and notes. */
export type ListItem =
  { type: 'group'; title: string; count: number } | { type: 'note'; row: NoteRow };

const noRows: NoteRow[] = [];

/** The pane with all notes, edited last first. J and K open the next and the one before. */
export function NotesList() {
  const { data, error, isPending, refetch } = useCall('notes.list', {});
  const { id } = usePlace();
  const pane = useRef<HTMLElement>(null);
  const rows = data?.rows ?? noRows;
  const items = useMemo(() => grouped(rows), [rows]);

  const at = rows.findIndex((row) => row.id === id);
  useMove('list.next', rows[at + 1]);
  useMove('list.previous', at < 0 ? rows.at(-1) : rows[at - 1]);

  // The focus goes along with J and K while it is in the list.
  useEffect(() => {
    if (!pane.current?.querySelector('[data-note]:focus')) return;
    pane.current.querySelector<HTMLElement>(`[data-note="${id}"]`)?.focus();
  }, [id]);

  return (
    <section ref={pane} className={styles.pane} data-pane="list" aria-label="Notes">
      <PaneHead
        title="Notes"
        count={data?.total}
        tools={<CommandButton command="note.new" variant="normal" small label="New" />}
      />
      {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton height={52} />}
      {data && rows.length === 0 && (
        <EmptyState
          title="No notes yet"
          actions={<CommandButton command="note.new" variant="normal" small showKey />}
        >
          Write one here, or annotate a passage while you read.
        </EmptyState>
      )}
      {rows.length > 0 && (
        <NoteRows
          items={items}
          openId={id}
          onOpen={(chosen) => go({ view: 'notes', id: chosen })}
        />
      )}
    </section>
  );
}

/** Opens the note beside the open one, without a step back in the history: J and K go through many. */
function useMove(command: 'list.next' | 'list.previous', to: NoteRow | undefined): void {
  useCommandHandler(
    command,
    () => to && replacePlace({ view: 'notes', id: to.id }),
    to !== undefined,
  );
}

function grouped(rows: readonly NoteRow[]): ListItem[] {
  const now = new Date();
  const groups = Map.groupBy(rows, (row) => groupOf(row, now));
  return [...groups].flatMap(([title, members]): ListItem[] => [
    { type: 'group', title, count: members.length },
    ...members.map((row) => ({ type: 'note' as const, row })),
  ]);
}
