import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Draft } from '../../../renderer/notes/drafts.ts';

/** Room for so many characters, as a browser's storage has. */
const room = 1_000;
const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('navigator', { locks: { request: () => Promise.resolve() } });
  vi.stubGlobal('localStorage', {
    setItem: (key: string, text: string) => {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, text);
    },
    removeItem: (key: string) => kept.delete(key),
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it('a note too long for the browser’s storage can be typed on, and leaves no older draft', async () => {
  const { keepDraft } = await import('../../../renderer/notes/drafts.ts');
  const draft = (doc: string): Draft => ({
    notebook: '/a/One.claimbook',
    noteId: 'note',
    about: null,
    session: 'session',
    title: '',
    doc,
    baseVersion: 1,
    sent: null,
  });
  keepDraft('note', draft('short'));
  expect([...kept.values()].join('')).toContain('short');
  keepDraft('note', draft('long '.repeat(room)));
  expect(kept.size).toBe(0);
});
