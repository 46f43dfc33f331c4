import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Events } from '../../preload/contract/index.ts';
import { nameOf } from '../notebook/index.ts';
import { lookThroughLater, NotebookThread } from '../threads/index.ts';

type Hear = <E extends keyof Events>(event: E, payload: Events[E]) => void;

/** An open notebook: its two threads, and the windows that show it. */
export class OpenNotebook {
  readonly path: string;
  readonly name: string;
  readonly writer: NotebookThread;
  readonly reader: NotebookThread;
  readonly #windows: Set<Hear>;
  readonly #stopLooking: (() => Promise<void>) | null;

  private constructor(
    path: string,
    writer: NotebookThread,
    reader: NotebookThread,
    windows: Set<Hear>,
    stopLooking: (() => Promise<void>) | null,
  ) {
    this.path = path;
    this.name = nameOf(path);
    this.writer = writer;
    this.reader = reader;
    this.#windows = windows;
    this.#stopLooking = stopLooking;
  }

  /** @throws AppError notebook.* */
  static async open(path: string, onLost: (notebookPath: string) => void): Promise<OpenNotebook> {
    const windows = new Set<Hear>();
    const threads: NotebookThread[] = [];
    const lookedThrough = (problem: string | null): void => {
      for (const thread of threads) thread.lookedThrough(problem);
    };
    const listener = {
      changed: (changes: Events['notebook.changed']['changes']): void => {
        for (const hear of windows) hear('notebook.changed', { changes });
      },
      progress: (progress: Events['job.progress']): void => {
        for (const hear of windows) hear('job.progress', progress);
      },
      readAnew: ({ damage }: { damage: string | null }): void => {
        // The reader meets pages that the writer doesn't, and the other way round.
        if (damage !== null) lookedThrough(damage);
        for (const hear of windows) hear('notebook.readAnew', {});
      },
      lost: () => onLost(path),
    };
    const writer = await NotebookThread.open({ path, role: 'writer', by: 'window' }, listener);
    const reader = await NotebookThread.open({ path, role: 'reader', by: 'window' }, listener);
    threads.push(writer, reader);
    const stopLooking = writer.readOnly ? null : lookThroughLater(path, lookedThrough);
    return new OpenNotebook(path, writer, reader, windows, stopLooking);
  }

  /** Lets a window hear what happens in the notebook. Gives back what ends it. */
  hear(window: Hear): () => void {
    this.#windows.add(window);
    return () => this.#windows.delete(window);
  }

  /** Tells every window that shows it. */
  tell<E extends keyof Events>(event: E, payload: Events[E]): void {
    for (const hear of this.#windows) hear(event, payload);
  }

  get isShown(): boolean {
    return this.#windows.size > 0;
  }

  async close(): Promise<void> {
    await this.#stopLooking?.();
    await this.reader.close();
    await this.writer.close();
  }
}

/** One name for one file, whatever way it was reached. */
export function samePath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
