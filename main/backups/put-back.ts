import { constants, existsSync } from 'node:fs';
import { copyFile, link, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../model/errors.ts';
import { nameOf, notebookEnding } from '../notebook/index.ts';

/** Where the present file is kept when a backup takes its place. */
export function keptPath(path: string, now: Date): string {
  const at = now.toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '.');
  return join(dirname(path), `${nameOf(path)}, before restoring ${at}${notebookEnding}`);
}

interface PutBack {
  path: string;
  /** The folder of the notebook's backups. */
  place: string;
  backup: string;
  /** The name of the present file from now on. */
  kept: string;
  /** Whether a journal may be left beside the file though nobody has it open. */
  hasJournal: boolean;
}

/**
 * Puts a backup in the place of a notebook that is closed. The present file is kept beside it under `kept`, with its
 * assets; the backup takes the name in one step, so that there is a whole notebook under it at every moment.
 * @throws AppError backup.in-use
 */
export async function putBack({ path, place, backup, kept, hasJournal }: PutBack): Promise<void> {
  if (existsSync(`${path}-wal`) && !hasJournal) {
    throw new AppError(
      'backup.in-use',
      `${path} is open in another program.`,
      'Nothing was changed. Close it there, then restore again.',
    );
  }
  const beside = `${path}.${process.pid}.part`;
  try {
    await copyFile(join(place, backup + notebookEnding), beside, constants.COPYFILE_FICLONE);
    await mergeFolders(assetsOf(path), assetsOf(kept), linkOrCopy);
    await mergeFolders(join(place, 'assets'), assetsOf(path), copyFile);
    await linkOrCopy(path, kept);
    // SQLite would take what is in it for the newest pages of the backup.
    if (hasJournal) await moveJournal(path, kept);
    await rename(beside, path);
  } finally {
    await rm(beside, { force: true });
  }
}

async function moveJournal(path: string, kept: string): Promise<void> {
  for (const ending of ['-wal', '-journal']) {
    if (existsSync(path + ending)) await rename(path + ending, kept + ending);
  }
  await rm(`${path}-shm`, { force: true });
}

function assetsOf(path: string): string {
  return join(dirname(path), `${nameOf(path)}.assets`);
}

/** Brings along the files that aren't there yet: assets are written once, under the hash of what is in them. */
async function mergeFolders(
  from: string,
  to: string,
  bring: (from: string, to: string) => Promise<void>,
): Promise<void> {
  if (!existsSync(from)) return;
  for (const part of await readdir(from)) {
    await mkdir(join(to, part), { recursive: true });
    for (const name of await readdir(join(from, part))) {
      const target = join(to, part, name);
      if (!existsSync(target)) await bring(join(from, part, name), target);
    }
  }
}

/** A second name takes no room; not every file system knows it. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch {
    await copyFile(from, to, constants.COPYFILE_EXCL);
  }
}
