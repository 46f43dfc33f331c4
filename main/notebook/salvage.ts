import Sqlite from 'better-sqlite3';
import { AppError } from '../../model/errors.ts';
import { connectToCopy, prepare, type Database, type SqlValue } from './database.ts';
import { applicationId } from './header.ts';
import { migrate, migrations, newestVersion, versionOf } from './migrate.ts';
import { fillGaps } from './salvage-gaps.ts';
import type { Row } from './rows.ts';

/** Rowids in a row that give nothing before the rest of a table is held to be lost. */
const patience = 2_000;

/**
 * Reads every row that a damaged notebook still has into a new, sound one. Reading the damaged pages themselves, one
 * after the other as each view asks for them, would end in nonsense: a wrong length or a wrong pointer is no error.
 * @param from a copy of the damaged file
 * @param to where there is no file yet
 * @param index makes the index of search anew, which is not taken along
 * @throws AppError notebook.damaged where nothing of the user's can be read
 */
export function salvage(from: string, to: string, index: (db: Database) => void): void {
  const source = connectToCopy(from);
  const target = new Sqlite(to);
  try {
    const version = Math.min(versionOf(source) || newestVersion, newestVersion);
    // Nobody misses this copy after a power cut.
    target.pragma('synchronous = OFF');
    target.pragma(`application_id = ${applicationId}`);
    for (const sql of migrations.slice(0, version)) target.exec(sql);
    target.pragma(`user_version = ${version}`);
    target.pragma('foreign_keys = OFF');
    target.transaction(() => {
      const counts = tablesIn(target).map((table) => copyTable(source, target, table));
      if (counts.every((count) => count === 0)) {
        throw new AppError('notebook.damaged', 'None of its tables can be read.');
      }
      fillGaps(target);
    })();
    migrate(target);
    target.transaction(() => index(target))();
  } finally {
    source.close();
    target.close();
  }
}

function tablesIn(db: Database): string[] {
  return prepare<{ name: string }>(
    db,
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
     AND name NOT LIKE 'search_%'`,
  )
    .all()
    .map(({ name }) => name);
}

/** @returns how many rows came along */
function copyTable(source: Database, target: Database, table: string): number {
  const columns = target
    .prepare<[], { name: string }>(`PRAGMA table_info(${table})`)
    .all()
    .map(({ name }) => name);
  const insert = target.prepare<SqlValue[]>(
    `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  let count = 0;
  for (const row of rowsOf(source, table)) {
    const changes = orNone(() => insert.run(...columns.map((name) => row[name] ?? null)).changes);
    count += changes ?? 0;
  }
  return count;
}

type NumberedRow = Row & { salvagedRowid: number };

/** The rows that can be read: from the first on, from the last back, and those between one by one. */
function* rowsOf(db: Database, table: string): Generator<Row> {
  if (orNone(() => db.prepare(`SELECT rowid FROM ${table}`)) === undefined) {
    yield* readable(db, `SELECT * FROM ${table}`, () => true);
    return;
  }
  const select = `SELECT rowid AS salvagedRowid, * FROM ${table}`;
  let first = 0;
  const isLater = ({ salvagedRowid: rowid }: NumberedRow): boolean => {
    if (rowid <= first) return false;
    first = rowid;
    return true;
  };
  if (yield* readable(db, `${select} ORDER BY rowid`, isLater)) return;
  let last = Number.MAX_SAFE_INTEGER;
  const isEarlier = ({ salvagedRowid: rowid }: NumberedRow): boolean => {
    if (rowid <= first || rowid >= last) return false;
    last = rowid;
    return true;
  };
  yield* readable(db, `${select} ORDER BY rowid DESC`, isEarlier);
  const one = orNone(() => db.prepare<[number], Row>(`${select} WHERE rowid = ?`));
  if (!one) return;
  for (let rowid = first + 1, missed = 0; rowid < last && missed < patience; rowid += 1) {
    const row = orNone(() => one.get(rowid));
    missed = row ? 0 : missed + 1;
    if (row) yield row;
  }
}

/** Rows until one can't be read, or is out of order. @returns whether that was the end of them */
function* readable(
  db: Database,
  sql: string,
  isInOrder: (row: NumberedRow) => boolean,
): Generator<Row, boolean> {
  const statement = orNone(() => db.prepare<[], NumberedRow>(sql));
  const rows = statement && orNone(() => statement.iterate());
  if (!rows) return false;
  try {
    for (;;) {
      const next = orNone(() => rows.next());
      if (!next) return false;
      if (next.done) return true;
      if (!isInOrder(next.value)) return false;
      yield next.value;
    }
  } finally {
    orNone(() => rows.return?.());
  }
}

/** What SQLite can't give is left out; that is what this is for. */
function orNone<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return undefined;
    throw error;
  }
}
