import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { assetPath, closeNotebook, openToRead } from '../notebook/index.ts';
import { keptBackups } from './kept.ts';
import { recordsFile, stateFile, statesIn, type BackupPlace, type BackupState } from './place.ts';

/** Milliseconds after which a backup that is not finished never will be. */
const unfinishedFor = 24 * 60 * 60_000;

/**
 * Removes the backups that are not kept any more, then the assets that none of the others names. Unsound ones are
 * counted apart: they never push a sound one out.
 */
export function makeRoom(place: BackupPlace, now: Date): void {
  const states = statesIn(place);
  const sound = keptOf(
    states.filter(({ problem }) => problem === null),
    now,
  );
  const unsound = keptOf(
    states.filter(({ problem }) => problem !== null),
    now,
  );
  const removed = states.filter((state) => !sound.has(state) && !unsound.has(state));
  for (const { backup } of removed) {
    rmSync(stateFile(place, backup), { force: true });
    rmSync(recordsFile(place, backup), { force: true });
  }
  removeUnfinished(place, now);
  if (removed.length > 0) removeAssets(place, [...sound, ...unsound]);
}

/** What a backup that was cut off left behind. */
function removeUnfinished({ folder }: BackupPlace, now: Date): void {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.part'))) {
    const path = join(folder, name);
    if (now.getTime() - statSync(path).mtimeMs > unfinishedFor) rmSync(path, { force: true });
  }
}

function keptOf(states: readonly BackupState[], now: Date): Set<BackupState> {
  const byDate = new Map(states.map((state) => [new Date(state.madeAt), state]));
  const kept = keptBackups([...byDate.keys()], now);
  return new Set([...byDate].filter(([date]) => kept.has(date)).map(([, state]) => state));
}

/** While an unsound backup is there, what it names may not be known: nothing goes. */
function removeAssets(place: BackupPlace, kept: readonly BackupState[]): void {
  if (!existsSync(place.assets) || kept.some(({ problem }) => problem !== null)) return;
  const named = new Set(kept.flatMap(({ backup }) => assetsOf(place, backup)));
  for (const part of readdirSync(place.assets)) {
    for (const name of readdirSync(join(place.assets, part))) {
      const path = join(place.assets, part, name);
      if (!named.has(path)) rmSync(path, { force: true });
    }
  }
}

function assetsOf(place: BackupPlace, backup: string): string[] {
  const copy = openToRead(recordsFile(place, backup));
  try {
    return copy.db
      .prepare<[], { sha256: string }>('SELECT sha256 FROM asset')
      .all()
      .map(({ sha256 }) => assetPath({ assetsFolder: place.assets }, sha256));
  } finally {
    closeNotebook(copy);
  }
}
