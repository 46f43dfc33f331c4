import { excerpt } from '../../model/excerpt.ts';
import type { Id } from '../../model/ids.ts';
import type { BackedUpKind } from '../../preload/contract/index.ts';
import {
  assetPath,
  closeNotebook,
  type Database,
  type Notebook,
  type Row,
  type Table,
  type Write,
} from '../notebook/index.ts';
import { copyOnce } from './make.ts';
import { placeOf, stateOf, type BackupPlace } from './place.ts';
import { openBackup } from './verify.ts';

interface Wanted {
  folder: string;
  backup: string;
  items: readonly { kind: BackedUpKind; id: Id }[];
}

type Stored = Row & { id: Id };
type Taken = [table: Table, rows: Stored[]][];

/**
 * Takes articles, notes and claims back from a backup as they were then, with what hangs on them: highlights,
 * annotations, tags, who said it, and the evidence and links whose other end is in the notebook. What was added to
 * them since stays. One user command, which undo takes back.
 * @throws AppError backup.missing, notebook.*
 */
export function restoreRecords(write: Write, wanted: Wanted): { label: string } {
  const place = placeOf(write.notebook, wanted.folder);
  stateOf(place, wanted.backup);
  const then = openBackup(place, wanted.backup);
  try {
    const label = `Restore ${nameOf(then.db, wanted)} from a backup`;
    write.label(label);
    const taken = take(then.db, write.db, wanted.items);
    putBack(write, place, taken);
    return { label };
  } finally {
    closeNotebook(then);
  }
}

function nameOf(db: Database, { items }: Wanted): string {
  const [first] = items;
  if (!first || items.length > 1) return `${items.length} things`;
  const column = { article: 'title', note: 'text', claim: 'statement' }[first.kind];
  const row = db
    .prepare<[Id], { words: string }>(`SELECT ${column} AS words FROM ${first.kind} WHERE id = ?`)
    .get(first.id);
  return `“${excerpt(row?.words ?? '', 60)}”`;
}

/** The rows of the backup, in an order in which each finds what it names. */
function take(then: Database, now: Database, items: Wanted['items']): Taken {
  const rows = (table: Table, column: string, ids: readonly unknown[]): Stored[] =>
    then
      .prepare<[string], Stored>(
        `SELECT * FROM ${table} WHERE ${column} IN (SELECT value FROM json_each(?))`,
      )
      .all(JSON.stringify(ids));
  const wanted = (kind: BackedUpKind): Id[] =>
    items.filter((item) => item.kind === kind).map(({ id }) => id);

  const articles = rows('article', 'id', wanted('article'));
  const claims = rows('claim', 'id', wanted('claim'));
  const revisions = rows('revision', 'article_id', idsOf(articles));
  const highlights = rows('highlight', 'article_id', idsOf(articles));
  const steps = rows('chain_step', 'claim_id', idsOf(claims));
  const isThere = existence(now, { article: articles, highlight: highlights, claim: claims });
  const evidence = unique([
    ...rows('evidence', 'claim_id', idsOf(claims)),
    ...rows('evidence', 'highlight_id', idsOf(highlights)),
  ]).filter(
    (row) => isThere('claim', row['claim_id']) && isThere('highlight', row['highlight_id']),
  );
  const links = unique([
    ...rows('link', 'from_claim_id', idsOf(claims)),
    ...rows('link', 'to_claim_id', idsOf(claims)),
  ]).filter(
    (row) => isThere('claim', row['from_claim_id']) && isThere('claim', row['to_claim_id']),
  );
  const notes = unique([
    ...rows('note', 'id', wanted('note')),
    ...rows('note', 'article_id', idsOf(articles)),
    ...rows('note', 'highlight_id', idsOf(highlights)),
    ...rows('note', 'claim_id', idsOf(claims)),
  ]).map((note) => onWhatIsThere(note, isThere));
  const taggings = [
    ...rows('tagging', 'article_id', idsOf(articles)),
    ...rows('tagging', 'highlight_id', idsOf(highlights)),
    ...rows('tagging', 'claim_id', idsOf(claims)),
    ...rows('tagging', 'note_id', idsOf(notes)),
  ];
  const asked = new Set(items.map(({ id }) => id));
  const untrashed = (row: Stored): Stored =>
    asked.has(row.id) ? { ...row, trashed_at: null } : row;
  const sources = [...articles, ...steps].map((row) => row['source_id']);
  return [
    ['source', rows('source', 'id', sources)],
    [
      'tag',
      rows(
        'tag',
        'id',
        taggings.map((row) => row['tag_id']),
      ),
    ],
    [
      'asset',
      rows(
        'asset',
        'id',
        revisions.map((row) => row['original_id']),
      ),
    ],
    ['article', articles.map(untrashed)],
    ['revision', revisions],
    ['highlight', highlights],
    ['placement', rows('placement', 'highlight_id', idsOf(highlights))],
    ['claim', claims.map(untrashed)],
    ['chain_step', steps],
    ['evidence', evidence],
    ['link', links],
    ['note', notes.map(untrashed)],
    ['tagging', taggings],
  ];
}

