import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { AppError } from '../../model/errors.ts';
import { newId } from '../../model/ids.ts';
import { connectToWrite, prepare, setJournal } from './database.ts';
import { applicationId } from './header.ts';
import { migrate } from './migrate.ts';
import { inWords } from './sqlite-failures.ts';
import { journalIn } from './synchronised-folder.ts';

/**
 * Makes a new, empty notebook: the whole of it, or none.
 * @throws AppError notebook.exists, notebook.not-made, notebook.full
 */
export function createNotebook(path: string): void {
  try {
    closeSync(openSync(path, 'wx'));
  } catch (error) {
    if (existsSync(path)) {
      throw new AppError(
        'notebook.exists',
        `${path} is already there.`,
        'It was left as it is. Choose another name, or open it.',
      );
    }
    throw new AppError(
      'notebook.not-made',
      `${path} can't be made (${error instanceof Error ? error.message : String(error)}).`,
      'See whether the folder is there and you have the right to write to it.',
      { cause: error },
    );
  }
  try {
    fill(path);
  } catch (error) {
    // It was made just now and nothing is in it: this is no file of the user's.
    for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(path + ending, { force: true });
    throw inWords(path, error);
  }
}

/** In one transaction: a notebook that is half made would be taken for a damaged one. */
function fill(path: string): void {
  const db = connectToWrite(path);
  try {
    db.transaction(() => {
      db.pragma(`application_id = ${applicationId}`);
      migrate(db);
      const insert = prepare(db, 'INSERT INTO meta (key, value) VALUES (?, ?)');
      insert.run('notebook_id', newId());
      insert.run('created_at', new Date().toISOString());
    })();
    setJournal(db, journalIn(path));
  } finally {
    db.close();
  }
}
