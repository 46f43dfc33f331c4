import { assertNever } from '../../model/errors.ts';
import { excerpt } from '../../model/excerpt.ts';
import type { Id } from '../../model/ids.ts';
import { trashableKinds, type TrashableKind, type TrashRow } from '../../model/records/index.ts';
import { prepare, type Database } from './database.ts';
import type { Write } from './write.ts';

interface Item {
  kind: TrashableKind;
  id: Id;
}

/** Each thing in the trash, newest first. What went along with it (the highlights of an article) is not listed. */
export function listTrash(db: Database): TrashRow[] {
  return prepare<TrashRow>(
    db,
    `SELECT 'article' AS kind, id, title, site AS detail, trashed_at AS trashedAt
       FROM article WHERE trashed_at IS NOT NULL
     UNION ALL
     SELECT 'highlight', highlight.id, quote, article.title, highlight.trashed_at
       FROM highlight JOIN article ON article.id = article_id WHERE highlight.trashed_at IS NOT NULL
     UNION ALL
     SELECT 'note', id, CASE title WHEN '' THEN substr(text, 1, 200) ELSE title END, NULL, trashed_at
       FROM note WHERE trashed_at IS NOT NULL
     UNION ALL
     SELECT 'claim', id, statement, kind, trashed_at FROM claim WHERE trashed_at IS NOT NULL
     UNION ALL
     SELECT 'evidence', evidence.id, quote, statement, evidence.trashed_at
       FROM evidence JOIN highlight ON highlight.id = highlight_id JOIN claim ON claim.id = claim_id
       WHERE evidence.trashed_at IS NOT NULL
     UNION ALL
     SELECT 'link', link.id, a.statement, relation || ': ' || b.statement, link.trashed_at
       FROM link JOIN claim AS a ON a.id = from_claim_id JOIN claim AS b ON b.id = to_claim_id
       WHERE link.trashed_at IS NOT NULL
     ORDER BY trashedAt DESC`,
  ).all();
}

/** How many things the trash holds. */
export function countTrash(db: Database): number {
  const counts = trashableKinds.map(
    (kind) => `(SELECT count(*) FROM ${kind} WHERE trashed_at IS NOT NULL)`,
  );
  return prepare<{ total: number }>(db, `SELECT ${counts.join(' + ')} AS total`).get()?.total ?? 0;
}

/** Puts things into the trash; what hangs on them is hidden with them and comes back with them. */
export function putInTrash(write: Write, items: readonly Item[]): { label: string } {
  const label = `Move ${name(write.db, items)} to the trash`;
  write.label(label);
  for (const item of items) write.update(item.kind, item.id, { trashed_at: write.at });
  return { label };
}

export function restoreFromTrash(write: Write, items: readonly Item[]): { label: string } {
  const label = `Restore ${name(write.db, items)}`;
  write.label(label);
  for (const item of items) write.update(item.kind, item.id, { trashed_at: null });
  return { label };
}

function name(db: Database, items: readonly Item[]): string {
  const [first] = items;
  if (first && items.length === 1) return `“${excerpt(titleOf(db, first), 60)}”`;
  const kinds = new Set(items.map((item) => item.kind));
  return `${items.length} ${kinds.size === 1 && first ? plural(first.kind) : 'things'}`;
}

function plural(kind: TrashableKind): string {
  return kind === 'evidence' ? 'pieces of evidence' : `${kind}s`;
}

function titleOf(db: Database, { kind, id }: Item): string {
  const row = prepare<{ title: string }>(db, `${titleQuery(kind)} WHERE ${kind}.id = ?`).get(id);
  return row?.title ?? '';
}

function titleQuery(kind: TrashableKind): string {
  switch (kind) {
    case 'article':
      return 'SELECT title FROM article';
    case 'highlight':
      return 'SELECT quote AS title FROM highlight';
    case 'note':
      return `SELECT CASE title WHEN '' THEN text ELSE title END AS title FROM note`;
    case 'claim':
      return 'SELECT statement AS title FROM claim';
    case 'evidence':
      return 'SELECT quote AS title FROM evidence JOIN highlight ON highlight.id = highlight_id';
    case 'link':
      return `SELECT relation || ' ' || statement AS title FROM link JOIN claim ON claim.id = to_claim_id`;
    default:
      return assertNever(kind);
  }
}
