import { useMemo } from 'react';
import type { NoteRow } from '../../model/records/index.ts';
import { useCall } from '../app/bridge.ts';
import { dayAndTime } from '../app/dates.ts';
import { useListMoves } from '../app/list-moves.ts';
import { go, replacePlace, usePlace } from '../app/place.ts';
import {
  CommandButton,
  EmptyState,
  FailureNotice,
  GroupedList,
  Pane,
  PaneHead,
  RowTitle,
  Skeleton,
  type ListItem,
} from '../ui/index.ts';
import { groupOf, noteTitle, subject } from './wording.ts';
import styles from './NotesList.module.css';

const noRows: NoteRow[] = [];

/** The pane with all notes, edited last first. J and K open the next and the one before. */
export function NotesList() {
  const { data, error, isPending, refetch } = useCall('notes.list', {});
  const { id } = usePlace();
  const rows = data?.rows ?? noRows;
  const items = useMemo(() => grouped(rows), [rows]);
  const ids = useMemo(() => rows.map((row) => row.id), [rows]);
  useListMoves(ids, id, (to) => replacePlace({ view: 'notes', id: to }));

  return (
    <Pane label="Notes" list>
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
        <GroupedList
          label="Note list"
          items={items}
          openId={id}
          onOpen={(chosen) => go({ view: 'notes', id: chosen })}
          renderRow={(row) => <NoteListRow row={row} />}
          rowHeight={52}
        />
      )}
    </Pane>
  );
}

function NoteListRow({ row }: { row: NoteRow }) {
  return (
    <>
      <RowTitle>{noteTitle(row)}</RowTitle>
      <span className={styles.meta}>
        {subject(row.about)} · {dayAndTime(row.updatedAt)}
      </span>
    </>
  );
}

function grouped(rows: readonly NoteRow[]): ListItem<NoteRow>[] {
  const now = new Date();
  const groups = Map.groupBy(rows, (row) => groupOf(row, now));
  return [...groups].flatMap(([title, members]): ListItem<NoteRow>[] => [
    { type: 'group', key: title, title, count: members.length },
    ...members.map((row) => ({ type: 'note' as const, key: row.id, row })),
  ]);
}
