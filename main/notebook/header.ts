import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { AppError } from '../../model/errors.ts';

/** "Clmb" as a 32-bit number: what `PRAGMA application_id` says of a notebook. */
export const applicationId = 0x436c6d62;

const headerSize = 100;
const magic = 'SQLite format 3\0';

/**
 * Looks at the first bytes of a file, without SQLite, so that what is not ours stays untouched to the byte.
 * @returns the schema version that the header names. One in the WAL may be newer: ask again after opening.
 * @throws AppError notebook.missing, notebook.unreadable, notebook.not-notebook, notebook.foreign
 */
export function readHeader(path: string): { version: number } {
  const header = readStart(path);
  if (header.length < headerSize || header.toString('latin1', 0, magic.length) !== magic) {
    throw new AppError(
      'notebook.not-notebook',
      `${path} is not a notebook.`,
      'It was left as it is. Choose a file that Claimbook made; its name ends in .claimbook.',
    );
  }
  if (header.readUInt32BE(68) !== applicationId) {
    throw new AppError(
      'notebook.foreign',
      `${path} is a database of another program.`,
      'It was left as it is. Choose a file that Claimbook made; its name ends in .claimbook.',
    );
  }
  return { version: header.readUInt32BE(60) };
}

function readStart(path: string): Buffer {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    throw openFailure(path, error);
  }
  try {
    if (!fstatSync(file).isFile()) {
      throw new AppError('notebook.not-notebook', `${path} is a folder, not a notebook.`);
    }
    const header = Buffer.alloc(headerSize);
    return header.subarray(0, readSync(file, header, 0, headerSize, 0));
  } finally {
    closeSync(file);
  }
}

function openFailure(path: string, error: unknown): AppError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new AppError(
      'notebook.missing',
      `${path} is not there.`,
      'It may have been moved or renamed, or its disk is not connected.',
      { cause: error },
    );
  }
  return new AppError(
    'notebook.unreadable',
    `${path} can't be read (${String(code ?? error)}).`,
    'See whether you have the right to read it.',
    { cause: error },
  );
}
