import { createHash } from 'node:crypto';
import { newId } from '../../model/ids.ts';
import { prepare, type Database } from './database.ts';

const lostTitle = 'An article that could not be read';
const lostRest = 'The rest of this article could not be read: the notebook is damaged.';
const lostText = 'The text of this article could not be read: the notebook is damaged.';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Makes a salvaged notebook whole in itself. What the user wrote on something that is lost is kept: a highlight's
 * article gets a placeholder, a note stands free, and what only joins two things goes when one is gone.
 */
export function fillGaps(db: Database): void {
  nameNotebook(db);
  replaceArticles(db);
  replaceRevisions(db);
  mendTexts(db);
  loosenHighlights(db);
  for (let found = 1; found > 0;) found = repairKeys(db);
}

function nameNotebook(db: Database): void {
  const insert = prepare(db, 'INSERT OR IGNORE INTO meta (key, value) VALUES (?, ?)');
  insert.run('notebook_id', newId());
  insert.run('created_at', new Date().toISOString());
}

function replaceArticles(db: Database): void {
  const lost = prepare<{ id: string; revision: string | null }>(
    db,
    `SELECT id, (SELECT revision.id FROM revision WHERE article_id = lost.id
                 ORDER BY number DESC LIMIT 1) AS revision
     FROM (SELECT article_id AS id FROM highlight UNION SELECT article_id FROM revision) AS lost
     WHERE id NOT IN (SELECT id FROM article)`,
  ).all();
  const insert = prepare(
    db,
    `INSERT INTO article (id, title, direction, state, captured_at, captured_how, revision_id, updated_at)
     VALUES (@id, @title, 'ltr', 'inbox', @at, 'file', @revision, @at)`,
  );
  const at = new Date().toISOString();
  for (const { id, revision } of lost) {
    insert.run({ id, title: lostTitle, at, revision: revision ?? newId() });
  }
}

function replaceRevisions(db: Database): void {
  const lost = prepare<{ id: string; article: string; number: number }>(
    db,
    `SELECT revision_id AS id, id AS article,
       (SELECT coalesce(max(number), 0) + 1 FROM revision WHERE article_id = article.id) AS number
     FROM article WHERE revision_id NOT IN (SELECT id FROM revision)`,
  ).all();
  const insert = prepare(
    db,
    `INSERT INTO revision (id, article_id, number, html, text, text_hash, words, content_version,
       text_version, created_at)
     VALUES (@id, @article, @number, @html, @text, @hash, @words, 1, 1, @at)`,
  );
  const words = lostText.split(' ').length;
  const at = new Date().toISOString();
  for (const gap of lost) {
    const html = `<p>${lostText}</p>`;
    insert.run({ ...gap, html, text: lostText, hash: hashOf(lostText), words, at });
  }
}

interface Hurt {
  id: string;
  text: string;
}

/**
 * A text that is not what its hash says is kept as far as it is text, in plain paragraphs: what stood in its HTML would
 * not be what its highlights were counted in.
 */
function mendTexts(db: Database): void {
  const revisions = prepare<Hurt & { hash: string }>(
    db,
    'SELECT id, text, text_hash AS hash FROM revision',
  );
  const hurt: Hurt[] = [];
  for (const { id, text, hash } of revisions.iterate()) {
    if (hashOf(text) !== hash) hurt.push({ id, text });
  }
  const update = prepare(
    db,
    'UPDATE revision SET html = @html, text = @text, text_hash = @hash WHERE id = @id',
  );
  for (const { id, text } of hurt) {
    const paragraphs = [...readableParagraphs(text), lostRest];
    const mended = paragraphs.join('\n\n');
    const html = paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`).join('');
    update.run({ id, html, text: mended, hash: hashOf(mended) });
  }
}

/** What stands before the first character that no text has. */
function readableParagraphs(text: string): string[] {
  const end = text.search(/[^\P{Cc}\t\n]|\uFFFD/u);
  const readable = end < 0 ? text : text.slice(0, end);
  return readable.split('\n\n').filter((paragraph) => paragraph.trim() !== '');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A highlight whose words are not at its place any more keeps its quote, and no place: it never shows others. */
function loosenHighlights(db: Database): void {
  prepare(
    db,
    `UPDATE highlight SET revision_id = (SELECT revision_id FROM article WHERE id = article_id)
     WHERE revision_id NOT IN (SELECT id FROM revision)`,
  ).run();
  const placed = prepare<{ id: string; quote: string; from: number; to: number; text: string }>(
    db,
    `SELECT placement.id, quote, start_offset AS "from", end_offset AS "to", text FROM placement
     JOIN highlight ON highlight.id = highlight_id
     JOIN revision ON revision.id = placement.revision_id
     WHERE state IN ('anchored', 'moved') AND confidence = 1`,
  );
  const loose: string[] = [];
  for (const { id, quote, from, to, text } of placed.iterate()) {
    if (text.slice(from, to) !== quote) loose.push(id);
  }
  const loosen = prepare(db, 'DELETE FROM placement WHERE id = ?');
  for (const id of loose) loosen.run(id);
}

/** @returns how many rows named something that is not there */
function repairKeys(db: Database): number {
  const broken = db
    .prepare<[], { table: string; rowid: number; fkid: number }>(
      'SELECT "table", rowid, fkid FROM pragma_foreign_key_check',
    )
    .all();
  for (const { table, rowid, fkid } of broken) {
    const key = db
      .prepare<{ table: string; key: number }, { column: string; required: number }>(
        `SELECT list."from" AS "column", info."notnull" AS required
         FROM pragma_foreign_key_list(@table) AS list JOIN pragma_table_info(@table) AS info
           ON info.name = list."from" WHERE list.id = @key`,
      )
      .get({ table, key: fkid });
    const goes = key === undefined || key.required === 1 || table === 'tagging';
    const sql = goes ? `DELETE FROM ${table}` : `UPDATE ${table} SET ${key.column} = NULL`;
    db.prepare(`${sql} WHERE rowid = ?`).run(rowid);
  }
  return broken.length;
}
