import {
  accessSync,
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Milliseconds that a file in use by another program (a scanner, an editor, a synchroniser) is waited for. */
const patience = 2_000;
const pause = 50;

const temporaryName = /^\.claimbook-\d+-\d+\.tmp$/u;
let written = 0;

/** A name that no other running export uses, in the folder of the file that it will become. */
function temporaryPath(path: string): string {
  written += 1;
  return join(dirname(path), `.claimbook-${process.pid}-${written}.tmp`);
}

/** Whether a file was left behind by an export that was killed: ours, and older than any that is being renamed. */
export function isLeftBehind(folder: string, name: string): boolean {
  return temporaryName.test(name) && Date.now() - statSync(join(folder, name)).mtimeMs > 60_000;
}

/**
 * Writes a file beside, reads it again and renames it: it is as before or as after, never half. A file that may not be
 * written to, or that should be new and is there, is left as it is. Gives the file's size and time.
 * @throws the system's error; Error where the disk gives back other bytes
 */
export async function writeWhole(
  path: string,
  text: string,
  existing: 'new' | 'there',
): Promise<Stats> {
  const old = statSync(path, { throwIfNoEntry: false });
  if (old && existing === 'new') throw new Error('a file of this name is there already');
  if (old) accessSync(path, constants.W_OK);
  else mkdirSync(dirname(path), { recursive: true });
  const beside = temporaryPath(path);
  try {
    const stats = writeAndRead(beside, Buffer.from(text), old ? old.mode & 0o777 : 0o666);
    await renamePatiently(beside, path);
    return stats;
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function writeAndRead(path: string, bytes: Buffer, mode: number): Stats {
  const file = openSync(path, 'wx+', mode);
  try {
    writeFileSync(file, bytes);
    const stats = fstatSync(file);
    const read = Buffer.alloc(bytes.length);
    readSync(file, read, 0, bytes.length, 0);
    if (stats.size !== bytes.length || !read.equals(bytes)) {
      throw new Error('the disk gives back other words than were written');
    }
    return stats;
  } finally {
    closeSync(file);
  }
}

async function renamePatiently(from: string, to: string): Promise<void> {
  const until = Date.now() + patience;
  for (;;) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (!isInUse(error) || Date.now() > until) throw error;
    }
    await setTimeout(pause);
  }
}

function isInUse(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && /^(EPERM|EBUSY|EACCES)$/u.test(String(error.code))
  );
}
