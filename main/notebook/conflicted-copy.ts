import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { nameOf, notebookEnding, type Notebook } from './notebook.ts';
import { codeOf } from './sqlite-failures.ts';
import type { Service } from './synchronised-folder.ts';

/**
 * What each service puts after a file's name when two computers changed it, as its documentation gives it.
 * OneDrive adds the computer's name, iCloud Drive and Google Drive a number.
 */
const additions: Record<Service, RegExp> = {
  Dropbox:
    /^ \((.*(conflicted copy|Konflikt|conflit|conflicto|競合|충돌|冲突).* \d{4}-\d\d-\d\d.*|(Case|Selective Sync|Unicode Encoding) Conflict( \d+)?)\)$/iu,
  'iCloud Drive': /^ ([2-9]|[1-9]\d+)$/u,
  OneDrive:
    /^-([A-Z0-9][A-Z0-9-]{2,14}|[\p{L}\d’'-]*(MacBook|iMac|Mac mini|Laptop|PC)[\p{L}\d-]*)(-\d+)?$/u,
  'Google Drive': /^ ?(\([1-9]\d*\)|\(conflict( \d+)?\)|\[conflict\])$/iu,
  Syncthing: /^\.sync-conflict-\d{8}-\d{6}(-[A-Z0-9]{7})?$/u,
};

/** Whose additions mean nothing else, in whatever folder the file has come to lie. */
const unmistakable: readonly Service[] = ['Syncthing', 'Dropbox'];

/**
 * Says which service made a file as the conflicted copy of another beside it; null where it is a file of its own.
 * @param service who synchronises the folder
 */
export function conflictMaker(
  notebookName: string,
  fileName: string,
  service: Service | null,
): Service | null {
  if (!fileName.endsWith(notebookEnding)) return null;
  const name = nameOf(fileName);
  if (name === notebookName || !name.startsWith(notebookName)) return null;
  const added = name.slice(notebookName.length);
  const candidates = service === null ? unmistakable : [service, ...unmistakable];
  return candidates.find((maker) => additions[maker].test(added)) ?? null;
}

/** The files beside a notebook that look like conflicted copies of it; none where the folder can't be read. */
export function conflictedCopies({
  path,
  name,
  service,
}: Notebook): { name: string; service: Service }[] {
  return filesIn(dirname(path)).flatMap((file) => {
    const maker = conflictMaker(name, file, service);
    return maker === null ? [] : [{ name: file, service: maker }];
  });
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    // A folder that is gone has no copies in it; the next write says that it is gone.
    if (codeOf(error) !== '') return [];
    throw error;
  }
}
