import { AppError } from '../../model/errors.ts';
import { excerpt } from '../../model/excerpt.ts';
import { newId, type Id } from '../../model/ids.ts';
import { noteFromMarkdown, noteMarkdown, noteText, parseNote } from '../../model/notes/index.ts';
import type { Note, NoteAbout } from '../../model/records/index.ts';
import type { Parsed } from '../../preload/contract/index.ts';
import { prepare, type Database, type Row, type Write } from '../notebook/index.ts';
import { getNote } from './notes.ts';

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
    if (stored.version !== input.baseVersion) {
      const isStale = input.leftBehind && lastSession(write.db, input.id) === input.session;
      if (isStale) return getNote(write.db, input.id);
      throw newer(stored.version);
    }
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

/** The command, which for typing is the editing session, that changed a note last. */
function lastSession(db: Database, noteId: Id): Id | undefined {
  return prepare<{ session: Id }>(
    db,
    `SELECT command_id AS session FROM change WHERE table_name = 'note' AND row_id = ?
     ORDER BY seq DESC LIMIT 1`,
  ).get(noteId)?.session;
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
