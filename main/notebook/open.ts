import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../model/errors.ts';
import { newId } from '../../model/ids.ts';
import { connectToRead, connectToWrite, prepare, type Database } from './database.ts';
import { applicationId, readHeader } from './header.ts';
import { migrate, newestVersion, refuseNewer, versionOf } from './migrate.ts';
import { inWords } from './sqlite-failures.ts';

export const notebookEnding = '.claimbook';

/** An open notebook, as one connection sees it. */
export interface Notebook {
  db: Database;
  /** Where the user's file is, also when a copy of it is being read. */
  path: string;
  name: string;
  /** The folder of pictures and originals beside the file. */
  assetsFolder: string;
  readOnly: boolean;
  /** Why it can't be written to, in words. */
  readOnlyReason: string | null;
}

export function nameOf(path: string): string {
  const base = basename(path);
  return base.endsWith(notebookEnding) ? base.slice(0, -notebookEnding.length) : base;
}

/**
 * Makes a new, empty notebook.
 * @throws AppError notebook.exists, notebook.not-made
 */
export function createNotebook(path: string): void {
  try {
    closeSync(openSync(path, 'wx'));
  } catch (error) {
    if (existsSync(path)) {
      throw new AppError(
        'notebook.exists',
        `${path} is already there.`,
        'It was left as it is. Choose another name, or open it.',
      );
    }
    throw new AppError(
      'notebook.not-made',
      `${path} can't be made (${error instanceof Error ? error.message : String(error)}).`,
      'See whether the folder is there and you have the right to write to it.',
      { cause: error },
    );
  }
  const db = connectToWrite(path);
  try {
    db.pragma(`application_id = ${applicationId}`);
    migrate(db);
    const insert = prepare(db, 'INSERT INTO meta (key, value) VALUES (?, ?)');
    insert.run('notebook_id', newId());
    insert.run('created_at', new Date().toISOString());
  } finally {
    db.close();
  }
}

/**
 * Opens a notebook to write; where the file can't be written to, read-only, saying so.
 * What is not a notebook, or a newer one, is refused and left untouched to the byte.
 * @throws AppError notebook.* (see header.ts, migrate.ts), notebook.damaged
 */
export function openNotebook(path: string): Notebook {
  refuseNewer(path, readHeader(path).version);
  const reason = whyNotWritable(path);
  try {
    const db = reason === null ? connectToWrite(path) : connectWithoutRights(path);
    const notebook = describe(db, path, reason);
    refuseNewer(path, versionOf(db));
    if (reason === null) migrate(db);
    return notebook;
  } catch (error) {
    throw inWords(path, error);
  }
}

/** Opens a second connection that only reads, for search and what takes long. */
export function openToRead(path: string): Notebook {
  refuseNewer(path, readHeader(path).version);
  try {
    const reason = whyNotWritable(path);
    const db = reason === null ? connectToRead(path) : connectWithoutRights(path);
    if (versionOf(db) > newestVersion) refuseNewer(path, versionOf(db));
    return describe(db, path, reason ?? 'This connection only reads.');
  } catch (error) {
    throw inWords(path, error);
  }
}

function describe(db: Database, path: string, reason: string | null): Notebook {
  const name = nameOf(path);
  return {
    db,
    path,
    name,
    assetsFolder: join(dirname(path), `${name}.assets`),
    readOnly: reason !== null,
    readOnlyReason: reason,
  };
}

function whyNotWritable(path: string): string | null {
  try {
    accessSync(path, constants.W_OK);
  } catch {
    return 'You have no right to write to this file.';
  }
  try {
    // SQLite keeps its journal beside the file.
    accessSync(dirname(path), constants.W_OK);
  } catch {
    return 'You have no right to write to the folder of this file.';
  }
  return null;
}

/**
 * Reading a WAL database makes files beside it. Where that is not allowed, a copy in the temporary folder is read.
 */
function connectWithoutRights(path: string): Database {
  try {
    const db = connectToRead(path);
    prepare(db, 'SELECT count(*) FROM meta').get();
    return db;
  } catch {
    const copy = join(mkdtempSync(join(tmpdir(), 'claimbook-')), basename(path));
    copyFileSync(path, copy);
    if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`);
    return connectToRead(copy);
  }
}

/** Closes a connection; the last one that could write leaves one file, without a journal beside it. */
export function closeNotebook(notebook: Notebook): void {
  notebook.db.close();
}
