import { useState } from 'react';
import { useCommandHandler } from '../app/commands.ts';
import { usePlace } from '../app/place.ts';
import { useReadOnly } from '../app/session.ts';
import { Split } from '../app/Split.tsx';
import { ReaderPane } from '../reader/index.ts';
import { CommandButton, EmptyState, ErrorBoundary, Kbd } from '../ui/index.ts';
import { useArticleList } from './article-list.ts';
import { ArticleDetails } from './ArticleDetails.tsx';
import { ArticleList } from './ArticleList.tsx';
import { TagPage } from './TagPage.tsx';
import { useArticleCommands } from './use-article-commands.ts';
import styles from './Library.module.css';

/** The inbox, the library, or one tag: a list, and beside it the article that is open. */
export function LibraryView() {
  const { view, id, tag, passage, highlightId } = usePlace();
  const list = useArticleList();
  useArticleCommands(list.rows);
  const [details, setDetails] = useState(false);
  const readOnly = useReadOnly();
  useCommandHandler('article.details', () => setDetails(true), id !== null && !readOnly);
  const number = list.rows.findIndex((row) => row.id === id) + 1;
  const position = number > 0 && list.total ? { number, total: list.total } : undefined;
  return (
    <Split
      id="list"
      width="--list-w"
      label="Width of the list"
      list={
        <ErrorBoundary>
          <ArticleList list={list} />
        </ErrorBoundary>
      }
    >
      <ErrorBoundary resetKey={id}>
        {id ? (
          <ReaderPane
            articleId={id}
            passage={passage}
            highlightId={highlightId}
            position={position}
          />
        ) : (
          <NothingOpen tag={tag} empty={list.total === 0 && view === 'library'} />
        )}
        {details && id && <ArticleDetails articleId={id} onClose={() => setDetails(false)} />}
      </ErrorBoundary>
    </Split>
  );
}

function NothingOpen({ empty, tag }: { empty: boolean; tag?: string }) {
  if (tag) return <TagPage tag={tag} />;
  return (
    <section className={styles.nothing} aria-label="Article" data-pane tabIndex={-1}>
      {empty ? (
        <EmptyState
          level={1}
          title="Start with something to read"
          actions={<CommandButton command="import.open" variant="primary" />}
        >
          Everything you bring in is kept in this one notebook and can be read offline. Drop files
          anywhere in this window, or paste copied text.
        </EmptyState>
      ) : (
        <EmptyState level={1} title="No article is open">
          Choose one from the list, or press <Kbd keys="j" /> for the next one.
        </EmptyState>
      )}
    </section>
  );
}
