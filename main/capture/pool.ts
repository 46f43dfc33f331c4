import type { Worker } from 'node:worker_threads';
import { AppError } from '../../model/errors.ts';
import type { ArticleDraft } from '../../model/article/index.ts';
import type { ReadAnswer } from './capture.worker.ts';
import type { CaptureItem } from './read.ts';

export interface PoolOptions {
  /** Workers at most. */
  size: number;
  /** How long one file may take, in milliseconds. */
  timeLimit: number;
  /** How long a worker waits for another file before it ends, in milliseconds. */
  idleLimit: number;
}

export interface ReaderPool {
  /** As `readArticle`; throws also capture.timeout, capture.crashed, and the signal's reason when it is aborted. */
  read(item: CaptureItem, signal?: AbortSignal): Promise<ArticleDraft>;
  /** Ends all workers; what they were reading fails. */
  close(): Promise<void>;
}

interface Job {
  item: CaptureItem;
  resolve: (draft: ArticleDraft) => void;
  reject: (reason: unknown) => void;
}

interface Slot {
  worker: Worker;
  job: Job | null;
  timer: NodeJS.Timeout | null;
}

const defaults: PoolOptions = { size: 2, timeLimit: 20_000, idleLimit: 30_000 };

/**
 * Workers that read files. A file that makes its worker hang or crash takes down this worker only; the next one gets a
 * fresh worker.
 */
export function createPool(
  startWorker: () => Worker | Promise<Worker>,
  options: Partial<PoolOptions> = {},
): ReaderPool {
  const { size, timeLimit, idleLimit } = { ...defaults, ...options };
  const slots = new Set<Slot>();
  const queue: Job[] = [];
  let starting = 0;

  function serve(): void {
    for (const slot of slots) if (!slot.job) give(slot, queue.shift());
    const room = size - slots.size - starting;
    for (let more = Math.min(room, queue.length - starting); more > 0; more -= 1) void start();
  }

  async function start(): Promise<void> {
    starting += 1;
    try {
      const worker = await startWorker();
      const slot: Slot = { worker, job: null, timer: null };
      slots.add(slot);
      worker.on('message', (answer: ReadAnswer) => finish(slot, answer));
      worker.on('error', (error) => drop(slot, crashed(slot.job, error.message)));
      worker.on('exit', () => drop(slot, crashed(slot.job, 'its worker ended')));
    } catch (error) {
      queue.shift()?.reject(error);
    } finally {
      starting -= 1;
    }
    serve();
  }

  function give(slot: Slot, job: Job | undefined): void {
    if (slot.timer) clearTimeout(slot.timer);
    slot.job = job ?? null;
    if (!job) {
      slot.worker.unref();
      slot.timer = setTimeout(() => drop(slot, null), idleLimit).unref();
      return;
    }
    slot.worker.ref();
    slot.timer = setTimeout(() => drop(slot, tookTooLong(job, timeLimit)), timeLimit);
    slot.worker.postMessage(job.item);
  }

  function finish(slot: Slot, answer: ReadAnswer): void {
    const { job } = slot;
    slot.job = null;
    if ('draft' in answer) job?.resolve(answer.draft);
    else job?.reject(new AppError(answer.error.code, answer.error.message, answer.error.hint));
    serve();
  }

  /** Ends a worker and fails what it was reading. */
  function drop(slot: Slot, reason: unknown): void {
    if (!slots.delete(slot)) return;
    if (slot.timer) clearTimeout(slot.timer);
    slot.job?.reject(reason);
    void slot.worker.terminate();
    serve();
  }

  function cancel(job: Job, reason: unknown): void {
    const at = queue.indexOf(job);
    if (at !== -1) queue.splice(at, 1);
    job.reject(reason);
    for (const slot of slots) if (slot.job === job) drop(slot, reason);
  }

  return {
    async read(item, signal) {
      signal?.throwIfAborted();
      const { promise, resolve, reject } = Promise.withResolvers<ArticleDraft>();
      const job: Job = { item, resolve, reject };
      const abort = () => cancel(job, signal?.reason);
      signal?.addEventListener('abort', abort, { once: true });
      queue.push(job);
      serve();
      try {
        return await promise;
      } finally {
        signal?.removeEventListener('abort', abort);
      }
    },
    async close() {
      for (const job of queue.splice(0)) job.reject(closed());
      await Promise.all(
        [...slots].map(async (slot) => {
          drop(slot, closed());
          await slot.worker.terminate();
        }),
      );
    },
  };
}

function crashed(job: Job | null, why: string): AppError {
  return new AppError(
    'capture.crashed',
    `Reading “${job?.item.name ?? ''}” failed: ${why}.`,
    'Copy the article’s text and paste it instead.',
  );
}

function tookTooLong({ item }: Job, milliseconds: number): AppError {
  return new AppError(
    'capture.timeout',
    `“${item.name}” took longer than ${Math.round(milliseconds / 1000)} seconds to read.`,
    'It is too large or nested too deep. Copy the article’s text and paste it instead.',
  );
}

function closed(): AppError {
  return new AppError('capture.closed', 'Claimbook is closing.');
}
