import { call, listen } from './bridge.ts';

const pending = new Set<() => Promise<void>>();

/** Registers what stores text that is still being typed. Gives back what unregisters it. */
export function onFlush(store: () => Promise<void>): () => void {
  pending.add(store);
  return () => pending.delete(store);
}

/** Whether anything would have to be stored before leaving. */
export function hasFlush(): boolean {
  return pending.size > 0;
}

/** Stores everything typed. Rejects with the first failure, after all were tried. */
export async function flushAll(): Promise<void> {
  const results = await Promise.allSettled([...pending].map((store) => store()));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

/**
 * Main asks before it closes the window. When storing fails main hears nothing and closes it after three seconds: the
 * editor's draft (renderer/notes/drafts.ts) brings the words back at the next start.
 */
export function startFlush(onFailure: (thrown: unknown) => void): () => void {
  // The close box of the Chromium host's window can't be held up; calls made while the page goes still arrive.
  window.addEventListener('pagehide', () => void flushAll().catch(onFailure));
  return listen('window.flush', () => {
    flushAll()
      .then(() => call('window.flushed', {}))
      .catch(onFailure);
  });
}
