import { AppError } from '../../model/errors.ts';
import type { Id } from '../../model/ids.ts';
import type { Note, NoteAbout, NoteRow } from '../../model/records/index.ts';
import type { Page, Parsed } from '../../preload/contract/index.ts';
import { prepare, type Database } from '../notebook/index.ts';

interface NoteColumns extends Omit<Note, 'about'> {
  highlightId: Id | null;
  articleId: Id | null;
  claimId: Id | null;
}

const columns = `
  note.id, note.highlight_id AS highlightId, note.article_id AS articleId, note.claim_id AS claimId,
  note.title, doc, note.text, markdown, version, note.created_at AS createdAt,
  note.updated_at AS updatedAt, note.trashed_at AS trashedAt`;

function toNote({ highlightId, articleId, claimId, ...note }: NoteColumns): Note {
  return { ...note, about: toAbout(highlightId, articleId, claimId) };
}

function toAbout(
  highlightId: Id | null,
  articleId: Id | null,
  claimId: Id | null,
): NoteAbout | null {
  if (highlightId) return { kind: 'highlight', id: highlightId };
  if (articleId) return { kind: 'article', id: articleId };
  return claimId ? { kind: 'claim', id: claimId } : null;
}

/** @throws AppError note.missing */
export function getNote(db: Database, id: Id): Note {
  const row = prepare<NoteColumns>(db, `SELECT ${columns} FROM note WHERE id = ?`).get(id);
  if (!row) throw new AppError('note.missing', 'This note is not in the notebook.', '');
  return toNote(row);
}

/** The notes on one thing, oldest first. */
export function notesOn(db: Database, about: NoteAbout): Note[] {
  return prepare<NoteColumns>(
    db,
    `SELECT ${columns} FROM note WHERE ${about.kind}_id = ? AND trashed_at IS NULL
     ORDER BY created_at, id`,
  )
    .all(about.id)
    .map(toNote);
}

/**
 * The annotations of all highlights of an article, or of the notebook. One condition for both would use no index, and
 * read every note of the notebook for one article.
 */
export function annotationsIn(db: Database, articleId: Id | null): Note[] {
  return prepare<NoteColumns>(
    db,
    `SELECT ${columns} FROM note JOIN highlight ON highlight.id = note.highlight_id
     WHERE note.trashed_at IS NULL
       AND ${articleId === null ? '@articleId IS NULL' : 'highlight.article_id = @articleId'}
     ORDER BY note.created_at, note.id`,
  )
    .all({ articleId })
    .map(toNote);
}

type RowColumns = Omit<NoteColumns, 'doc' | 'markdown'> & {
  aboutTitle: string | null;
  inArticleId: Id | null;
};

const joined = `
  FROM note
  LEFT JOIN highlight ON highlight.id = note.highlight_id
  LEFT JOIN article ON article.id = coalesce(note.article_id, highlight.article_id)
  LEFT JOIN claim ON claim.id = note.claim_id`;

/** What a note is on must not be in the trash, nor the article around it. */
const standing = `note.trashed_at IS NULL AND highlight.trashed_at IS NULL
  AND article.trashed_at IS NULL AND claim.trashed_at IS NULL`;

/** Which notes are asked for. One condition for every kind of subject would use no index. */
function isOn(about: NoteAbout | null | undefined): string {
  if (about === undefined) return 'true';
  if (about !== null) return `note.${about.kind}_id = @id`;
  return `note.highlight_id IS NULL AND note.article_id IS NULL AND note.claim_id IS NULL`;
}

/** Edited last comes first. `about: null` asks for the free-standing ones. */
export function listNotes(db: Database, input: Parsed<'notes.list'>): Page<NoteRow> {
  const { about, limit = 10_000, offset = 0 } = input;
  const id = about?.id ?? null;
  const from = `${joined} WHERE ${standing} AND ${isOn(about)}`;
  const rows = prepare<RowColumns>(
    db,
    `SELECT note.id, note.highlight_id AS highlightId, note.article_id AS articleId,
       note.claim_id AS claimId, note.title, note.text, version, note.created_at AS createdAt,
       note.updated_at AS updatedAt, note.trashed_at AS trashedAt,
       coalesce(highlight.quote, claim.statement, article.title) AS aboutTitle,
       article.id AS inArticleId
     ${from} ORDER BY note.updated_at DESC, note.id DESC LIMIT @limit OFFSET @offset`,
  ).all({ id, limit, offset });
  const total = prepare<{ total: number }>(db, `SELECT count(*) AS total ${from}`).get({ id });
  return {
    rows: rows.map(({ highlightId, articleId, claimId, inArticleId, ...row }) => ({
      ...row,
      about: toAbout(highlightId, articleId, claimId),
      articleId: inArticleId,
    })),
    total: total?.total ?? 0,
  };
}
