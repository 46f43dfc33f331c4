import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { AppError } from '../../model/errors.ts';
import type { FolderListing } from '../../preload/contract/index.ts';
import { notebookEnding } from '../notebook/index.ts';

/**
 * One folder with its folders and notebooks, for the app's own picker; the user's own folder where none is asked for.
 * Hidden ones are left out.
 * @throws AppError folder.unreadable
 */
export async function listFolder(asked: string | undefined): Promise<FolderListing> {
  const path = resolve(asked || homedir());
  const entries = (await entriesIn(path))
    .filter(({ name }) => !name.startsWith('.'))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  const areFolders = await Promise.all(entries.map((entry) => isFolder(path, entry)));
  const names = (wantFolders: boolean) =>
    entries.filter((_, index) => areFolders[index] === wantFolders).map(({ name }) => name);
  const parent = dirname(path);
  return {
    path,
    parent: parent === path ? null : parent,
    home: homedir(),
    folders: names(true).filter((name) => !name.endsWith('.assets')),
    notebooks: names(false).filter((name) => name.endsWith(notebookEnding)),
  };
}

/** @throws AppError folder.unreadable */
export async function entriesIn(path: string): Promise<Dirent[]> {
  try {
    return await readdir(path, { withFileTypes: true });
  } catch (error) {
    throw new AppError('folder.unreadable', `${path} can't be read.`, 'Choose another folder.', {
      cause: error,
    });
  }
}

/** A link that leads nowhere, in a circle, or where one may not look is no folder to choose. */
async function isFolder(folder: string, entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  try {
    return (await stat(join(folder, entry.name))).isDirectory();
  } catch {
    return false;
  }
}
