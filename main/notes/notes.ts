import { AppError } from '../../model/errors.ts';
import { excerpt } from '../../model/excerpt.ts';
import { newId, type Id } from '../../model/ids.ts';
import { noteFromMarkdown, noteMarkdown, noteText, parseNote } from '../../model/notes/index.ts';
import type { Note, NoteAbout, NoteRow } from '../../model/records/index.ts';
import type { Page, Parsed } from '../../preload/contract/index.ts';
import { prepare, type Database, type Row, type Write } from '../notebook/index.ts';

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

/** The annotations of all highlights of an article, or of the notebook. */
export function annotationsIn(db: Database, articleId: Id | null): Note[] {
  return prepare<NoteColumns>(
    db,
    `SELECT ${columns} FROM note JOIN highlight ON highlight.id = note.highlight_id
     WHERE note.trashed_at IS NULL AND (@articleId IS NULL OR highlight.article_id = @articleId)
     ORDER BY note.created_at, note.id`,
  )
    .all({ articleId })
    .map(toNote);
}

type RowColumns = Omit<NoteColumns, 'doc' | 'markdown'> & {
  aboutTitle: string | null;
  inArticleId: Id | null;
};

/** What a note is on must not be in the trash, nor the article around it. */
const from = `
  FROM note
  LEFT JOIN highlight ON highlight.id = note.highlight_id
  LEFT JOIN article ON article.id = coalesce(note.article_id, highlight.article_id)
  LEFT JOIN claim ON claim.id = note.claim_id
  WHERE note.trashed_at IS NULL AND highlight.trashed_at IS NULL AND article.trashed_at IS NULL
    AND claim.trashed_at IS NULL
    AND (@which = 'all' OR (@which = 'free' AND note.highlight_id IS NULL AND note.article_id IS NULL
        AND note.claim_id IS NULL)
      OR (@which = 'highlight' AND note.highlight_id = @id) OR (@which = 'article' AND note.article_id = @id)
      OR (@which = 'claim' AND note.claim_id = @id))`;

/** Edited last comes first. `about: null` asks for the free-standing ones. */
export function listNotes(db: Database, input: Parsed<'notes.list'>): Page<NoteRow> {
  const { about, limit = 10_000, offset = 0 } = input;
  const which = about === undefined ? 'all' : (about?.kind ?? 'free');
  const rows = prepare<RowColumns>(
    db,
    `SELECT note.id, note.highlight_id AS highlightId, note.article_id AS articleId,
       note.claim_id AS claimId, note.title, note.text, version, note.created_at AS createdAt,
       note.updated_at AS updatedAt, note.trashed_at AS trashedAt,
       coalesce(highlight.quote, claim.statement, article.title) AS aboutTitle,
       article.id AS inArticleId
     ${from} ORDER BY note.updated_at DESC, note.id DESC LIMIT @limit OFFSET @offset`,
  ).all({ which, id: about?.id ?? null, limit, offset });
  const total = prepare<{ total: number }>(db, `SELECT count(*) AS total ${from}`).get({
    which,
    id: about?.id ?? null,
  });
  return {
    rows: rows.map(({ highlightId, articleId, claimId, inArticleId, ...row }) => ({
      ...row,
      about: toAbout(highlightId, articleId, claimId),
      articleId: inArticleId,
    })),
    total: total?.total ?? 0,
  };
}

/**
 * Stores what an editor holds. A save that repeats one already stored changes nothing.
 * @throws AppError notes.newer where another window saved since `baseVersion`; notes.unknown, record.missing
 */
export function saveNote(write: Write, input: Parsed<'notes.save'>): Note {
  const document = parseNote(input.doc);
  const text = noteText(document);
  const stored = prepare<{ version: number; doc: string; title: string }>(
    write.db,
    'SELECT version, doc, title FROM note WHERE id = ?',
  ).get(input.id);
  write.label(`Edit ${named(input.title, text)}`);
  const content = {
    title: input.title,
    doc: input.doc,
    text,
    markdown: noteMarkdown(document),
    updated_at: write.at,
  };
  if (!stored) {
    write.label(`Write ${named(input.title, text)}`);
    insertNote(write, input.id, input.about, content);
  } else if (stored.doc !== input.doc || stored.title !== input.title) {
    if (stored.version !== input.baseVersion) throw newer(stored.version);
    write.update('note', input.id, { ...content, version: stored.version + 1 });
  }
  return getNote(write.db, input.id);
}

/** Makes a note from Markdown. */
export function writeNote(write: Write, input: Parsed<'notes.write'>): Note {
  const document = noteFromMarkdown(input.markdown);
  const text = noteText(document);
  const title = input.title ?? '';
  const id = newId();
  write.label(`Write ${named(title, text)}`);
  insertNote(write, id, input.about, {
    title,
    doc: JSON.stringify(document),
    text,
    markdown: noteMarkdown(document),
    updated_at: write.at,
  });
  return getNote(write.db, id);
}

function insertNote(write: Write, id: Id, about: NoteAbout | null, content: Row): void {
  write.insert('note', {
    id,
    ...(about && { [`${about.kind}_id`]: about.id }),
    ...content,
    version: 1,
    created_at: write.at,
  });
}

function named(title: string, text: string): string {
  const words = excerpt(title || text, 40);
  return words === '' ? 'a note' : `the note “${words}”`;
}

function newer(version: number): AppError {
  return new AppError(
    'notes.newer',
    `This note was changed elsewhere (version ${version}).`,
    'Your text is still here. Keep it as a second note, or take the other text.',
  );
}
