import { AppError } from '../../model/errors.ts';
import type { Database } from './database.ts';
import first from './migrations/0001-first.sql?raw';

/** In order, without a gap: the migration at index n leads to version n + 1. Never change one that was released. */
export const migrations: readonly string[] = [first];
export const newestVersion = migrations.length;

export function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** @throws AppError notebook.newer */
export function refuseNewer(path: string, version: number): void {
  if (version <= newestVersion) return;
  throw new AppError(
    'notebook.newer',
    `${path} was made by a newer Claimbook (its format is ${version}, this one knows ${newestVersion}).`,
    'It was left as it is. Update Claimbook, then open it again.',
  );
}

/** Brings a notebook to the newest version; each migration is one transaction, with its version number. */
export function migrate(db: Database): void {
  for (let version = versionOf(db); version < newestVersion; version += 1) {
    const sql = migrations[version];
    if (sql === undefined) throw new Error(`migration ${version + 1} is missing`);
    db.transaction(() => {
      // Another process may have done it while this one waited for the lock.
      if (versionOf(db) !== version) return;
      db.exec(sql);
      db.pragma(`user_version = ${version + 1}`);
    }).immediate();
  }
}
