import type { TextRange } from '../../model/anchoring/index.ts';
import type { Article, Highlight, HighlightColor, Id } from '../../model/records/index.ts';
import { call, queryClient } from '../app/bridge.ts';
import { toast, toastFailure } from '../app/toasts.ts';

/** The calls of the reader that write. The answer is shown at once; the change feed confirms it. */

function patchHighlights(articleId: Id, patch: (list: Highlight[]) => Highlight[]): void {
  queryClient.setQueryData<Article>(
    ['articles.get', { id: articleId }],
    (article) => article && { ...article, highlightList: patch(article.highlightList) },
  );
}

export async function addHighlight(
  articleId: Id,
  passage: TextRange,
  color: HighlightColor,
): Promise<Highlight> {
  const made = await call('highlights.add', { articleId, ...passage, color });
  patchHighlights(articleId, (list) => [...list.filter(({ id }) => id !== made.id), made]);
  return made;
}

export async function changeHighlight(
  { id, articleId }: Highlight,
  change: { color?: HighlightColor; tags?: string[] },
): Promise<void> {
  const changed = await call('highlights.update', { id, ...change });
  patchHighlights(articleId, (list) => list.map((old) => (old.id === id ? changed : old)));
}

/** Puts a highlight into the trash, and offers to take it back. */
export async function trashHighlight({ id, articleId }: Highlight): Promise<void> {
  const items = [{ kind: 'highlight' as const, id }];
  await call('trash.put', { items });
  patchHighlights(articleId, (list) => list.filter((old) => old.id !== id));
  toast({
    text: 'The highlight is in the trash.',
    sticky: true,
    action: {
      label: 'Undo',
      run: () => void call('trash.restore', { items }).catch(toastFailure),
    },
  });
}

export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  toast({ text: 'Copied with its source.' });
}
