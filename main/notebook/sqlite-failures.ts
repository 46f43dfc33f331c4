import { existsSync } from 'node:fs';
import { AppError } from '../../model/errors.ts';

/**
 * What SQLite, or the system below it, says when it fails, and what that means to the user. The first that fits is
 * taken.
 */
const meanings: [code: RegExp, failure: (path: string) => AppError][] = [
  [
    /^SQLITE_(CORRUPT|NOTADB)/,
    (path) =>
      new AppError(
        'notebook.damaged',
        `${path} is damaged.`,
        'It was left as it is. Export what can be read, and open a backup or a copy from before.',
      ),
  ],
  [
    // No room for the memory that the connections share is a full disk too.
    /^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)/,
    () =>
      new AppError(
        'notebook.full',
        'The disk is full. Nothing was lost, and nothing was changed.',
        'Make room, then do it again.',
      ),
  ],
  [
    /^SQLITE_BUSY/,
    (path) =>
      new AppError(
        'notebook.busy',
        `${path} is being written to by another program.`,
        'Nothing was changed. Wait a moment, then do it again.',
      ),
  ],
  [/^SQLITE_READONLY_DBMOVED/, moved],
  [
    /^(SQLITE_(READONLY|PERM|CANTOPEN)|EACCES|EPERM|EROFS)/,
    (path) =>
      existsSync(path)
        ? new AppError(
            'notebook.read-only',
            `${path} can't be written to.`,
            'Nothing was changed. See whether the disk or the file is write-protected.',
          )
        : moved(path),
  ],
  [
    /^(SQLITE_IOERR|EIO)/,
    (path) =>
      existsSync(path)
        ? new AppError(
            'notebook.disk',
            `The disk failed while ${path} was used.`,
            'Nothing was changed. See whether the disk is connected and sound.',
          )
        : moved(path),
  ],
];

/** Puts an error of SQLite, or of the disk, into words; every other error is given back as it is. */
export function inWords(path: string, error: unknown): unknown {
  if (error instanceof AppError) return error;
  const meaning = meanings.find(([pattern]) => pattern.test(codeOf(error)));
  if (!meaning) return error;
  const failure = meaning[1](path);
  failure.cause = error;
  return failure;
}

/** The file is open, and its name leads nowhere, or to another file. */
export function moved(path: string): AppError {
  return new AppError(
    'notebook.moved',
    `${path} is not there any more: it was renamed, moved or deleted, or its disk is gone.`,
    'Nothing was written. Put it back, then do it again; or save a copy, and open that.',
  );
}

/** Whether it was a damaged page that made it fail. */
export function isDamage(error: unknown): boolean {
  return /^(SQLITE_(CORRUPT|NOTADB)|notebook\.damaged)/.test(codeOf(error));
}

/** As isDamage, of a file that is known to be damaged: there a wrong length looks like a lack of memory. */
export function isUnreadable(error: unknown): boolean {
  return isDamage(error) || /^SQLITE_(ERROR|NOMEM|TOOBIG)/.test(codeOf(error));
}

/** The code that SQLite or the system gave an error; empty where there is none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
