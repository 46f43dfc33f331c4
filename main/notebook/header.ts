import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { AppError } from '../../model/errors.ts';
import type { Journal } from './database.ts';

/** "Clmb" as a 32-bit number: what `PRAGMA application_id` says of a notebook. */
export const applicationId = 0x436c6d62;

export const headerSize = 100;
export const magic = 'SQLite format 3\0';

export interface Header {
  /** The schema version. One in the WAL may be newer: ask again after opening. */
  version: number;
  journal: Journal;
  /** What is wrong with it, as the end of a sentence; null where nothing is seen. */
  damage: string | null;
}

/**
 * Looks at the first bytes of a file, without SQLite, so that what is not ours stays untouched to the byte.
 * @throws AppError notebook.missing, notebook.unreadable, notebook.not-notebook, notebook.foreign
 */
export function readHeader(path: string): Header {
  const { bytes, size } = readStart(path);
  const isDatabase = bytes.toString('latin1', 0, magic.length) === magic;
  const isOurs = bytes.length === headerSize && bytes.readUInt32BE(68) === applicationId;
  if (bytes.length < headerSize || (!isDatabase && !isOurs)) {
    throw new AppError(
      'notebook.not-notebook',
      `${path} is not a notebook.`,
      'It was left as it is. Choose a file that Claimbook made; its name ends in .claimbook.',
    );
  }
  if (!isOurs) {
    throw new AppError(
      'notebook.foreign',
      `${path} is a database of another program.`,
      'It was left as it is. Choose a file that Claimbook made; its name ends in .claimbook.',
    );
  }
  return {
    version: bytes.readUInt32BE(60),
    journal: bytes[18] === 2 ? 'wal' : 'delete',
    damage: isDatabase ? damageOf(bytes, size, path) : 'its first bytes are not a notebook’s',
  };
}

/** Bytes that are the same in every notebook: the place, and what stands there (sqlite.org, file format 1.3). */
const constants: readonly [at: number, bytes: readonly number[]][] = [
  [20, [0, 64, 32, 32]],
  [44, [0, 0, 0, 4]],
  [52, [0, 0, 0, 0]],
  [56, [0, 0, 0, 1]],
  [64, [0, 0, 0, 0]],
  [72, Array.from({ length: 20 }, () => 0)],
];

function damageOf(header: Buffer, size: number, path: string): string | null {
  const odd = constants.some(([at, bytes]) => bytes.some((byte, i) => header[at + i] !== byte));
  const formats = [header[18], header[19]];
  const pageSize = pageSizeOf(header);
  if (odd || pageSize === null || formats[0] !== formats[1] || ![1, 2].includes(formats[0] ?? 0)) {
    return 'its header has values that no notebook has';
  }
  // With a journal beside it the file is in the middle of its work: SQLite brings it in order.
  if (['-wal', '-journal'].some((ending) => existsSync(path + ending))) return null;
  const pages = header.readUInt32BE(28);
  const free = header.readUInt32BE(36);
  if (pages * pageSize > size) {
    return `it is cut off: of ${pages * pageSize} bytes ${size} are there`;
  }
  if (pages * pageSize < size || header.readUInt32BE(24) !== header.readUInt32BE(92)) {
    return 'its size is not what it says';
  }
  if (free >= pages || header.readUInt32BE(32) > pages || header.readUInt32BE(60) === 0) {
    return 'its header has values that no notebook has';
  }
  return null;
}

/** In bytes; null where the header names none that SQLite has. */
export function pageSizeOf(header: Buffer): number | null {
  const named = header.readUInt16BE(16);
  if (named === 1) return 65_536;
  return named >= 512 && (named & (named - 1)) === 0 ? named : null;
}

/**
 * Puts right what is the same in every notebook, so that SQLite reads the pages behind a damaged header. The page size
 * is one that fits the file's first page, else SQLite's own. Only ever for a copy.
 */
export function mendedHeader(header: Buffer): Buffer {
  const mended = Buffer.from(header);
  mended.write(magic, 0, 'latin1');
  if (pageSizeOf(header) === null) mended.writeUInt16BE(4096, 16);
  for (const [at, bytes] of constants) mended.set(bytes, at);
  // A count of pages that SQLite doesn't believe: it takes the file's size instead.
  mended.writeUInt32BE((header.readUInt32BE(24) ^ 1) >>> 0, 92);
  // The list of free pages is of no use to who only reads.
  mended.fill(0, 32, 40);
  return mended;
}

function readStart(path: string): { bytes: Buffer; size: number } {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    throw openFailure(path, error);
  }
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) {
      throw new AppError('notebook.not-notebook', `${path} is a folder, not a notebook.`);
    }
    const header = Buffer.alloc(headerSize);
    const bytes = header.subarray(0, readSync(file, header, 0, headerSize, 0));
    return { bytes, size: stat.size };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw openFailure(path, error);
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
