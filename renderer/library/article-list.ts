import { useMemo } from 'react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { create } from 'zustand';
import type { Id } from '../../model/records/index.ts';
import type { Input, Output } from '../../preload/contract/index.ts';
import { call } from '../app/bridge.ts';
import { today } from '../app/dates.ts';
import { currentPlace, replacePlace, usePlace } from '../app/place.ts';
import { listItems } from './article-groups.ts';

export type ArticleSort = NonNullable<Input<'articles.list'>['sort']>;

/** How the lists of the inbox and the library are sorted. */
export const useArticleSort = create<{ sort: ArticleSort; descending: boolean }>(() => ({
  sort: 'captured',
  descending: true,
}));

/** Rows that are asked for at once; more come as the list is scrolled. */
const pageRows = 500;

/** The list that the place shows: the inbox, the library, or what carries a tag. */
export function useArticleList() {
  const { view, tag } = usePlace();
  const { sort, descending } = useArticleSort();
  const input: Input<'articles.list'> = {
    state: view === 'inbox' ? 'inbox' : undefined,
    tag,
    sort,
    descending,
  };
  const answer = useInfiniteQuery({
    // Begins with the call's name, so that the change feed finds it.
    queryKey: ['articles.list', input, 'pages'],
    queryFn: ({ pageParam }) =>
      call('articles.list', { ...input, limit: pageRows, offset: pageParam }),
    initialPageParam: 0,
    getNextPageParam: (last: Output<'articles.list'>, pages) => {
      const loaded = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return last.rows.length > 0 && loaded < last.total ? loaded : undefined;
    },
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => answer.data?.pages.flatMap((page) => page.rows) ?? [], [answer.data]);
  const ids = useMemo(() => rows.map((row) => row.id), [rows]);
  const day = today();
  const items = useMemo(
    () => listItems(rows, sort === 'captured' || sort === 'published' ? sort : null, day),
    [rows, sort, day],
  );
  return { ...answer, rows, ids, items, total: answer.data?.pages[0]?.total };
}

/** Opens another article of the list, or none, without a step back for each. */
export function openInList(id: Id | null): void {
  const { view, tag } = currentPlace();
  replacePlace({ view, tag, id });
}
