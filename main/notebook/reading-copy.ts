import { closeSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { AppError } from '../../model/errors.ts';
import { Connection } from './connection.ts';
import { connectToCopy, connectToWrite, orClosed, type Database } from './database.ts';
import { headerSize, mendedHeader, pageSizeOf } from './header.ts';
import { migrate, refuseNewer, versionOf } from './migrate.ts';
import {
  closeNotebook,
  damageReason,
  notebookOn,
  turnReadOnly,
  type Notebook,
} from './notebook.ts';
import { copyPrivately, removePrivateCopy } from './private-copy.ts';
import { salvage } from './salvage.ts';
import { glance, lookThrough } from './soundness.ts';
import { codeOf, isUnreadable } from './sqlite-failures.ts';

/** Makes the index of search, which another room knows how to. */
export type Index = (db: Database) => void;
export const noIndex: Index = () => undefined;

/**
 * Opens a damaged notebook to read, as far as it goes. What is read is a copy: the file stays the same to the byte.
 * @param what is wrong with it, as the end of a sentence
 * @throws AppError notebook.damaged, notebook.newer
 */
export function openDamaged(path: string, what: string, index: Index = noIndex): Notebook {
  const copy = copyPrivately(path);
  try {
    mend(copy);
    refuseNewerCopy(path, copy);
    const salvaged = `${copy}.salvaged`;
    salvage(copy, salvaged, index);
    return notebookOnCopy(path, salvaged, damageReason(what), what);
  } catch (error) {
    removePrivateCopy(copy);
    if (!isUnreadable(error)) throw error;
    throw new AppError(
      'notebook.damaged',
      `${path} is damaged, and nothing of it can be read (${what}).`,
      'It was left as it is. Open a backup, or a copy from before.',
      { cause: error },
    );
  }
}

/**
 * After damage was found in an open notebook: nothing more is written to it, and what can be read comes from a sound
 * copy; where not even that can be made, from the file itself. @returns the notebook to go on with
 */
export function fallBack(notebook: Notebook, what: string, index: Index = noIndex): Notebook {
  if (notebook.privateCopy !== null) return notebook;
  turnReadOnly(notebook, what);
  try {
    const salvaged = openDamaged(notebook.path, what, index);
    closeNotebook(notebook);
    return salvaged;
  } catch (error) {
    if (error instanceof AppError || codeOf(error) !== '') return notebook;
    throw error;
  }
}

/** Opens a copy, where SQLite has no right to make its files beside the notebook, or no room. */
export function openCopy(path: string, reason: string): Notebook {
  const copy = copyPrivately(path);
  try {
    return notebookOnCopy(path, copy, reason);
  } catch (error) {
    removePrivateCopy(copy);
    throw error;
  }
}

/** The copy of an earlier version is brought to the newest, as the file itself can't be. @throws AppError notebook.newer */
function bringUp(path: string, copy: string): void {
  const db = connectToWrite(copy);
  try {
    refuseNewer(path, versionOf(db));
    migrate(db);
  } finally {
    db.close();
  }
}

/** @throws AppError notebook.newer */
function refuseNewerCopy(path: string, copy: string): void {
  const db = connectToCopy(copy);
  try {
    refuseNewer(path, versionOf(db));
  } finally {
    db.close();
  }
}

function notebookOnCopy(
  path: string,
  copy: string,
  readOnlyReason: string,
  damage: string | null = null,
): Notebook {
  bringUp(path, copy);
  const connect = () => orClosed(connectToCopy(copy), glance);
  const connection = new Connection({ path, connect, isSynchronised: false });
  return notebookOn(connection, path, { readOnlyReason, damage, privateCopy: copy });
}

/** Looks at every page, in a copy, so that SQLite brings nothing in order in the file itself. */
export function lookThroughCopy(path: string): string | null {
  const copy = copyPrivately(path);
  try {
    const db = connectToCopy(copy);
    try {
      return lookThrough(db);
    } finally {
      db.close();
    }
  } finally {
    removePrivateCopy(copy);
  }
}

/** Bytes: a header that promises more than any notebook has is not believed. */
const largest = 2 ** 40;

/** Puts the header right, and gives a file that was cut off its length again: SQLite refuses all of a shorter one. */
function mend(copy: string): void {
  const file = openSync(copy, 'r+');
  try {
    const header = Buffer.alloc(headerSize);
    readSync(file, header, 0, headerSize, 0);
    const mended = mendedHeader(header);
    writeSync(file, mended, 0, headerSize, 0);
    const promised = header.readUInt32BE(28) * (pageSizeOf(mended) ?? 0);
    if (promised > fstatSync(file).size && promised <= largest) ftruncateSync(file, promised);
  } finally {
    closeSync(file);
  }
}
