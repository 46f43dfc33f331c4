// The bundler makes a worker of it, with a default export that the file itself does not have.
// oxlint-disable-next-line import/default
import createWorker from './look-through.worker.ts?nodeWorker';

/** Milliseconds after opening: the window comes first. */
const pause = 1_500;

/**
 * Looks at every page of a notebook, in a thread of its own: it takes as long as the file is big, and nobody waits.
 * @param done hears what is wrong, null where nothing is; not called once it was stopped
 * @returns what stops it, and resolves when the file is let go
 */
export function lookThroughLater(
  path: string,
  done: (problem: string | null) => void,
): () => Promise<void> {
  let stop = async (): Promise<void> => undefined;
  const timer = setTimeout(() => {
    const worker = createWorker({ workerData: { path } });
    worker.once('message', done);
    // A file that can't be opened now says so at the next call; nothing is known of its pages.
    worker.once('error', () => undefined);
    stop = async () => {
      worker.off('message', done);
      await worker.terminate();
    };
  }, pause);
  timer.unref();
  return () => {
    clearTimeout(timer);
    return stop();
  };
}
