import Sqlite from 'better-sqlite3';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { resolve } from 'node:path';
import { AppError } from '../../model/errors.ts';
import { assetPath } from './assets.ts';
import { checkNotebook } from './check.ts';
import { prepare, type Database } from './database.ts';
import { closeNotebook, type Notebook } from './notebook.ts';
import { openToRead } from './open.ts';

/**
 * Saves a copy of the notebook in one self-contained file: the assets are inside. It is written beside, opened and
 * checked, and only then takes its name.
 * @throws AppError backup.exists, backup.not-written, backup.not-sound
 */
export function backupNotebook(notebook: Notebook, to: string): { path: string; bytes: number } {
  const path = resolve(to);
  if (existsSync(path)) {
    throw new AppError('backup.exists', `${path} is already there.`, 'Choose another name.');
  }
  const beside = `${path}.${process.pid}.part`;
  try {
    copyRecords(notebook.db, beside);
    takeAssetsIn(notebook, beside);
    verify(beside);
    syncFile(beside);
    renameSync(beside, path);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError(
      'backup.not-written',
      `${path} could not be written (${error instanceof Error ? error.message : String(error)}).`,
      'Your notebook is as it was. See whether the folder is there and has room.',
      { cause: error },
    );
  } finally {
    for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(beside + ending, { force: true });
  }
  return { path, bytes: statSync(path).size };
}

/** A consistent copy of what is committed, in one statement, also while others write; without the assets' files. */
export function copyRecords(db: Database, to: string): void {
  // A connection that may only query refuses this too, though it writes to another file.
  const queryOnly = Number(db.pragma('query_only', { simple: true }));
  db.pragma('query_only = OFF');
  try {
    prepare(db, 'VACUUM INTO ?').run(to);
  } finally {
    db.pragma(`query_only = ${queryOnly}`);
  }
}

function takeAssetsIn(notebook: Notebook, beside: string): void {
  const copy: Database = new Sqlite(beside);
  try {
    copy.pragma('journal_mode = DELETE');
    const insert = prepare(
      copy,
      'INSERT INTO asset_file (asset_id, content) VALUES (?, ?) ON CONFLICT DO NOTHING',
    );
    const missing = prepare<{ id: string; sha256: string }>(
      copy,
      'SELECT id, sha256 FROM asset WHERE id NOT IN (SELECT asset_id FROM asset_file)',
    ).all();
    copy.transaction(() => {
      for (const { id, sha256 } of missing) {
        insert.run(id, readFileSync(assetPath(notebook, sha256)));
      }
    })();
  } finally {
    copy.close();
  }
}

function verify(path: string): void {
  const copy = openToRead(path);
  try {
    const { ok, problems } = checkNotebook(copy);
    if (ok) return;
    const first = problems[0];
    throw new AppError(
      'backup.not-sound',
      `The copy was not sound: ${first?.where}: ${first?.problem}.`,
      'No copy was kept. Check the notebook itself.',
    );
  } finally {
    closeNotebook(copy);
  }
}

/** Waits until the file is on the disk, whatever happens to the machine. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
}
