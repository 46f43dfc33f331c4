import { newId, type Id } from '../../model/ids.ts';
import { prepare, type Database } from './database.ts';
import { recordChange, type Client, type RowChange } from './feed.ts';
import { assertWritable, turnReadOnly, type Notebook } from './notebook.ts';
import { insertRow, pick, readRow, updateRow, type Row, type Table } from './rows.ts';
import { inWords, isDamage } from './sqlite-failures.ts';

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
 * @throws AppError notebook.read-only, notebook.moved, notebook.full (see sqlite-failures.ts), and what `run` throws
 */
export function runCommand<T>(
  notebook: Notebook,
  options: CommandOptions,
  run: (write: Write) => T,
): CommandResult<T> {
  try {
    assertWritable(notebook);
    const done = notebook.db
      .transaction(() => runInTransaction(notebook, options, run))
      .immediate();
    notebook.connection.written();
    return done;
  } catch (error) {
    if (isDamage(error)) turnReadOnly(notebook, 'SQLite could not read a page of it');
    throw inWords(notebook.path, error);
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
  const change = (table: Table, rowId: Id, old: Row, columns: Row, changed: string[]): void => {
    const after = pick(columns, changed);
    updateRow(db, table, rowId, after);
    record({ table, rowId, op: 'update' }, pick(old, changed), after);
  };
  // A new time alone is no change: a save of what is there already would be a step of undo.
  const stamps: (() => void)[] = [];
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
      if (changed.some((column) => column !== 'updated_at'))
        change(table, rowId, old, columns, changed);
      else if (changed.length > 0) stamps.push(() => change(table, rowId, old, columns, changed));
    },
    remove: (table, rowId) => {
      const old = readRow(db, table, rowId);
      prepare(db, `DELETE FROM ${table} WHERE id = ?`).run(rowId);
      record({ table, rowId, op: 'delete' }, old, null);
    },
  });
  if (changes.length > 0) for (const stamp of stamps) stamp();
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
