import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { joinWorlds, type Callable } from '../../../scripts/host/join-worlds.ts';

// In Chromium the two sides are worlds of one page; here they share a window that clones what passes, as worlds do.
class CloningEvent extends Event {
  readonly detail: unknown;
  constructor(type: string, { detail }: { detail: unknown }) {
    super(type);
    this.detail = structuredClone(detail);
  }
}

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('CustomEvent', CloningEvent);
});
afterEach(() => vi.unstubAllGlobals());

/** What the page finds when the preload exposes `api`. */
function exposed<T>(api: T): T {
  let seen: unknown;
  joinWorlds('to-preload', 'to-page', (value) => {
    seen = value;
    return undefined;
  });
  joinWorlds('to-page', 'to-preload', () => undefined)(api);
  return seen as T;
}

describe('what a preload exposes', () => {
  it('can be called from the page, in folders of functions, with bytes both ways', () => {
    const api = exposed({
      call: { reverse: (bytes: Uint8Array) => bytes.toReversed() },
      version: '1',
    });
    expect(api.version).toBe('1');
    expect(api.call.reverse(new Uint8Array([1, 2]))).toEqual(new Uint8Array([2, 1]));
  });

  it('keeps promises, kept and broken', async () => {
    const api = exposed({
      good: () => Promise.resolve({ list: [1, null, undefined] }),
      bad: () => Promise.reject(new Error('no such claim')),
    });
    expect(await api.good()).toEqual({ list: [1, null, undefined] });
    await expect(api.bad()).rejects.toThrow('no such claim');
  });

  it('throws in the page what was thrown in the preload', () => {
    const api = exposed({
      fail: () => {
        throw new TypeError('wrong');
      },
    });
    expect(() => api.fail()).toThrow('wrong');
  });

  it('lets the page subscribe with a function of its own, and unsubscribe', () => {
    const listeners = new Set<Callable>();
    const api = exposed({
      on: (listener: Callable) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    });
    const heard: unknown[] = [];
    const off = api.on((payload) => heard.push(payload));
    for (const listener of listeners) listener({ id: 1 });
    expect(heard).toEqual([{ id: 1 }]);
    off();
    expect(listeners.size).toBe(0);
  });
});
