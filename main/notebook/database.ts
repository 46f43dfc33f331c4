import Sqlite from 'better-sqlite3';

/** A connection to a notebook, from which one can read. */
export type Database = Sqlite.Database;
export type SqlValue = string | number | null | Buffer;

/** Milliseconds that a statement waits for another process (the command line beside a window). */
const busyTimeout = 5_000;

/** SQLite before this version can corrupt a WAL that two connections checkpoint (sqlite.org, 3.51.3 release notes). */
const oldestSafe = [3, 51, 3] as const;

const statements = new WeakMap<Database, Map<string, Sqlite.Statement>>();

/** What a statement is given: values for its `?`, or one object for its `@names`. */
type Given = (SqlValue | Record<string, SqlValue>)[];

/**
 * Prepares a statement once for each connection and SQL text.
 * The type parameter is the shape of a row: SQL is trusted to give what its author says.
 */
export function prepare<Row>(db: Database, sql: string): Sqlite.Statement<Given, Row> {
  let ofConnection = statements.get(db);
  if (!ofConnection) statements.set(db, (ofConnection = new Map()));
  let statement = ofConnection.get(sql);
  if (!statement) ofConnection.set(sql, (statement = db.prepare(sql)));
  return statement as Sqlite.Statement<Given, Row>;
}

/** How SQLite keeps what is not committed yet: in three files that are fast together, or in one that is gone after. */
export type Journal = 'wal' | 'delete';

/**
 * Opens a connection that can write, with the pragmas that the user's work needs. The journal stays as it is.
 * @param platform only tests name another than their own
 */
export function connectToWrite(path: string, platform = process.platform): Database {
  const db = new Sqlite(path, { fileMustExist: true, timeout: busyTimeout });
  return orClosed(db, () => {
    // NORMAL can lose the last commits on a power cut: nothing that was acknowledged may be lost.
    db.pragma('synchronous = FULL');
    if (platform === 'darwin') {
      db.pragma('fullfsync = ON');
      db.pragma('checkpoint_fullfsync = ON');
    }
    setCommon(db);
    assertSafe(db);
    assertDurable(db, platform);
  });
}

/** Opens a connection that can't write. */
export function connectToRead(path: string): Database {
  const db = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: busyTimeout });
  return orClosed(db, () => {
    setCommon(db);
    db.pragma('query_only = ON');
    assertSafe(db);
  });
}

/** Opens a private copy: SQLite may bring it in order, nothing else may write to it. */
export function connectToCopy(path: string): Database {
  const db = new Sqlite(path, { fileMustExist: true, timeout: busyTimeout });
  return orClosed(db, () => {
    setCommon(db);
    db.pragma('query_only = ON');
  });
}

/** What is done to a connection, or the connection is closed. */
export function orClosed(db: Database, run: (db: Database) => void): Database {
  try {
    run(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Changes the journal where nobody else has the file open; else it stays, and the next opening tries again. */
export function setJournal(db: Database, journal: Journal): void {
  db.pragma('busy_timeout = 0');
  try {
    db.pragma(`journal_mode = ${journal}`);
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY'))) throw error;
  } finally {
    db.pragma(`busy_timeout = ${busyTimeout}`);
  }
}

function setCommon(db: Database): void {
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  // A file that shrinks under a memory map kills the process.
  db.pragma('mmap_size = 0');
  db.pragma('cache_size = -32000');
  // A page that was damaged is found as soon as it is read.
  db.pragma('cell_size_check = ON');
}

/** @throws Error where SQLite is too old, or maps the file into memory */
export function assertSafe(db: Database): void {
  const version = prepare<{ version: string }>(db, 'SELECT sqlite_version() AS version').get();
  if (!isSafeVersion(version?.version ?? '0')) {
    throw new Error(`SQLite ${version?.version} is too old to be trusted`);
  }
  if (Number(db.pragma('mmap_size', { simple: true }) ?? 0) !== 0) {
    throw new Error('SQLite maps the notebook into memory');
  }
}

/** @throws Error where a commit may be lost on a power cut */
export function assertDurable(db: Database, platform: NodeJS.Platform): void {
  const needed: Record<string, number> = { synchronous: 2 };
  if (platform === 'darwin') Object.assign(needed, { fullfsync: 1, checkpoint_fullfsync: 1 });
  for (const [name, value] of Object.entries(needed)) {
    if (db.pragma(name, { simple: true }) === value) continue;
    throw new Error(`SQLite does not keep to ${name} = ${value}`);
  }
}

export function isSafeVersion(version: string): boolean {
  const parts = version.split('.').map(Number);
  for (const [index, least] of oldestSafe.entries()) {
    const part = parts[index] ?? 0;
    if (part !== least) return part > least;
  }
  return true;
}
