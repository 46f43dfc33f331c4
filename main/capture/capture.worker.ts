import { parentPort } from 'node:worker_threads';
import { toFailure, type Failure } from '../../model/errors.ts';
import type { ArticleDraft } from '../../model/article/index.ts';
import { readArticle, type CaptureItem } from './read.ts';

/** One reading, asked of a worker and answered by it. */
export interface ReadRequest extends CaptureItem {
  id: number;
}

export type ReadAnswer = { id: number; draft: ArticleDraft } | { id: number; error: Failure };

parentPort?.on('message', ({ id, ...item }: ReadRequest) => {
  parentPort?.postMessage(answer(id, item));
});

function answer(id: number, item: CaptureItem): ReadAnswer {
  try {
    return { id, draft: readArticle(item) };
  } catch (error) {
    return { id, error: toFailure(error) };
  }
}
