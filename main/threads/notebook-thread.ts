import type { Worker } from 'node:worker_threads';
import { AppError, type Failure } from '../../model/errors.ts';
import type { Id } from '../../model/ids.ts';
import type { Events, Output, Parsed } from '../../preload/contract/index.ts';
import type { AddedArticle } from '../library/index.ts';
import type { NewArticle, NotebookCall } from '../service/index.ts';
import type { FromThread, ThreadData, ToThread, Held } from './messages.ts';
// The bundler makes a worker of it, with a default export that the file itself does not have.
// oxlint-disable-next-line import/default
import createWorker from './notebook.worker.ts?nodeWorker';

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: AppError) => void;
}

export interface ThreadListener {
  changed: (changes: Events['notebook.changed']['changes']) => void;
  progress: (progress: Events['job.progress']) => void;
  /** Everything must be asked for again: damage was found, or the file was replaced by another version of it. */
  readAnew: (held: Held) => void;
  /** The thread ended without being asked to: what waited for it has failed. */
  lost: (failure: Failure) => void;
}

/** One thread of an open notebook, as the main thread sees it. Only routes; all the work is over there. */
export class NotebookThread {
  #held: Held;
  readonly #worker: Worker;
  readonly #waiting: Map<number, Waiting>;
  readonly #closed: Promise<void>;
  /** What is asked of a thread that ended would wait for ever. */
  #ended = false;
  #nextId = 1;

  private constructor(
    worker: Worker,
    waiting: Map<number, Waiting>,
    closed: Promise<void>,
    opened: Extract<FromThread, { kind: 'opened' }>,
  ) {
    this.#worker = worker;
    this.#waiting = waiting;
    this.#closed = closed;
    worker.once('exit', () => {
      this.#ended = true;
    });
    this.#held = opened;
    worker.on('message', (message: FromThread) => {
      if (message.kind === 'read-anew') this.#held = message;
    });
  }

  get readOnly(): boolean {
    return this.#held.readOnly;
  }

  /** Starts the thread and opens the notebook in it. @throws AppError notebook.* */
  static async open(data: ThreadData, listener: ThreadListener): Promise<NotebookThread> {
    const worker = createWorker({ workerData: data });
    const waiting = new Map<number, Waiting>();
    const closed = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
    const failAll = (failure: Failure): void => {
      for (const { reject } of waiting.values()) reject(toError(failure));
      waiting.clear();
    };
    const opened = await new Promise<Extract<FromThread, { kind: 'opened' }>>((resolve, reject) => {
      worker.on('message', (message: FromThread) => {
        if (message.kind === 'opened') resolve(message);
        else if (message.kind === 'not-opened') {
          reject(toError(message.failure));
          void worker.terminate();
        } else receive(message, waiting, listener);
      });
      worker.on('error', (error) => {
        const failure = lostThread(error);
        reject(toError(failure));
        failAll(failure);
        listener.lost(failure);
      });
    });
    worker.once('exit', () => failAll(lostThread(new Error('its thread ended'))));
    return new NotebookThread(worker, waiting, closed, opened);
  }

  call<N extends NotebookCall>(name: N, input: Parsed<N>, job?: Id): Promise<Output<N>> {
    return this.#ask((id) => ({ kind: 'call', id, name, input, job })) as Promise<Output<N>>;
  }

  store(article: NewArticle): Promise<AddedArticle> {
    return this.#ask((id) => ({ kind: 'store', id, article })) as Promise<AddedArticle>;
  }

  cancel(job: Id): void {
    this.#send({ kind: 'cancel', job });
  }

  /** Tells what a look at every page found; null where nothing is wrong. */
  lookedThrough(problem: string | null): void {
    this.#send({ kind: 'looked-through', problem });
  }

  /** Waits for what was asked before, closes the file and ends the thread. */
  async close(): Promise<void> {
    this.#send({ kind: 'close' });
    await this.#closed;
  }

  #ask(message: (id: number) => ToThread): Promise<unknown> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      if (this.#ended) {
        reject(toError(lostThread(new Error('its thread ended'))));
        return;
      }
      this.#waiting.set(id, { resolve, reject });
      this.#send(message(id));
    });
  }

  #send(message: ToThread): void {
    this.#worker.postMessage(message);
  }
}

function receive(
  message: Exclude<FromThread, { kind: 'opened' | 'not-opened' }>,
  waiting: Map<number, Waiting>,
  listener: ThreadListener,
): void {
  switch (message.kind) {
    case 'answered':
      waiting.get(message.id)?.resolve(message.value);
      waiting.delete(message.id);
      return;
    case 'failed':
      waiting.get(message.id)?.reject(toError(message.failure));
      waiting.delete(message.id);
      return;
    case 'changed':
      listener.changed(message.changes);
      return;
    case 'progress': {
      const { kind: _, ...progress } = message;
      listener.progress(progress);
      return;
    }
    case 'read-anew':
      listener.readAnew(message);
      return;
    case 'closed':
  }
}

function toError({ code, message, hint }: Failure): AppError {
  return new AppError(code, message, hint);
}

function lostThread(error: Error): Failure {
  return {
    code: 'notebook.thread-lost',
    message: `The notebook had to be closed: ${error.message}`,
    hint: 'Everything that was saved is in the file. Open it again.',
  };
}
