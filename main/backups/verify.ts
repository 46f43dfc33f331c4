import { toFailure } from '../../model/errors.ts';
import type { Backup } from '../../preload/contract/index.ts';
import { checkNotebook, closeNotebook, openToRead, type Notebook } from '../notebook/index.ts';
import { placeOf, recordsFile, stateOf, writeState, type BackupPlace } from './place.ts';

/** Opens a backup with the assets that it shares. The caller closes it. @throws AppError notebook.* */
export function openBackup(place: BackupPlace, backup: string): Notebook {
  const opened = openToRead(recordsFile(place, backup));
  return { ...opened, assetsFolder: place.assets };
}

/** What a check of the backup finds, in words; null where it is sound. */
export function problemIn(place: BackupPlace, backup: string): string | null {
  try {
    const copy = openBackup(place, backup);
    try {
      if (copy.damage !== null) return copy.damage;
      const [first] = checkNotebook(copy).problems;
      return first ? `${first.where}: ${first.problem}` : null;
    } finally {
      closeNotebook(copy);
    }
  } catch (error) {
    return toFailure(error).message;
  }
}

/** Opens and checks a backup again, and keeps what was found. @throws AppError backup.missing */
export function verifyBackup(notebook: Notebook, folder: string, backup: string): Backup {
  const place = placeOf(notebook, folder);
  const known = stateOf(place, backup);
  const problem = problemIn(place, backup);
  const state = { ...known, checkedAt: new Date().toISOString(), problem };
  writeState(place, state);
  return state;
}
