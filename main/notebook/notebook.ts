import { basename, dirname, join } from 'node:path';
import { AppError } from '../../model/errors.ts';
import type { Connection } from './connection.ts';
import type { Database } from './database.ts';
import { hasWal } from './file-state.ts';
import { removePrivateCopy } from './private-copy.ts';
import { synchronisedBy, type Service } from './synchronised-folder.ts';

export const notebookEnding = '.claimbook';

/** An open notebook, as one connection sees it. */
export interface Notebook {
  readonly db: Database;
  readonly connection: Connection;
  /** Where the user's file is, also when a copy of it is being read. */
  readonly path: string;
  readonly name: string;
  /** The folder of pictures and originals beside the file. */
  readonly assetsFolder: string;
  /** Who synchronises the folder of the file; null where nobody is known to. */
  readonly service: Service | null;
  /** The copy that is read in the file's place, in a folder of its own. */
  readonly privateCopy: string | null;
  readOnly: boolean;
  /** Why it can't be written to, in words. */
  readOnlyReason: string | null;
  /** What is wrong with the file, as the end of a sentence; null where nothing is known to be. */
  damage: string | null;
}

type Reading = Pick<Notebook, 'readOnlyReason'> & Partial<Pick<Notebook, 'damage' | 'privateCopy'>>;

export function nameOf(path: string): string {
  const base = basename(path);
  return base.endsWith(notebookEnding) ? base.slice(0, -notebookEnding.length) : base;
}

/** @param reading why it only reads, null where it may be written to; and what it reads from */
export function notebookOn(
  connection: Connection,
  path: string,
  { readOnlyReason, damage = null, privateCopy = null }: Reading,
): Notebook {
  const name = nameOf(path);
  return {
    get db() {
      return connection.db;
    },
    connection,
    path,
    name,
    assetsFolder: join(dirname(path), `${name}.assets`),
    service: synchronisedBy(path),
    privateCopy,
    readOnly: readOnlyReason !== null,
    readOnlyReason,
    damage,
  };
}

/** @throws AppError notebook.read-only, notebook.moved, notebook.replaced */
export function assertWritable(notebook: Notebook): void {
  if (notebook.readOnly) {
    throw new AppError(
      'notebook.read-only',
      `${notebook.name} can't be changed. ${notebook.readOnlyReason ?? ''}`.trim(),
      'Save a copy where you may write, and open that.',
    );
  }
  notebook.connection.assertInPlace();
}

/** What is said of a file in which damage was found. */
export function damageReason(what: string): string {
  return (
    `The file is damaged (${what}). It is left as it is. ` +
    'Export what can be read of it, and open a backup or a copy from before.'
  );
}

/** After damage was found in an open notebook: nothing more is written, also not what is in its journal. */
export function turnReadOnly(notebook: Notebook, what: string): void {
  if (notebook.damage !== null) return;
  notebook.damage = what;
  notebook.readOnly = true;
  notebook.readOnlyReason = damageReason(what);
  if (hasWal(notebook.path)) notebook.connection.keepJournal();
}

/**
 * Closes the notebook. The last connection that could write leaves one file, without a journal beside it; but what was
 * in the journal before, with nothing written since, stays there unless the file is known to be sound.
 */
export function closeNotebook({ connection, privateCopy }: Notebook): void {
  connection.close();
  if (privateCopy !== null) removePrivateCopy(privateCopy);
}
