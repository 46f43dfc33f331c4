import { AppError } from '../../model/errors.ts';
import { prepare, type Database } from './database.ts';
import { isUnreadable } from './sqlite-failures.ts';

/** Tables that a notebook of any version has; later ones come by migrations. */
const ofEveryVersion = [
  'meta',
  'command',
  'change',
  'article',
  'revision',
  'highlight',
  'note',
  'claim',
];

/**
 * Looks at what every use of a notebook needs: its schema, its identity, the end of its feed, the list of free pages.
 * Takes the same time for every size.
 * @throws AppError notebook.damaged; SqliteError where SQLite finds a page damaged
 */
export function glance(db: Database): void {
  const there = new Set(
    prepare<{ name: string }>(db, `SELECT name FROM sqlite_schema WHERE type = 'table'`)
      .all()
      .map(({ name }) => name),
  );
  const missing = ofEveryVersion.find((table) => !there.has(table));
  if (missing !== undefined) throw damaged(`its table “${missing}” is missing`);
  const identity = prepare(db, `SELECT value FROM meta WHERE key = 'notebook_id'`).get();
  if (identity === undefined) throw damaged('its identity is missing');
  newestCommand(db);
  db.pragma('freelist_count');
}

/** Looks at every page. Takes long, so it has a thread of its own. @returns what is wrong, null where nothing is. */
export function lookThrough(db: Database): string | null {
  try {
    const found = prepare<{ quick_check: string }>(db, 'PRAGMA quick_check(1)').get()?.quick_check;
    return found === 'ok' ? null : (found ?? 'SQLite gave no answer');
  } catch (error) {
    if (error instanceof Error && isUnreadable(error)) return error.message;
    throw error;
  }
}

/** The command that wrote last, null in a new notebook. */
export function newestCommand(db: Database): string | null {
  const last = prepare<{ id: string }>(
    db,
    'SELECT command_id AS id FROM change ORDER BY seq DESC LIMIT 1',
  ).get();
  return last?.id ?? null;
}

export function hasCommand(db: Database, id: string): boolean {
  return prepare(db, 'SELECT 1 FROM command WHERE id = ?').get(id) !== undefined;
}

/** @param what is wrong with the file, as the end of a sentence; it is the cause */
export function damaged(what: string): AppError {
  return new AppError(
    'notebook.damaged',
    `The notebook is damaged: ${what}.`,
    'It was left as it is. Open it again to see what can be read of it.',
    { cause: what },
  );
}
