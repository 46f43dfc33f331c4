import { useCall } from '../app/bridge.ts';
import { BringIn } from '../app/import/BringIn.tsx';
import { usePlace } from '../app/place.ts';
import { Split } from '../app/Split.tsx';
import { ReaderPane } from '../reader/index.ts';
import { EmptyState, ErrorBoundary, Kbd, NothingPane } from '../ui/index.ts';
import { useArticleList } from './article-list.ts';
import { ArticleList } from './ArticleList.tsx';
import { TagPage } from './TagPage.tsx';
import { useArticleCommands } from './use-article-commands.ts';

/** The inbox, the library, or one tag: a list, and beside it the article that is open. */
export function LibraryView() {
  const { id, tag, passage, highlightId } = usePlace();
  const list = useArticleList();
  useArticleCommands(list);
  const number = id ? list.ids.indexOf(id) + 1 : 0;
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
          <NothingOpen tag={tag} />
        )}
      </ErrorBoundary>
    </Split>
  );
}

function NothingOpen({ tag }: { tag?: string }) {
  const { data } = useCall('notebook.info', {});
  if (tag) return <TagPage tag={tag} />;
  if (data?.counts.articles === 0) {
    return (
      <NothingPane label="Article">
        <BringIn level={1} title="Start with something to read" />
      </NothingPane>
    );
  }
  return (
    <NothingPane label="Article">
      <EmptyState level={1} title="No article is open">
        Choose one from the list, or press <Kbd keys="j" /> for the next one.
      </EmptyState>
    </NothingPane>
  );
}
