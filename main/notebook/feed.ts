import type { Id } from '../../model/ids.ts';
import type { Change } from '../../model/records/index.ts';
import { prepare, type Database } from './database.ts';
import { parseRow, type Row, type Table } from './rows.ts';

/** Who writes: a window, the command line, or the maker of the sample. Undo takes back one's own. */
export type Client = 'window' | 'command-line' | 'sample';

export interface RowChange {
  table: Table;
  rowId: Id;
  op: 'insert' | 'update' | 'delete';
}

/** The newest seq of the feed; 0 for a new notebook. */
export function newestChange(db: Database): number {
  return prepare<{ seq: number | null }>(db, 'SELECT max(seq) AS seq FROM change').get()?.seq ?? 0;
}

/** What was written after a seq, oldest first; at most 10,000 rows. */
export function changesSince(db: Database, seq: number): Change[] {
  return prepare<Change>(
    db,
    `SELECT change.seq, command_id AS commandId, command.name AS command, table_name AS "table",
       row_id AS rowId, op, at, by
     FROM change JOIN command ON command.id = change.command_id
     WHERE seq > ? ORDER BY seq LIMIT 10000`,
  ).all(seq);
}

interface FeedRow extends RowChange {
  commandId: Id;
  at: string;
  by: Client;
}

interface LastOfRow {
  seq: number;
  command_id: Id;
  op: RowChange['op'];
  before: string | null;
  after: string | null;
}

/**
 * Adds a change to the feed. A row that its own command changes again keeps one change, with the first `before` and
 * the last `after`: an hour of typing is one.
 */
export function recordChange(
  db: Database,
  change: FeedRow,
  before: Row | null,
  after: Row | null,
): number {
  let op = change.op;
  let was = before;
  let is = after;
  const last = prepare<LastOfRow>(
    db,
    `SELECT seq, command_id, op, before, after FROM change
     WHERE table_name = ? AND row_id = ? ORDER BY seq DESC LIMIT 1`,
  ).get(change.table, change.rowId);
  if (last && last.command_id === change.commandId && op === 'update' && last.op !== 'delete') {
    prepare(db, 'DELETE FROM change WHERE seq = ?').run(last.seq);
    op = last.op;
    was = last.op === 'insert' ? null : { ...before, ...parseRow(last.before) };
    is = last.op === 'insert' ? null : { ...parseRow(last.after), ...after };
  }
  const result = prepare<never>(
    db,
    `INSERT INTO change (command_id, table_name, row_id, op, before, after, at, by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    change.commandId,
    change.table,
    change.rowId,
    op,
    was && JSON.stringify(was),
    is && JSON.stringify(is),
    change.at,
    change.by,
  );
  return Number(result.lastInsertRowid);
}
