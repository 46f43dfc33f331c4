import { connectToCopy, connectToRead, prepare, type Database } from './database.ts';
import { copyPrivately, removePrivateCopy } from './private-copy.ts';

export interface Snapshot {
  db: Database;
  close: () => void;
}

/**
 * One state of a notebook, whatever is written meanwhile, for what takes long. With a WAL that is a transaction of a
 * connection of its own; a rollback journal would keep writers waiting for its end, so there it is a copy.
 */
export function openSnapshot(notebook: Database): Snapshot {
  if (notebook.pragma('journal_mode', { simple: true }) === 'wal') {
    const db = connectToRead(notebook.name);
    db.exec('BEGIN');
    return { db, close: () => db.close() };
  }
  const copy = copyUnderLock(notebook);
  const db = connectToCopy(copy);
  const close = (): void => {
    db.close();
    removePrivateCopy(copy);
  };
  return { db, close };
}

/** Nobody writes to the file while a transaction reads it. */
function copyUnderLock(notebook: Database): string {
  return notebook.transaction(() => {
    prepare(notebook, 'SELECT 1 FROM sqlite_schema').get();
    return copyPrivately(notebook.name);
  })();
}
