import type { TextRange } from '../../model/anchoring/index.ts';
import { excerpt } from '../../model/excerpt.ts';
import type { Article, Highlight, HighlightColor, Id } from '../../model/records/index.ts';
import { call, queryClient } from '../app/bridge.ts';
import { putInTrash } from '../app/put-in-trash.ts';
import { toast } from '../app/toasts.ts';

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

/** Puts a highlight into the trash, and offers to take it back. Gives whether it worked. */
export async function trashHighlight({ id, articleId, quote }: Highlight): Promise<boolean> {
  const done = await putInTrash('highlight', id, excerpt(quote, 60));
  if (done) patchHighlights(articleId, (list) => list.filter((old) => old.id !== id));
  return done;
}

export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  toast({ text: 'Copied with its source.' });
}
