import { readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { AppError } from '../../model/errors.ts';
import type { FolderListing } from '../../preload/contract/index.ts';
import { notebookEnding } from '../notebook/index.ts';

/**
 * One folder with its folders and notebooks, for the app's own picker. Hidden ones are left out.
 * @throws AppError folder.unreadable
 */
export function listFolder(asked: string | undefined): FolderListing {
  const path = resolve(asked ?? homedir());
  let names: string[];
  try {
    names = readdirSync(path);
  } catch (error) {
    throw new AppError('folder.unreadable', `${path} can't be read.`, 'Choose another folder.', {
      cause: error,
    });
  }
  const visible = names
    .filter((name) => !name.startsWith('.'))
    .toSorted((a, b) => a.localeCompare(b));
  const folders = visible.filter((name) => isFolder(join(path, name)));
  const parent = dirname(path);
  return {
    path,
    parent: parent === path ? null : parent,
    home: homedir(),
    folders: folders.filter((name) => !name.endsWith('.assets')),
    notebooks: visible.filter((name) => name.endsWith(notebookEnding)),
  };
}

/** A link that leads nowhere, or a folder that may not be looked into, is no folder to choose. */
function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
