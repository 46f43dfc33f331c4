import type { Id } from '../../model/ids.ts';
import type { FindableKind } from '../../model/records/index.ts';
import type { CheckResult } from '../../preload/contract/index.ts';
import { prepare, type Database, type Notebook, type RowChange } from '../notebook/index.ts';
import { toIndexText } from './words.ts';

interface Indexed {
  title: string;
  body: string;
}

/** What the index holds of each kind of record. */
const texts: Record<FindableKind, string> = {
  article: `SELECT title || ' ' || coalesce(dek, '') AS title,
      concat_ws(' ', byline, site, text) AS body
    FROM article JOIN revision ON revision.id = article.revision_id WHERE article.id = ?`,
  highlight: `SELECT quote AS title,
      coalesce((SELECT group_concat(name, ' ') FROM tagging JOIN tag ON tag.id = tag_id
        WHERE highlight_id = highlight.id), '') AS body
    FROM highlight WHERE id = ?`,
  note: 'SELECT title, text AS body FROM note WHERE id = ?',
  claim: `SELECT statement AS title,
      concat_ws(' ', (SELECT group_concat(name, ' ') FROM chain_step
        JOIN source ON source.id = source_id WHERE claim_id = claim.id), resolution) AS body
    FROM claim WHERE id = ?`,
  source: `SELECT name AS title,
      coalesce((SELECT group_concat(name, ' ') FROM source_alias WHERE source_id = source.id), '') AS body
    FROM source WHERE id = ?`,
  tag: `SELECT name AS title, '' AS body FROM tag WHERE id = ?`,
};

/** The records whose words a changed row is part of. */
function touched(db: Database, { table, rowId }: RowChange): { kind: FindableKind; id: Id }[] {
  switch (table) {
    case 'article':
    case 'highlight':
    case 'note':
    case 'claim':
    case 'source':
    case 'tag':
      return [{ kind: table, id: rowId }];
    case 'revision':
      return owner(db, 'article', 'SELECT article_id AS id FROM revision WHERE id = ?', rowId);
    case 'chain_step':
      return owner(db, 'claim', 'SELECT claim_id AS id FROM chain_step WHERE id = ?', rowId);
    case 'source_alias':
      return owner(db, 'source', 'SELECT source_id AS id FROM source_alias WHERE id = ?', rowId);
    case 'tagging':
      return owner(db, 'highlight', 'SELECT highlight_id AS id FROM tagging WHERE id = ?', rowId);
    default:
      return [];
  }
}

function owner(
  db: Database,
  kind: FindableKind,
  sql: string,
  rowId: Id,
): { kind: FindableKind; id: Id }[] {
  const row = prepare<{ id: Id | null }>(db, sql).get(rowId);
  return row?.id ? [{ kind, id: row.id }] : [];
}

/** Brings the index up to date with what a command changed, in the command's own transaction. */
export function updateIndex(db: Database, changes: readonly RowChange[]): void {
  const records = new Map<string, { kind: FindableKind; id: Id }>();
  for (const change of changes) {
    for (const record of touched(db, change)) records.set(record.kind + record.id, record);
  }
  for (const { kind, id } of records.values()) indexRecord(db, kind, id);
}

/** Makes the index of a notebook that has none. */
export function indexAll(db: Database): void {
  for (const kind of Object.keys(texts) as FindableKind[]) {
    const records = prepare<{ id: Id }>(db, `SELECT id FROM ${kind}`).all();
    for (const { id } of records) indexRecord(db, kind, id);
  }
}

function indexRecord(db: Database, kind: FindableKind, id: Id): void {
  const old = prepare<{ rowid: number }>(
    db,
    'SELECT rowid FROM search_item WHERE kind = ? AND record_id = ?',
  ).get(kind, id);
  if (old) {
    prepare(db, 'DELETE FROM search_index WHERE rowid = ?').run(old.rowid);
    prepare(db, 'DELETE FROM search_item WHERE rowid = ?').run(old.rowid);
  }
  const record = prepare<Indexed>(db, texts[kind]).get(id);
  if (!record) return;
  const title = toIndexText(record.title);
  const body = toIndexText(record.body);
  const item = prepare(db, 'INSERT INTO search_item (kind, record_id) VALUES (?, ?)').run(kind, id);
  prepare(
    db,
    `INSERT INTO search_index (rowid, title, body, title_grams, body_grams) VALUES (?, ?, ?, ?, ?)`,
  ).run(Number(item.lastInsertRowid), title.words, body.words, title.grams, body.grams);
}

/** Whether each record is in the index, and nothing else is. */
export function checkIndex({ db }: Notebook): CheckResult['problems'] {
  const kinds = Object.keys(texts) as FindableKind[];
  return kinds.flatMap((kind) => {
    const counts = prepare<{ missing: number; extra: number }>(
      db,
      `SELECT
         (SELECT count(*) FROM ${kind} WHERE id NOT IN
           (SELECT record_id FROM search_item WHERE kind = @kind)) AS missing,
         (SELECT count(*) FROM search_item WHERE kind = @kind
           AND record_id NOT IN (SELECT id FROM ${kind})) AS extra`,
    ).get({ kind });
    if (!counts || counts.missing + counts.extra === 0) return [];
    return [
      {
        where: 'search index',
        problem: `${counts.missing} ${kind} records are not in it, ${counts.extra} are in it for nothing`,
      },
    ];
  });
}
