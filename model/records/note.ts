import type { Id } from '../ids.ts';
import type { NoteSubject } from './words.ts';

/** What a note is about; null for a free-standing one. */
export interface NoteAbout {
  kind: NoteSubject;
  id: Id;
}

/** A note. `doc` is the envelope of model/notes; text and Markdown are derived from it on save. */
export interface Note {
  id: Id;
  about: NoteAbout | null;
  title: string;
  /** JSON text of the note document. */
  doc: string;
  text: string;
  markdown: string;
  /** Grows by one with each save; a save names the version that it is based on. */
  version: number;
  createdAt: string;
  updatedAt: string;
  trashedAt: string | null;
}

/** A note as a list shows it. `aboutTitle` is the article's title, the quote or the statement. */
export interface NoteRow extends Omit<Note, 'doc' | 'markdown'> {
  aboutTitle: string | null;
  articleId: Id | null;
}
