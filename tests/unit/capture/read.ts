import type { ArticleDraft } from '../../../model/article/index.ts';
import { readArticle } from '../../../main/capture/index.ts';

/** Reads a text as if it were a file of that name. */
export function readText(name: string, text: string, url: string | null = null): ArticleDraft {
  return readArticle({ name, bytes: new TextEncoder().encode(text), url });
}
