import { ArrowDownNarrowWide, ArrowUpNarrowWide } from 'lucide-react';
import { today } from '../app/dates.ts';
import { focusPane } from '../app/panes.ts';
import { go, usePlace } from '../app/place.ts';
import {
  CommandButton,
  EmptyState,
  FailureNotice,
  GroupedList,
  IconButton,
  Pane,
  PaneHead,
  Skeleton,
  SortMenu,
} from '../ui/index.ts';
import { useArticleSort, type ArticleSort, type useArticleList } from './article-list.ts';
import { ArticleListRow } from './ArticleListRow.tsx';

const sorts: readonly { value: ArticleSort; label: string }[] = [
  { value: 'captured', label: 'Captured' },
  { value: 'published', label: 'Published' },
  { value: 'title', label: 'Title' },
  { value: 'site', label: 'Site' },
];

/** The pane with the articles of the inbox, the library or a tag. */
export function ArticleList({ list }: { list: ReturnType<typeof useArticleList> }) {
  const { view, tag, id } = usePlace();
  const title = tag ? `#${tag}` : view === 'inbox' ? 'Inbox' : 'Library';
  const day = today();

  return (
    <Pane label={title} list>
      <PaneHead title={title} count={list.total} tools={<Sorting />} />
      {list.error && <FailureNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton />}
      {list.total === 0 && <NoArticles view={view} tag={tag} />}
      {list.items.length > 0 && (
        <GroupedList
          label="Article list"
          items={list.items}
          openId={id}
          onOpen={(chosen) => {
            // Enter on the article that is open goes on into it.
            if (chosen === id) focusPane(1);
            else go({ view, tag, id: chosen });
          }}
          renderRow={(row) => <ArticleListRow row={row} today={day} />}
          rowHeight={70}
          onEnd={() => {
            if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
          }}
        />
      )}
    </Pane>
  );
}

function Sorting() {
  const { sort, descending } = useArticleSort();
  return (
    <>
      <SortMenu
        sorts={sorts}
        value={sort}
        onChoose={(value) => {
          const newestFirst = value === 'captured' || value === 'published';
          useArticleSort.setState({ sort: value, descending: newestFirst });
        }}
      />
      <IconButton
        icon={descending ? ArrowDownNarrowWide : ArrowUpNarrowWide}
        label={descending ? 'Newest or last first' : 'Oldest or first first'}
        small
        onClick={() => useArticleSort.setState({ descending: !descending })}
      />
    </>
  );
}

function NoArticles({ view, tag }: { view: string; tag?: string }) {
  if (tag) {
    return (
      <EmptyState title="No article carries this tag">
        The highlights that do stand beside it.
      </EmptyState>
    );
  }
  if (view === 'inbox') {
    return (
      <EmptyState
        title="The inbox is empty"
        actions={<CommandButton command="import.open" variant="normal" small />}
      >
        What you import waits here until you are done with it.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No articles yet"
      actions={<CommandButton command="import.open" variant="normal" small />}
    >
      Import files, drop them on this window, or paste copied text.
    </EmptyState>
  );
}
