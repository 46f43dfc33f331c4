import { AppError } from '../../model/errors.ts';

/** What SQLite says when it fails, and what that means to the user. The first that fits is taken. */
const meanings: [code: RegExp, failure: (path: string) => AppError][] = [
  [
    /^SQLITE_(CORRUPT|NOTADB)/,
    (path) =>
      new AppError(
        'notebook.damaged',
        `${path} is damaged.`,
        'It was left as it is. Open a backup, or a copy from before.',
      ),
  ],
  [
    /^SQLITE_FULL/,
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
  [
    /^SQLITE_(READONLY|PERM|CANTOPEN)/,
    (path) =>
      new AppError(
        'notebook.read-only',
        `${path} can't be written to.`,
        'Nothing was changed. See whether the disk or the file is write-protected.',
      ),
  ],
  [
    /^SQLITE_IOERR/,
    (path) =>
      new AppError(
        'notebook.disk',
        `The disk failed while ${path} was used.`,
        'Nothing was changed. See whether the disk is connected and sound.',
      ),
  ],
];

/** Puts an error of SQLite into words; every other error is given back as it is. */
export function inWords(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const meaning = meanings.find(([pattern]) => pattern.test(code));
  if (!meaning) return error;
  const failure = meaning[1](path);
  failure.cause = error;
  return failure;
}
