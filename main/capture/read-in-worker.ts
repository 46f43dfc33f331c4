import type { ArticleDraft } from '../../model/article/index.ts';
import { createPool, type ReaderPool } from './pool.ts';
import type { CaptureItem } from './read.ts';

let pool: ReaderPool | null = null;

/**
 * Reads one article as `readArticle` does, off the main thread. Throws also capture.timeout after 20 seconds,
 * capture.crashed, and the signal's reason.
 */
export async function readInWorker(item: CaptureItem, signal?: AbortSignal): Promise<ArticleDraft> {
  pool ??= createPool(async () => {
    // Only the bundler knows such an import: the readers themselves run unbuilt, where this is never called.
    const { default: createWorker } = await import('./capture.worker.ts?nodeWorker');
    return createWorker({});
  });
  return pool.read(item, signal);
}

/** Ends the workers. Those that have nothing to do end by themselves, and keep no process alive. */
export async function closeReaders(): Promise<void> {
  await pool?.close();
  pool = null;
}
