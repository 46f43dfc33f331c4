import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../model/errors.ts';
import type { Backup, BackupCounts, BackupReason } from '../../preload/contract/index.ts';
import {
  assetPath,
  copyRecords,
  countRecords,
  prepare,
  syncFile,
  type Database,
  type Notebook,
} from '../notebook/index.ts';
import { isDue } from './kept.ts';
import { nameAt, placeOf, recordsFile, statesIn, writeState } from './place.ts';
import type { BackupPlace, BackupState } from './place.ts';
import { makeRoom } from './make-room.ts';
import { problemIn } from './verify.ts';

interface Wanted {
  folder: string;
  reason?: BackupReason;
  /** For tests; now where nothing is said. */
  now?: Date;
}

/**
 * Makes a backup: the records copied whole, each asset that isn't there yet once. It is opened and checked, and what
 * was found is kept beside it; then older ones make room.
 * @returns null where a daily backup is not due
 * @throws AppError backup.not-written, backup.damaged
 */
export function makeBackup(notebook: Notebook, wanted: Wanted): Backup | null {
  const { folder, reason = 'asked', now = new Date() } = wanted;
  const place = placeOf(notebook, folder);
  const newest = statesIn(place).find((state) => state.problem === null);
  if (reason === 'daily' && !isDue(newest && new Date(newest.madeAt), now)) return null;
  if (notebook.damage !== null) throw damaged(notebook);
  try {
    mkdirSync(place.folder, { recursive: true });
    const state = write(notebook, place, reason, now);
    writeState(place, state);
    makeRoom(place, now);
    return state;
  } catch (error) {
    throw new AppError(
      'backup.not-written',
      `${notebook.name} was not backed up (${error instanceof Error ? error.message : String(error)}).`,
      `Your notebook is as it was. See whether ${folder} is there and has room.`,
      { cause: error },
    );
  }
}

function damaged({ name, damage }: Notebook): AppError {
  return new AppError(
    'backup.damaged',
    `${name} is damaged (${damage}): a backup of it would not be sound.`,
    'The backups from before are kept. Export what can be read, or restore one of them.',
  );
}

function write(
  notebook: Notebook,
  place: BackupPlace,
  reason: BackupReason,
  now: Date,
): BackupState {
  const backup = nameAt(now);
  const path = recordsFile(place, backup);
  const beside = `${path}.${process.pid}.part`;
  try {
    copyRecords(notebook.db, beside);
    const assetBytes = copyAssets(notebook, place);
    syncFile(beside);
    renameSync(beside, path);
    return {
      backup,
      madeAt: now.toISOString(),
      reason,
      bytes: statSync(path).size,
      assetBytes,
      checkedAt: new Date().toISOString(),
      problem: problemIn(place, backup),
      counts: countsOf(notebook.db),
    };
  } finally {
    for (const ending of ['', '-journal']) rmSync(beside + ending, { force: true });
  }
}

/** Gives the bytes of all. One that is missing in the notebook is found by the check. */
function copyAssets(notebook: Notebook, place: BackupPlace): number {
  const assets = prepare<{ sha256: string }>(notebook.db, 'SELECT sha256 FROM asset').all();
  return assets
    .map(({ sha256 }) =>
      copyOnce(assetPath(notebook, sha256), assetPath({ assetsFolder: place.assets }, sha256)),
    )
    .reduce((sum, bytes) => sum + bytes, 0);
}

/** A copy and no link: damage to the one must not be damage to the other. Gives its bytes, 0 where there is none. */
export function copyOnce(from: string, to: string): number {
  if (!existsSync(to)) {
    if (!existsSync(from)) return 0;
    mkdirSync(dirname(to), { recursive: true });
    const beside = `${to}.${process.pid}.part`;
    copyFileSync(from, beside, constants.COPYFILE_FICLONE);
    syncFile(beside);
    renameSync(beside, to);
  }
  return statSync(to).size;
}

/** What is not in the trash, nor hidden with what is. */
export function countsOf(db: Database): BackupCounts {
  const { articles, highlights, notes, claims, links } = countRecords(db);
  return { articles, highlights, notes, claims, links };
}
