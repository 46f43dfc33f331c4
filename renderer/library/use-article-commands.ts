import { Archive, Inbox } from 'lucide-react';
import type { ArticleRow, ReadingState } from '../../model/records/index.ts';
import { call, useCall } from '../app/bridge.ts';
import { useCommandHandler } from '../app/commands.ts';
import { currentPlace, replacePlace, usePlace } from '../app/place.ts';
import { putInTrash } from '../app/put-in-trash.ts';
import { useReadOnly } from '../app/session.ts';
import { toast, toastFailure } from '../app/toasts.ts';
import { neighbour, openInList } from './article-list.ts';

/** What can be done with the article that is open, and with the list that it is in. */
export function useArticleCommands(rows: readonly ArticleRow[]): void {
  const { view, id } = usePlace();
  const readOnly = useReadOnly();
  // An article that the list doesn't hold, or not yet, is one that a search or a claim led to.
  const opened = useCall('articles.get', { id: id ?? '' }, { enabled: id !== null });
  const row = rows.find((candidate) => candidate.id === id) ?? opened.data;
  const writable = row !== undefined && !readOnly;

  useCommandHandler('list.next', () => openInList(neighbour(rows, id, 1)), rows.length > 0);
  useCommandHandler('list.previous', () => openInList(neighbour(rows, id, -1)), rows.length > 0);
  useCommandHandler(
    'article.done',
    () => row && void setState(row, 'done', view === 'inbox' ? rows : null),
    writable && row.state !== 'done',
  );
  useCommandHandler(
    'article.inbox',
    () => row && void setState(row, 'inbox', null),
    writable && row.state !== 'inbox',
  );
  useCommandHandler('article.delete', () => row && void trash(row, rows), writable);
}

/** Opens the article after the one that leaves the list, or the one before, or none. */
function leaveRow(row: ArticleRow, rows: readonly ArticleRow[]): void {
  const next = neighbour(rows, row.id, 1) ?? neighbour(rows, row.id, -1);
  const { view, tag } = currentPlace();
  replacePlace({ view, tag, id: next?.id ?? null });
}

/** `leaving` is the list that the article leaves with this, if it does. */
async function setState(
  row: ArticleRow,
  state: ReadingState,
  leaving: readonly ArticleRow[] | null,
): Promise<void> {
  try {
    await call('articles.update', { id: row.id, state });
  } catch (error) {
    return toastFailure(error);
  }
  if (leaving) leaveRow(row, leaving);
  toast({
    text: state === 'done' ? `Done: “${row.title}”` : `Back in the inbox: “${row.title}”`,
    icon: state === 'done' ? Archive : Inbox,
    action: {
      label: 'Undo',
      run: () => void call('articles.update', { id: row.id, state: row.state }).catch(toastFailure),
    },
  });
}

async function trash(row: ArticleRow, rows: readonly ArticleRow[]): Promise<void> {
  if (await putInTrash('article', row.id, row.title)) leaveRow(row, rows);
}
