import { useState } from 'react';
import { newId } from '../../model/ids.ts';
import type { Article, Id, Note } from '../../model/records/index.ts';
import { useCommandHandler } from '../app/commands.ts';
import { useReadOnly } from '../app/session.ts';
import { NoteEditor } from '../notes/index.ts';
import styles from './ArticleNotes.module.css';

/** The notes on the article as a whole, between its head and its words. A new one is made with its first words. */
export function ArticleNotes({ article }: { article: Article }) {
  const [begun, setBegun] = useState<Id | null>(null);
  const readOnly = useReadOnly();
  useCommandHandler('article.note', () => setBegun(newId()), !readOnly);

  // One list, so that the editor of a note that has just been stored stays the same editor.
  const notes: { id: Id; note: Note | null }[] = article.notes.map((note) => ({
    id: note.id,
    note,
  }));
  if (begun !== null && !notes.some(({ id }) => id === begun)) {
    notes.push({ id: begun, note: null });
  }
  if (notes.length === 0) return null;
  return (
    <section className={styles.notes} aria-label="Notes on this article" data-card="">
      {notes.map(({ id, note }) => (
        <NoteEditor
          key={id}
          noteId={id}
          about={{ kind: 'article', id: article.id }}
          note={note}
          compact
          autoFocus={id === begun}
          placeholder="What you think of the article"
          onEmptyBlur={() => setBegun(null)}
        />
      ))}
    </section>
  );
}
