import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError, toFailure } from '../../model/errors.ts';
import { endingOf } from './file-kind.ts';
import { largestFile, tooLarge, type CaptureItem } from './read.ts';

const endings: ReadonlySet<string> = new Set(['txt', 'md', 'markdown', 'html', 'htm', 'xhtml']);

/**
 * The files that paths stand for, in order of name: a file stands for itself, whatever its name is, and a folder for the
 * articles in it and its folders, hidden ones left out and each real folder visited once. A path that does not exist
 * stays in the list, so that reading it says so.
 */
export async function walkFiles(paths: readonly string[]): Promise<string[]> {
  const seen = new Set<string>();
  const files: string[] = [];
  for (const path of paths) {
    if ((await kindOf(path)) === 'folder') files.push(...(await walkFolder(path, seen)));
    else files.push(path);
  }
  return [...new Set(files)];
}

async function walkFolder(folder: string, seen: Set<string>): Promise<string[]> {
  const real = await realpath(folder);
  if (seen.has(real)) return [];
  seen.add(real);
  const names = await namesIn(folder);
  // A folder that can't be opened stays in the list for the same reason as a missing file.
  if (!names) return [folder];
  const files: string[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const kind = await kindOf(path);
    if (kind === 'folder') files.push(...(await walkFolder(path, seen)));
    else if (kind === 'file' && endings.has(endingOf(name))) files.push(path);
  }
  return files;
}

async function namesIn(folder: string): Promise<string[] | null> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => !name.startsWith('.')).toSorted();
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'nothing'> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? 'file' : 'nothing';
  } catch (error) {
    if (isSystemError(error)) return 'nothing';
    throw error;
  }
}

/** Takes a file in. Throws capture.missing, capture.unreadable, capture.too-large. */
export async function readFileItem(path: string): Promise<CaptureItem> {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (size > largestFile) throw tooLarge(name, size);
    return { name, bytes: await readFile(path) };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === 'ENOENT') {
      throw new AppError('capture.missing', `There is no file “${path}”.`, 'Check the path.', {
        cause: error,
      });
    }
    throw new AppError(
      'capture.unreadable',
      `“${path}” can’t be read (${error.code ?? toFailure(error).message}).`,
      'Check that it is a file and that you may read it.',
      { cause: error },
    );
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
