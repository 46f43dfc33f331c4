import type { Article } from '../../model/records/index.ts';
import { useCommandHandler } from '../app/commands.ts';
import { useReadOnly } from '../app/session.ts';
import { NotesOn, useNotesOn } from '../notes/index.ts';
import styles from './ArticleNotes.module.css';

/** The notes on the article as a whole, between its head and its words. A new one is made with its first words. */
export function ArticleNotes({ article }: { article: Article }) {
  const list = useNotesOn(article.notes);
  const readOnly = useReadOnly();
  useCommandHandler('article.note', list.begin, !readOnly);
  if (list.notes.length === 0) return null;
  return (
    <section className={styles.notes} aria-label="Notes on this article" data-card="">
      <NotesOn
        about={{ kind: 'article', id: article.id }}
        list={list}
        placeholder="What you think of the article"
      />
    </section>
  );
}
