import type { Id } from '../../model/ids.ts';
import type { TrashableKind } from '../../model/records/index.ts';
import type { Emptied, TrashWeight } from '../../preload/contract/index.ts';
import { prepare, type Database } from './database.ts';
import type { Table } from './rows.ts';
import { listTrash } from './trash.ts';
import type { Write } from './write.ts';

export type { Emptied };

interface Wanted {
  items?: readonly { kind: TrashableKind; id: Id }[];
  /** ISO 8601. */
  before?: string;
}

/** Rows that go, by table. */
type Going = Record<Exclude<Table, 'asset' | 'source' | 'source_alias' | 'tag'>, Id[]>;

/** Each table before those that it names; article and revision name each other, which SQLite looks at in the end. */
const order = [
  'tagging',
  'placement',
  'evidence',
  'link',
  'chain_step',
  'note',
  'highlight',
  'claim',
  'revision',
  'article',
] as const satisfies readonly (keyof Going)[];

/** How many things go, and what hangs on them. */
export function weighTrash(db: Database, wanted: Wanted): TrashWeight {
  const things = thingsIn(db, wanted);
  const going = goingWith(db, things);
  const hanging = (kind: TrashableKind): number =>
    going[kind].length - things.filter((thing) => thing.kind === kind).length;
  return {
    things: things.length,
    with: {
      highlights: hanging('highlight'),
      notes: hanging('note'),
      evidence: hanging('evidence'),
      links: hanging('link'),
    },
  };
}

/**
 * Deletes what is in the trash for good, with what hangs on it. Undo can't take it back: the feed keeps that rows were
 * removed, but none of their words, and the commands that wrote them are no steps of undo any more.
 */
export function emptyTrash(write: Write, wanted: Wanted): Emptied {
  const { db } = write;
  const things = thingsIn(db, wanted);
  if (things.length === 0) return { things: 0, assets: [] };
  write.label(
    things.length === 1 ? 'Delete 1 thing for good' : `Delete ${things.length} things for good`,
  );
  const going = goingWith(db, things);
  const originals = originalsOf(db, going.revision);
  for (const table of order) for (const id of going[table]) write.remove(table, id);
  const orphans = originals.filter(({ id }) => !isNamed(db, id));
  for (const { id } of orphans) write.remove('asset', id);
  for (const table of order) forgetWords(db, table, going[table]);
  forgetWords(
    db,
    'asset',
    orphans.map(({ id }) => id),
  );
  return { things: things.length, assets: orphans.map(({ sha256 }) => sha256) };
}

/** What was asked for, as far as it is in the trash. */
function thingsIn(db: Database, { items, before }: Wanted): { kind: TrashableKind; id: Id }[] {
  const asked = items && new Set(items.map(({ kind, id }) => `${kind} ${id}`));
  return listTrash(db).filter(
    ({ kind, id, trashedAt }) =>
      (!asked || asked.has(`${kind} ${id}`)) && (before === undefined || trashedAt < before),
  );
}

function goingWith(db: Database, things: readonly { kind: TrashableKind; id: Id }[]): Going {
  const named = (kind: TrashableKind): Id[] =>
    things.filter((thing) => thing.kind === kind).map(({ id }) => id);
  const on = (table: Table, column: string, ids: readonly Id[]): Id[] =>
    prepare<{ id: Id }>(
      db,
      `SELECT id FROM ${table} WHERE ${column} IN (SELECT value FROM json_each(?))`,
    )
      .all(JSON.stringify(ids))
      .map(({ id }) => id);
  const all = (...parts: Id[][]): Id[] => [...new Set(parts.flat())];

  const article = named('article');
  const claim = named('claim');
  const highlight = all(named('highlight'), on('highlight', 'article_id', article));
  const note = all(
    named('note'),
    on('note', 'article_id', article),
    on('note', 'highlight_id', highlight),
    on('note', 'claim_id', claim),
  );
  return {
    article,
    claim,
    highlight,
    note,
    revision: on('revision', 'article_id', article),
    placement: on('placement', 'highlight_id', highlight),
    chain_step: on('chain_step', 'claim_id', claim),
    evidence: all(
      named('evidence'),
      on('evidence', 'highlight_id', highlight),
      on('evidence', 'claim_id', claim),
    ),
    link: all(named('link'), on('link', 'from_claim_id', claim), on('link', 'to_claim_id', claim)),
    tagging: all(
      on('tagging', 'article_id', article),
      on('tagging', 'highlight_id', highlight),
      on('tagging', 'note_id', note),
      on('tagging', 'claim_id', claim),
    ),
  };
}

function originalsOf(db: Database, revisions: readonly Id[]): { id: Id; sha256: string }[] {
  return prepare<{ id: Id; sha256: string }>(
    db,
    `SELECT id, sha256 FROM asset WHERE id IN
       (SELECT original_id FROM revision WHERE id IN (SELECT value FROM json_each(?)))`,
  ).all(JSON.stringify(revisions));
}

function isNamed(db: Database, asset: Id): boolean {
  const found = prepare<{ found: 1 }>(
    db,
    `SELECT 1 AS found FROM revision WHERE original_id = @asset
     UNION ALL SELECT 1 FROM asset_file WHERE asset_id = @asset LIMIT 1`,
  ).get({ asset });
  return found !== undefined;
}

/**
 * The feed's rows stay, without what was in them. A command that wrote one of them can't be taken back any more: it
 * becomes its own target, which keeps it out of the steps of undo and redo.
 */
function forgetWords(db: Database, table: Table, ids: readonly Id[]): void {
  const gone = { table, ids: JSON.stringify(ids) };
  const changes = `SELECT command_id FROM change
    WHERE table_name = @table AND row_id IN (SELECT value FROM json_each(@ids))`;
  prepare<never>(
    db,
    `UPDATE command SET label = 'Something that was deleted for good', target_id = coalesce(target_id, id)
     WHERE id IN (${changes})`,
  ).run(gone);
  prepare<never>(
    db,
    `UPDATE change SET before = NULL, after = NULL
     WHERE table_name = @table AND row_id IN (SELECT value FROM json_each(@ids))`,
  ).run(gone);
}
