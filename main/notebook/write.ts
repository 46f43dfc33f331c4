import { AppError } from '../../model/errors.ts';
import { newId, type Id } from '../../model/ids.ts';
import { prepare, type Database, type SqlValue } from './database.ts';
import type { Notebook } from './open.ts';

/** The tables that users' commands write to. The index is derived and not among them. */
export const tables = [
  'article',
  'asset',
  'chain_step',
  'claim',
  'evidence',
  'highlight',
  'link',
  'note',
  'placement',
  'revision',
  'source',
  'source_alias',
  'tag',
  'tagging',
] as const;
export type Table = (typeof tables)[number];
export type Row = Record<string, SqlValue>;

/** Who writes: a window, the command line, or the maker of the sample. Undo takes back one's own. */
export type Client = 'window' | 'command-line' | 'sample';

export interface RowChange {
  table: Table;
  rowId: Id;
  op: 'insert' | 'update' | 'delete';
}

/**
 * The only way to write: a user command in progress. Each change goes into the feed, which is what undo, the views
 * and the index live from.
 */
export interface Write {
  readonly notebook: Notebook;
  readonly db: Database;
  /** The moment of the command, ISO 8601. */
  readonly at: string;
  /** Says in words what the command does: "Highlight “…”". */
  label: (text: string) => void;
  insert: (table: Table, row: Row & { id: Id }) => void;
  /** Changes the named columns; those that already have the value are left out. */
  update: (table: Table, id: Id, columns: Row) => void;
  remove: (table: Table, id: Id) => void;
}

export interface CommandOptions {
  name: string;
  by: Client;
  /** The command's id; an editing session gives its own, and all its saves are one step of undo. */
  id?: Id;
  targetId?: Id;
  /** Brings the index up to date, in the same transaction. */
  derive: (db: Database, changes: readonly RowChange[]) => void;
}

export interface CommandResult<T> {
  value: T;
  changes: RowChange[];
  /** The feed's seq of the last change; null where nothing changed. */
  lastChange: number | null;
}

/**
 * Runs one user command in one transaction: all of it is there afterwards, or nothing.
 * @throws AppError notebook.read-only, notebook.full, and what `run` throws
 */
export function runCommand<T>(
  notebook: Notebook,
  options: CommandOptions,
  run: (write: Write) => T,
): CommandResult<T> {
  if (notebook.readOnly) {
    throw new AppError(
      'notebook.read-only',
      `${notebook.name} can't be changed. ${notebook.readOnlyReason ?? ''}`.trim(),
      'Save a copy where you may write, and open that.',
    );
  }
  try {
    return notebook.db.transaction(() => runInTransaction(notebook, options, run)).immediate();
  } catch (error) {
    throw inWords(notebook, error);
  }
}

function runInTransaction<T>(
  notebook: Notebook,
  options: CommandOptions,
  run: (write: Write) => T,
): CommandResult<T> {
  const { db } = notebook;
  const id = commandId(db, options.id);
  const at = new Date().toISOString();
  beginCommand(db, id, options, at);
  const changes: RowChange[] = [];
  let label: string | null = null;
  let lastChange: number | null = null;
  const record = (change: RowChange, before: Row | null, after: Row | null): void => {
    lastChange = recordChange(db, { ...change, commandId: id, at, by: options.by }, before, after);
    changes.push(change);
  };
  const value = run({
    notebook,
    db,
    at,
    label: (text) => {
      label = text;
    },
    insert: (table, row) => {
      insertRow(db, table, row);
      record({ table, rowId: row.id, op: 'insert' }, null, null);
    },
    update: (table, rowId, columns) => {
      const old = readRow(db, table, rowId);
      const changed = Object.keys(columns).filter((column) => old[column] !== columns[column]);
      if (changed.length === 0) return;
      const after = pick(columns, changed);
      updateRow(db, table, rowId, after);
      record({ table, rowId, op: 'update' }, pick(old, changed), after);
    },
    remove: (table, rowId) => {
      const old = readRow(db, table, rowId);
      prepare(db, `DELETE FROM ${table} WHERE id = ?`).run(rowId);
      record({ table, rowId, op: 'delete' }, old, null);
    },
  });
  if (lastChange === null) forgetEmpty(db, id);
  else finishCommand(db, id, label, lastChange);
  options.derive(db, changes);
  return { value, changes, lastChange };
}

/** An editing session goes on under its own id, until it was taken back: then what comes is a new command. */
function commandId(db: Database, session: Id | undefined): Id {
  if (session === undefined) return newId();
  const undone = prepare<{ id: Id }>(
    db,
    'SELECT id FROM command WHERE target_id = @session OR (id = @session AND undone_at_change IS NOT NULL) LIMIT 1',
  ).get({ session });
  return undone ? newId() : session;
}

function beginCommand(db: Database, id: Id, options: CommandOptions, at: string): void {
  prepare<never>(
    db,
    `INSERT INTO command (id, name, label, made_at, made_by, last_change, target_id)
     VALUES (?, ?, ?, ?, ?, 0, ?) ON CONFLICT (id) DO NOTHING`,
  ).run(id, options.name, options.name, at, options.by, options.targetId ?? null);
}

function finishCommand(db: Database, id: Id, label: string | null, lastChange: number): void {
  prepare<never>(
    db,
    `UPDATE command SET last_change = ?, label = coalesce(?, label), undone_at_change = NULL WHERE id = ?`,
  ).run(lastChange, label, id);
}

function forgetEmpty(db: Database, id: Id): void {
  prepare<never>(
    db,
    'DELETE FROM command WHERE id = ? AND NOT EXISTS (SELECT 1 FROM change WHERE command_id = command.id)',
  ).run(id);
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
function recordChange(
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

/** The columns that a feed row holds. */
export function parseRow(json: string | null): Row {
  return json === null ? {} : (JSON.parse(json) as Row);
}

function insertRow(db: Database, table: Table, row: Row): void {
  const columns = Object.keys(row);
  const marks = columns.map(() => '?').join(', ');
  prepare(db, `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`).run(
    ...Object.values(row),
  );
}

function updateRow(db: Database, table: Table, id: Id, columns: Row): void {
  const set = Object.keys(columns).map((column) => `${column} = ?`);
  prepare(db, `UPDATE ${table} SET ${set.join(', ')} WHERE id = ?`).run(
    ...Object.values(columns),
    id,
  );
}

function readRow(db: Database, table: Table, id: Id): Row {
  const row = prepare<Row>(db, `SELECT * FROM ${table} WHERE id = ?`).get(id);
  if (!row) {
    throw new AppError(
      'record.missing',
      `The ${table.replace('_', ' ')} is not in this notebook any more.`,
      'Another window or the command line may have removed it.',
    );
  }
  return row;
}

function pick(row: Row, columns: string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}

function inWords(notebook: Notebook, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'SQLITE_FULL') {
    return new AppError(
      'notebook.full',
      'The disk is full. Nothing was lost, and nothing was changed.',
      'Make room, then do it again.',
      { cause: error },
    );
  }
  if (code.startsWith('SQLITE_BUSY')) {
    return new AppError(
      'notebook.busy',
      `${notebook.name} is being written to by another program.`,
      'Nothing was changed. Wait a moment, then do it again.',
      { cause: error },
    );
  }
  if (code.startsWith('SQLITE_READONLY')) {
    return new AppError(
      'notebook.read-only',
      `${notebook.name} can't be written to.`,
      'Nothing was changed. See whether the disk or the file is write-protected.',
      { cause: error },
    );
  }
  return error;
}
