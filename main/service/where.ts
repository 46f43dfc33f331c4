import type { Id } from '../../model/ids.ts';
import type { RecordAt } from '../../preload/contract/index.ts';
import { prepare, type Database, type RowChange } from '../notebook/index.ts';

/** The tables in which a change is looked for, and which record shows it: the record itself, or the claim it is part of. */
const shownBy = [
  ['article', 'article', 'id'],
  ['highlight', 'highlight', 'id'],
  ['claim', 'claim', 'id'],
  ['note', 'note', 'id'],
  ['evidence', 'claim', 'claim_id'],
  ['link', 'claim', 'from_claim_id'],
  ['chain_step', 'claim', 'claim_id'],
] as const;

/** The record in which a command's changes are to be seen; null where none of them stands any more. */
export function whereChanged(db: Database, changes: readonly RowChange[]): RecordAt | null {
  for (const [table, kind, column] of shownBy) {
    const standing = prepare<{ id: Id }>(
      db,
      `SELECT ${kind}.id FROM ${table} AS changed JOIN ${kind} ON ${kind}.id = changed.${column}
       WHERE changed.id = ? AND ${kind}.trashed_at IS NULL`,
    );
    for (const change of changes) {
      const found = change.table === table ? standing.get(change.rowId) : undefined;
      if (found) return { kind, id: found.id };
    }
  }
  return null;
}
