import { parentPort } from 'node:worker_threads';
import { toFailure, type Failure } from '../../model/errors.ts';
import type { ArticleDraft } from '../../model/article/index.ts';
import { readArticle, type CaptureItem } from './read.ts';

/** What a worker answers to an item; one is read at a time. */
export type ReadAnswer = { draft: ArticleDraft } | { error: Failure };

parentPort?.on('message', (item: CaptureItem) => {
  parentPort?.postMessage(answer(item));
});

function answer(item: CaptureItem): ReadAnswer {
  try {
    return { draft: readArticle(item) };
  } catch (error) {
    return { error: toFailure(error) };
  }
}
