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

/** Opens a connection that can write, with the pragmas that the user's work needs. */
export function connectToWrite(path: string): Database {
  const db = new Sqlite(path, { timeout: busyTimeout });
  assertSafeVersion(db);
  db.pragma('journal_mode = WAL');
  // NORMAL can lose the last commits on a power cut: nothing that was acknowledged may be lost.
  db.pragma('synchronous = FULL');
  if (process.platform === 'darwin') {
    db.pragma('fullfsync = ON');
    db.pragma('checkpoint_fullfsync = ON');
  }
  setCommon(db);
  return db;
}

/** Opens a connection that can't write. */
export function connectToRead(path: string): Database {
  const db = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: busyTimeout });
  assertSafeVersion(db);
  setCommon(db);
  db.pragma('query_only = ON');
  return db;
}

function setCommon(db: Database): void {
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  // A file that shrinks under a memory map kills the process.
  db.pragma('mmap_size = 0');
  db.pragma('cache_size = -32000');
}

function assertSafeVersion(db: Database): void {
  const version = prepare<{ version: string }>(db, 'SELECT sqlite_version() AS version').get();
  const parts = (version?.version ?? '0').split('.').map(Number);
  for (const [index, least] of oldestSafe.entries()) {
    const part = parts[index] ?? 0;
    if (part > least) return;
    if (part < least) throw new Error(`SQLite ${version?.version} is too old to be trusted`);
  }
}
