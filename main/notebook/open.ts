import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../model/errors.ts';
import { Connection } from './connection.ts';
import { connectToRead, connectToWrite, orClosed, setJournal, type Database } from './database.ts';
import { hasWal } from './file-state.ts';
import { readHeader } from './header.ts';
import { migrate, newestVersion, refuseNewer, versionOf } from './migrate.ts';
import { notebookOn, type Notebook } from './notebook.ts';
import { lookThroughCopy, noIndex, openCopy, openDamaged, type Index } from './reading-copy.ts';
import { damaged, glance } from './soundness.ts';
import { codeOf, inWords, isDamage } from './sqlite-failures.ts';
import { journalIn } from './synchronised-folder.ts';

/**
 * Opens a notebook to write; where the file can't be written to, or is damaged, read-only, saying so.
 * What is not a notebook, or a newer one, is refused and left untouched to the byte.
 * @param index makes the index of search, for what is saved of a damaged notebook
 * @throws AppError notebook.* (see header.ts, migrate.ts), notebook.damaged
 */
export function openNotebook(path: string, index: Index = noIndex): Notebook {
  return openAs(path, index, () =>
    notebookOn(connectionTo(path, connectToMigrate), path, { readOnlyReason: null }),
  );
}

/** Opens a second connection that only reads, for search and what takes long. @throws AppError notebook.* */
export function openToRead(path: string, index: Index = noIndex): Notebook {
  return openAs(path, index, () =>
    notebookOn(connectionTo(path, connectToRead), path, {
      readOnlyReason: 'This connection only reads.',
    }),
  );
}

/** Opens in the way that is asked for, or in the one that is left: a copy of what is damaged, or can't be written to. */
function openAs(path: string, index: Index, open: () => Notebook): Notebook {
  try {
    const { version, damage } = readHeader(path);
    refuseNewer(path, version);
    if (damage !== null) return openDamaged(path, damage, index);
    const reason = whyNotWritable(path);
    if (reason !== null) return openWithoutRights(path, reason);
    try {
      return open();
    } catch (error) {
      if (isDamage(error)) return openDamaged(path, whatOf(error), index);
      const withoutRoom = reasonWithoutRoom(error);
      if (withoutRoom !== null) return openWithoutRights(path, withoutRoom);
      throw error;
    }
  } catch (error) {
    throw inWords(path, error);
  }
}

function connectToMigrate(path: string): Database {
  adoptJournal(path);
  return orClosed(connectToWrite(path), (db) => {
    refuseNewer(path, versionOf(db));
    if (versionOf(db) > 0) glance(db);
    migrate(db);
  });
}

function connectionTo(path: string, connectAs: (path: string) => Database): Connection {
  const isSynchronised = journalIn(path) === 'delete';
  // A journal that a crash left goes into the file only once that is known to be sound, or is written to.
  const keeper = !isSynchronised && hasWal(path) ? connectToRead(path) : null;
  const connect = (): Database => {
    const { version, damage } = readHeader(path);
    refuseNewer(path, version);
    if (damage !== null) throw damaged(damage);
    return orClosed(connectAs(path), glance);
  };
  try {
    if (keeper) glance(keeper);
    const connection = new Connection({ path, connect, isSynchronised });
    if (keeper) connection.keepJournal(keeper);
    return connection;
  } catch (error) {
    keeper?.close();
    throw error;
  }
}

/**
 * Gives the file the journal that its folder needs, which it has unless it came from elsewhere. Then every page is
 * looked at before the first byte changes. @throws AppError notebook.damaged
 */
function adoptJournal(path: string): void {
  const journal = journalIn(path);
  if (readHeader(path).journal === journal) return;
  const damage = lookThroughCopy(path);
  if (damage !== null) throw damaged(damage);
  const db = connectToWrite(path);
  try {
    setJournal(db, journal);
  } finally {
    db.close();
  }
}

function whyNotWritable(path: string): string | null {
  const noRight = rightToWrite(path);
  if (noRight !== null)
    return noRight === 'EROFS' ? readOnlyDisk : 'You have no right to write to this file.';
  // SQLite keeps its journal beside the file.
  const noRightBeside = rightToWrite(dirname(path));
  if (noRightBeside !== null) return 'You have no right to write to the folder of this file.';
  return null;
}

const readOnlyDisk = 'Its disk can only be read.';

/** Reading a file with a WAL makes files beside it; one with a rollback journal is read where it is. */
function openWithoutRights(path: string, reason: string): Notebook {
  const { journal, version } = readHeader(path);
  const isMidway = existsSync(`${path}-journal`);
  if (journal === 'wal' || isMidway || version < newestVersion) return openCopy(path, reason);
  return notebookOn(connectionTo(path, connectToRead), path, { readOnlyReason: reason });
}

/** The system's code for why not; null where one may write. */
function rightToWrite(path: string): string | null {
  try {
    accessSync(path, constants.W_OK);
    return null;
  } catch (error) {
    return codeOf(error);
  }
}

function reasonWithoutRoom(error: unknown): string | null {
  const code = codeOf(error);
  if (/^SQLITE_(FULL|IOERR_SHMSIZE)/.test(code)) return 'The disk is full.';
  return /^SQLITE_(READONLY|CANTOPEN)/.test(code) ? readOnlyDisk : null;
}

function whatOf(error: unknown): string {
  if (error instanceof AppError && typeof error.cause === 'string') return error.cause;
  return error instanceof Error ? error.message : String(error);
}
