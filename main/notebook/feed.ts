import type { Change } from '../../model/records/index.ts';
import { prepare, type Database } from './database.ts';

/** The newest seq of the feed; 0 for a new notebook. */
export function newestChange(db: Database): number {
  return prepare<{ seq: number | null }>(db, 'SELECT max(seq) AS seq FROM change').get()?.seq ?? 0;
}

/** What was written after a seq, oldest first; at most 10,000 rows. */
export function changesSince(db: Database, seq: number): Change[] {
  return prepare<Change>(
    db,
    `SELECT change.seq, command_id AS commandId, command.name AS command, table_name AS "table",
       row_id AS rowId, op, at, by
     FROM change JOIN command ON command.id = change.command_id
     WHERE seq > ? ORDER BY seq LIMIT 10000`,
  ).all(seq);
}
