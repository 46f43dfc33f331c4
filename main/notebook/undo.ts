import { AppError } from '../../model/errors.ts';
import type { Id } from '../../model/ids.ts';
import { prepare, type Database } from './database.ts';
import type { Notebook } from './notebook.ts';
import type { Client, RowChange } from './feed.ts';
import { parseRow, type Row, type Table } from './rows.ts';
import { runCommand, type CommandOptions, type CommandResult, type Write } from './write.ts';

interface CommandRow {
  id: Id;
  label: string;
}

interface ChangeRow {
  seq: number;
  table_name: Table;
  row_id: Id;
  op: RowChange['op'];
  before: string | null;
  after: string | null;
}

type UndoOptions = Pick<CommandOptions, 'by' | 'derive'>;
type UndoResult = CommandResult<{ label: string | null }>;

/** The command that undo would take back: the newest of this client that stands. */
export function nextUndo(db: Database, by: Client): CommandRow | undefined {
  return prepare<CommandRow>(
    db,
    `SELECT id, label FROM command
     WHERE target_id IS NULL AND undone_at_change IS NULL AND made_by = ?
     ORDER BY last_change DESC LIMIT 1`,
  ).get(by);
}

/**
 * The command that redo would do again: the last one taken back, unless something was done since. Looks at the end of the
 * commands only, by their index.
 */
export function nextRedo(db: Database, by: Client): CommandRow | undefined {
  return prepare<CommandRow>(
    db,
    `SELECT root.id, root.label FROM command AS turn JOIN command AS root ON root.id = turn.target_id
     WHERE root.made_by = @by AND root.undone_at_change = turn.last_change AND turn.last_change >
       coalesce((SELECT last_change FROM command
        WHERE target_id IS NULL AND undone_at_change IS NULL AND made_by = @by
        ORDER BY last_change DESC LIMIT 1), 0)
     ORDER BY turn.last_change DESC LIMIT 1`,
  ).get({ by });
}

/** Takes back the newest command of this client. @throws AppError undo.changed, undo.built-on */
export function undo(notebook: Notebook, options: UndoOptions): UndoResult {
  return turn(notebook, options, 'undo', nextUndo(notebook.db, options.by));
}

/** Does the command again that was taken back last. @throws AppError undo.changed, undo.built-on */
export function redo(notebook: Notebook, options: UndoOptions): UndoResult {
  return turn(notebook, options, 'redo', nextRedo(notebook.db, options.by));
}

/**
 * Reverses the newest member of the target's family: the command itself, or its last undo or redo. So redo is the
 * undo of the undo, and each of them is in the feed like every other command.
 */
function turn(
  notebook: Notebook,
  options: UndoOptions,
  name: 'undo' | 'redo',
  target: CommandRow | undefined,
): UndoResult {
  if (!target) return { value: { label: null }, changes: [], lastChange: null };
  const { db } = notebook;
  const run = db.transaction((): UndoResult => {
    const result = runCommand(notebook, { ...options, name, targetId: target.id }, (write) => {
      write.label(target.label);
      for (const change of changesToReverse(db, target.id)) reverse(write, target, change);
      return { label: target.label };
    });
    prepare<never>(db, 'UPDATE command SET undone_at_change = ? WHERE id = ?').run(
      name === 'undo' ? result.lastChange : null,
      target.id,
    );
    return result;
  });
  return withForeignKeysInWords(target, () => run.immediate());
}

function changesToReverse(db: Database, rootId: Id): ChangeRow[] {
  return prepare<ChangeRow>(
    db,
    `SELECT seq, table_name, row_id, op, before, after FROM change
     WHERE command_id =
       (SELECT id FROM command WHERE id = @rootId OR target_id = @rootId ORDER BY last_change DESC LIMIT 1)
     ORDER BY seq DESC`,
  ).all({ rootId });
}

function reverse(write: Write, target: CommandRow, change: ChangeRow): void {
  const current = prepare<Row>(write.db, `SELECT * FROM ${change.table_name} WHERE id = ?`).get(
    change.row_id,
  );
  switch (change.op) {
    case 'insert':
      if (!current || changedByOthers(write.db, target.id, change)) throw changedSince(target);
      write.remove(change.table_name, change.row_id);
      return;
    case 'update': {
      const after = parseRow(change.after);
      // When a row was last changed is not what it says: another column may have been written since.
      const others = Object.entries(after).filter(([column]) => column !== 'updated_at');
      if (!current || others.some(([column, value]) => current[column] !== value)) {
        throw changedSince(target);
      }
      write.update(change.table_name, change.row_id, parseRow(change.before));
      return;
    }
    case 'delete':
      if (current) throw changedSince(target);
      write.insert(change.table_name, { ...parseRow(change.before), id: change.row_id });
  }
}

/** Whether a command that stands, and is not of the target's own family, changed the row since. */
function changedByOthers(db: Database, rootId: Id, change: ChangeRow): boolean {
  return (
    prepare<{ found: 1 }>(
      db,
      `SELECT 1 AS found FROM change
       JOIN command ON command.id = change.command_id
       JOIN command AS root ON root.id = coalesce(command.target_id, command.id)
       WHERE change.table_name = ? AND change.row_id = ? AND change.seq > ?
         AND root.id <> ? AND root.undone_at_change IS NULL
       LIMIT 1`,
    ).get(change.table_name, change.row_id, change.seq, rootId) !== undefined
  );
}

function changedSince(target: CommandRow): AppError {
  return new AppError(
    'undo.changed',
    `“${target.label}” can't be taken back: what it wrote was changed since.`,
    'Nothing was changed. Another window or the command line wrote to the same thing.',
  );
}

function withForeignKeysInWords<T>(target: CommandRow, run: () => T): T {
  try {
    return run();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!code.startsWith('SQLITE_CONSTRAINT')) throw error;
    throw new AppError(
      'undo.built-on',
      `“${target.label}” can't be taken back: something else was built on it.`,
      'Nothing was changed. Remove what rests on it first.',
      { cause: error },
    );
  }
}
