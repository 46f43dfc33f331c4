import { constants, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/**
 * Copies a notebook, with the journals beside it, into a folder of its own: SQLite makes files beside what it reads,
 * and brings it in order. Of the file itself nothing is touched.
 * @returns the copy's path
 */
export function copyPrivately(path: string): string {
  const copy = join(mkdtempSync(join(tmpdir(), 'claimbook-')), basename(path));
  try {
    // On file systems that can, the copy shares the blocks and takes no time.
    copyFileSync(path, copy, constants.COPYFILE_FICLONE);
    for (const ending of ['-wal', '-journal']) {
      if (existsSync(path + ending)) copyFileSync(path + ending, copy + ending);
    }
  } catch (error) {
    removePrivateCopy(copy);
    throw error;
  }
  return copy;
}

export function removePrivateCopy(copy: string): void {
  rmSync(dirname(copy), { recursive: true, force: true, maxRetries: 3 });
}
