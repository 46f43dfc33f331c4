import { AppError } from '../../model/errors.ts';
import type { Id } from '../../model/ids.ts';
import { prepare, type Database, type SqlValue } from './database.ts';

/** The tables that users' commands write to. The index is derived and not among them. */
export const tables = [
  'article',
  'asset',
  'chain_step',
  'claim',
  'evidence',
  'highlight',
  'link',
  'note',
  'placement',
  'revision',
  'source',
  'source_alias',
  'tag',
  'tagging',
] as const;
export type Table = (typeof tables)[number];
export type Row = Record<string, SqlValue>;

/** The columns that a feed row holds. */
export function parseRow(json: string | null): Row {
  return json === null ? {} : (JSON.parse(json) as Row);
}

export function insertRow(db: Database, table: Table, row: Row): void {
  const columns = Object.keys(row);
  const marks = columns.map(() => '?').join(', ');
  prepare(db, `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`).run(
    ...Object.values(row),
  );
}

export function updateRow(db: Database, table: Table, id: Id, columns: Row): void {
  const set = Object.keys(columns).map((column) => `${column} = ?`);
  prepare(db, `UPDATE ${table} SET ${set.join(', ')} WHERE id = ?`).run(
    ...Object.values(columns),
    id,
  );
}

/** @throws AppError record.missing */
export function readRow(db: Database, table: Table, id: Id): Row {
  const row = prepare<Row>(db, `SELECT * FROM ${table} WHERE id = ?`).get(id);
  if (!row) {
    throw new AppError(
      'record.missing',
      `The ${table.replace('_', ' ')} is not in this notebook any more.`,
      'Another window or the command line may have removed it.',
    );
  }
  return row;
}

/** The named columns of a row. */
export function pick(row: Row, columns: string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}
