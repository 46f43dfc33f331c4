import { Archive, Inbox } from 'lucide-react';
import type { ArticleRow, Id, ReadingState } from '../../model/records/index.ts';
import { call, useCall } from '../app/bridge.ts';
import { useCommandHandler } from '../app/commands.ts';
import { neighbour, useListMoves } from '../app/list-moves.ts';
import { usePlace } from '../app/place.ts';
import { putInTrash } from '../app/put-in-trash.ts';
import { useReadOnly } from '../app/session.ts';
import { toast, toastFailure } from '../app/toasts.ts';
import { openInList, type useArticleList } from './article-list.ts';

/** What can be done with the article that is open, and with the list that it is in. */
export function useArticleCommands({ rows, ids }: ReturnType<typeof useArticleList>): void {
  const { view, id } = usePlace();
  const readOnly = useReadOnly();
  // An article that the list doesn't hold, or not yet, is one that a search or a claim led to.
  const opened = useCall('articles.get', { id: id ?? '' }, { enabled: id !== null });
  const row = rows.find((candidate) => candidate.id === id) ?? opened.data;
  const writable = row !== undefined && !readOnly;

  useListMoves(ids, id, openInList);
  useCommandHandler(
    'article.done',
    () => row && void setState(row, 'done', view === 'inbox' ? ids : null),
    writable && row.state !== 'done',
  );
  useCommandHandler(
    'article.inbox',
    () => row && void setState(row, 'inbox', null),
    writable && row.state !== 'inbox',
  );
  useCommandHandler(
    'article.delete',
    () => row && void trash(row, ids),
    writable && row.trashedAt === null,
  );
}

/** Opens the article after the one that leaves the list, or the one before, or none. */
function leaveRow(id: Id, ids: readonly Id[]): void {
  openInList(neighbour(ids, id, 1) ?? neighbour(ids, id, -1) ?? null);
}

/** `leaving` is the list that the article leaves with this, if it does. */
async function setState(
  row: ArticleRow,
  state: ReadingState,
  leaving: readonly Id[] | null,
): Promise<void> {
  try {
    await call('articles.update', { id: row.id, state });
  } catch (error) {
    return toastFailure(error);
  }
  if (leaving) leaveRow(row.id, leaving);
  toast({
    text: state === 'done' ? `Done: “${row.title}”` : `Back in the inbox: “${row.title}”`,
    icon: state === 'done' ? Archive : Inbox,
    action: {
      label: 'Undo',
      run: () => void call('articles.update', { id: row.id, state: row.state }).catch(toastFailure),
    },
  });
}

async function trash(row: ArticleRow, ids: readonly Id[]): Promise<void> {
  if (await putInTrash('article', row.id, row.title)) leaveRow(row.id, ids);
}
