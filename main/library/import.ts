import type { ArticleDraft } from '../../model/article/index.ts';
import { toFailure } from '../../model/errors.ts';
import type { Id } from '../../model/ids.ts';
import type { ImportResult } from '../../preload/contract/index.ts';
import type { AddedArticle } from './add-article.ts';

/** One thing to bring in: how to read it, and the name to speak of it. */
export interface Importable {
  /** What the user knows it by: a path, or a dropped file's name. */
  path: string;
  read: (signal?: AbortSignal) => Promise<ArticleDraft> | ArticleDraft;
}

export interface ImportOptions {
  /** Stores one draft (or, in a dry run, says what would become of it). */
  add: (draft: ArticleDraft, path: string) => Promise<AddedArticle> | AddedArticle;
  signal?: AbortSignal;
  onProgress?: (done: number, total: number, path: string) => void;
}

/**
 * Brings things in, one after the other. Each is whole or not there at all; a bad one stops no other; what was stored
 * before a cancellation stays.
 */
export async function importAll(
  items: readonly Importable[],
  { add, signal, onProgress }: ImportOptions,
): Promise<ImportResult> {
  const result: ImportResult = { imported: [], duplicates: [], failed: [], cancelled: false };
  let done = 0;
  for (const { path, read } of items) {
    if (signal?.aborted) return { ...result, cancelled: true };
    onProgress?.(done, items.length, path);
    try {
      const { id, title, duplicate } = await add(await read(signal), path);
      const article: { id: Id; title: string; path: string } = { id, title, path };
      (duplicate ? result.duplicates : result.imported).push(article);
    } catch (error) {
      if (signal?.aborted) return { ...result, cancelled: true };
      result.failed.push({ path, ...toFailure(error) });
    }
    done += 1;
  }
  onProgress?.(done, items.length, '');
  return result;
}
