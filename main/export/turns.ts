import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../model/errors.ts';

/** How what takes long is watched and stopped. */
export interface Watching {
  signal?: AbortSignal;
  onProgress?: (label: string, done: number, total: number) => void;
}

/** Milliseconds after which other calls on this thread get their turn. */
const length = 20;

/** Lets other calls have their turn now and then, tells how far the work is, and ends it where the user cancels. */
export class Turns {
  readonly #watching: Watching;
  #ends = performance.now() + length;

  constructor(watching: Watching) {
    this.#watching = watching;
  }

  /**
   * To be called before each piece of work; `total` is 0 where it isn't known.
   * @throws AppError export.cancelled
   */
  async pass(label: string, done: number, total: number): Promise<void> {
    if (performance.now() > this.#ends) {
      this.#watching.onProgress?.(label, done, total);
      await setImmediate();
      this.#ends = performance.now() + length;
    }
    if (this.#watching.signal?.aborted) {
      throw new AppError(
        'export.cancelled',
        `The export was cancelled (${label}, ${done} done).`,
        'Each file that was written is whole. Export again to write the rest.',
      );
    }
  }
}