function idsOf(rows: readonly Stored[]): Id[] {
  return rows.map(({ id }) => id);
}

function unique(rows: readonly Stored[]): Stored[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

type IsThere = (table: 'article' | 'highlight' | 'claim', id: unknown) => boolean;

/** Whether a thing will be in the notebook: it is, or it is taken back too. */
function existence(now: Database, taken: Record<Parameters<IsThere>[0], Stored[]>): IsThere {
  return (table, id) =>
    typeof id === 'string' &&
    (taken[table].some((row) => row.id === id) || findRow(now, table, id) !== undefined);
}

/** A note whose article, highlight or claim is gone stands free. */
function onWhatIsThere(note: Stored, isThere: IsThere): Stored {
  const kept = { ...note };
  for (const about of ['article', 'highlight', 'claim'] as const) {
    const column = `${about}_id`;
    if (!isThere(about, note[column])) kept[column] = null;
  }
  return kept;
}

function putBack(write: Write, place: BackupPlace, taken: Taken): void {
  const other = new Map<unknown, Id>();
  for (const [table, rows] of taken) {
    for (const row of rows) {
      const renamed = renameIds(row, other);
      const same = sameThing(write.db, table, renamed);
      if (same !== undefined && same !== row.id) other.set(row.id, same);
      else put(write, table, renamed, same !== undefined);
    }
  }
  removeOthers(write, taken, 'chain_step', 'claim_id');
  for (const [table, rows] of taken) {
    if (table === 'asset') for (const row of rows) takeAsset(write.notebook, place, row);
  }
}

/** A source, tag or asset may have come back under another id since: what names it names that one. */
function renameIds(row: Stored, other: ReadonlyMap<unknown, Id>): Stored {
  const entries = Object.entries(row).map(([column, value]) => [
    column,
    column === 'id' ? value : (other.get(value) ?? value),
  ]);
  return Object.fromEntries(entries) as Stored;
}

const uniqueColumns: Partial<Record<Table, readonly string[]>> = {
  source: ['name_key'],
  tag: ['name_key'],
  asset: ['sha256'],
  revision: ['article_id', 'number'],
  placement: ['highlight_id', 'revision_id'],
  tagging: ['tag_id', 'article_id', 'highlight_id', 'note_id', 'claim_id'],
};

/** The id under which the thing is in the notebook now. */
function sameThing(db: Database, table: Table, row: Stored): Id | undefined {
  if (findRow(db, table, row.id)) return row.id;
  const columns = uniqueColumns[table];
  if (!columns) return undefined;
  const where = columns.map((column) => `${column} IS ?`).join(' AND ');
  return db
    .prepare<unknown[], { id: Id }>(`SELECT id FROM ${table} WHERE ${where}`)
    .get(...columns.map((column) => row[column]))?.id;
}

function findRow(db: Database, table: Table, id: string): { id: Id } | undefined {
  return db.prepare<[string], { id: Id }>(`SELECT id FROM ${table} WHERE id = ?`).get(id);
}

/** What several things share stays as it is now; revisions and assets never change. */
const shared: readonly Table[] = ['source', 'tag', 'asset', 'revision'];

function put(write: Write, table: Table, row: Stored, isThere: boolean): void {
  if (!isThere) write.insert(table, row);
  else if (!shared.includes(table)) write.update(table, row.id, row);
}

/** Who said a claim is one chain: steps that came since would stand among the old ones. */
function removeOthers(write: Write, taken: Taken, table: Table, owner: string): void {
  const kept = new Set(taken.find(([name]) => name === table)?.[1].map(({ id }) => id));
  const owners = taken.find(([name]) => name === 'claim')?.[1] ?? [];
  const present = write.db
    .prepare<[string], { id: Id }>(
      `SELECT id FROM ${table} WHERE ${owner} IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(idsOf(owners)));
  for (const { id } of present) if (!kept.has(id)) write.remove(table, id);
}

function takeAsset(notebook: Notebook, place: BackupPlace, row: Stored): void {
  const sha256 = String(row['sha256']);
  copyOnce(assetPath({ assetsFolder: place.assets }, sha256), assetPath(notebook, sha256));
}
