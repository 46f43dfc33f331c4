import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AppError } from '../../../model/errors.ts';
import { Autosave, longest, quiet, type Content } from '../../../renderer/notes/autosave.ts';

const empty: Content = { title: '', doc: '' };

/** A store that answers when it is told to, as main does. */
class Store {
  version = 0;
  doc = '';
  saves: { doc: string; baseVersion: number }[] = [];
  draft: string | null = null;
  /** What the draft says of the save that is under way. */
  sent: string | null = null;
  refusal: Error | null = null;
  /** While set, saves wait for `release`. */
  held = false;
  release = () => {};

  save = async ({ doc }: Content, baseVersion: number): Promise<number> => {
    this.saves.push({ doc, baseVersion });
    if (this.held) await new Promise<void>((resolve) => (this.release = resolve));
    if (this.refusal) throw this.refusal;
    if (baseVersion !== this.version) throw new AppError('notes.newer', 'Changed elsewhere.');
    this.doc = doc;
    this.version += 1;
    return this.version;
  };
}

function open(store: Store, content = empty): Autosave {
  return new Autosave({
    version: store.version,
    content,
    save: store.save,
    isWorthSaving: ({ doc }) => doc.trim() !== '',
    keepDraft: (draft) => {
      store.draft = draft && draft.doc;
      store.sent = draft?.sent?.doc ?? null;
    },
  });
}

/** Types `text` one key after another, `pause` milliseconds apart. */
async function type(autosave: Autosave, text: string, pause: number): Promise<void> {
  for (let end = 1; end <= text.length; end += 1) {
    autosave.change({ doc: autosave.content.doc + text.charAt(end - 1) });
    await vi.advanceTimersByTimeAsync(pause);
  }
}

let store: Store;
beforeEach(() => {
  vi.useFakeTimers();
  store = new Store();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('while typing', () => {
  test('a pause is enough to have it saved', async () => {
    const autosave = open(store);
    await type(autosave, 'abc', 50);
    expect(store.saves).toEqual([]);
    await vi.advanceTimersByTimeAsync(quiet);
    expect(store.saves).toEqual([{ doc: 'abc', baseVersion: 0 }]);
    expect(autosave.state.kind).toBe('saved');
    expect(store.draft).toBe(null);
  });

  test('somebody who never pauses loses no more than a second', async () => {
    const autosave = open(store);
    for (let key = 0; key < 100; key += 1) {
      await type(autosave, 'x', 50);
      expect(autosave.content.doc.length - store.doc.length).toBeLessThanOrEqual(longest / 50);
    }
    expect(store.saves.length).toBeGreaterThanOrEqual(4);
  });

  test('what isn’t saved yet is in the draft', async () => {
    const autosave = open(store);
    await type(autosave, 'ab', 10);
    expect(store.draft).toBe('ab');
  });

  test('a draft knows the save that is under way: it may be stored before the page crashes', async () => {
    store.held = true;
    const autosave = open(store);
    await type(autosave, 'a', quiet);
    await type(autosave, 'b', 10);
    expect(store).toMatchObject({ draft: 'ab', sent: 'a' });
    store.release();
    await vi.advanceTimersByTimeAsync(0);
    expect(store).toMatchObject({ draft: 'ab', sent: null });
  });

  test('a slow save is not overtaken: the next one builds on its version', async () => {
    store.held = true;
    const autosave = open(store);
    autosave.change({ doc: 'a' });
    await vi.advanceTimersByTimeAsync(quiet);
    autosave.change({ doc: 'ab' });
    await vi.advanceTimersByTimeAsync(10 * longest);
    expect(store.saves.length).toBe(1);
    store.held = false;
    store.release();
    await vi.advanceTimersByTimeAsync(longest);
    expect(store.saves).toEqual([
      { doc: 'a', baseVersion: 0 },
      { doc: 'ab', baseVersion: 1 },
    ]);
    expect(store.doc).toBe('ab');
  });

  test('what was typed and taken back isn’t saved', async () => {
    store.version = 3;
    const autosave = open(store, { title: '', doc: 'a' });
    autosave.change({ doc: 'ab' });
    autosave.change({ doc: 'a' });
    await vi.advanceTimersByTimeAsync(longest);
    expect(store.saves).toEqual([]);
    expect(store.draft).toBe(null);
  });
});

describe('an empty annotation', () => {
  test('is never made', async () => {
    const autosave = open(store);
    autosave.change({ doc: ' ' });
    await autosave.flush();
    expect(store.saves).toEqual([]);
  });

  test('is saved as empty where it had words', async () => {
    const autosave = open(store);
    autosave.change({ doc: 'a' });
    await autosave.flush();
    autosave.change({ doc: '' });
    await autosave.flush();
    expect(store.doc).toBe('');
    expect(store.version).toBe(2);
  });
});

describe('leaving', () => {
  test('stores at once what was typed, also what is typed while it stores', async () => {
    store.held = true;
    const autosave = open(store);
    autosave.change({ doc: 'a' });
    const flushed = autosave.flush();
    autosave.change({ doc: 'ab' });
    store.held = false;
    store.release();
    await flushed;
    expect(store.doc).toBe('ab');
    expect(autosave.isDirty).toBe(false);
  });

  test('stores nothing where nothing was typed', async () => {
    await open(store).flush();
    expect(store.saves).toEqual([]);
  });
});

describe('when it can’t be saved', () => {
  test('the words stay, the failure is shown, and Retry saves them', async () => {
    store.refusal = new AppError('disk.full', 'The disk is full.');
    const autosave = open(store);
    autosave.change({ doc: 'a' });
    await vi.advanceTimersByTimeAsync(quiet);
    expect(autosave.state).toEqual({ kind: 'failed', error: store.refusal });
    expect(store.draft).toBe('a');
    await expect(autosave.flush()).rejects.toBe(store.refusal);
    store.refusal = null;
    await autosave.flush();
    expect(store.doc).toBe('a');
    expect(autosave.state.kind).toBe('saved');
  });

  test('the next key tries again', async () => {
    store.refusal = new Error('busy');
    const autosave = open(store);
    autosave.change({ doc: 'a' });
    await vi.advanceTimersByTimeAsync(quiet);
    store.refusal = null;
    await type(autosave, 'b', quiet);
    expect(store.doc).toBe('ab');
  });
});

/** An editor with words that another window has overtaken. */
async function conflict(): Promise<Autosave> {
  const autosave = open(store);
  autosave.change({ doc: 'a' });
  await autosave.flush();
  store.version = 2;
  store.doc = 'theirs';
  autosave.change({ doc: 'mine' });
  await vi.advanceTimersByTimeAsync(quiet);
  return autosave;
}

describe('when another window saved in between', () => {
  test('neither text is lost: nothing is saved until the user has chosen', async () => {
    const autosave = await conflict();
    expect(autosave.state.kind).toBe('conflict');
    await type(autosave, '!', longest);
    expect(store.doc).toBe('theirs');
    expect(store.draft).toBe('mine!');
    await expect(autosave.flush()).rejects.toThrow('Changed elsewhere.');
  });

  test('with theirs loaded, typing goes on from there', async () => {
    const autosave = await conflict();
    autosave.adopt(2, { title: '', doc: 'theirs' });
    expect(store.draft).toBe(null);
    await type(autosave, '!', quiet);
    expect(store.doc).toBe('theirs!');
    expect(store.version).toBe(3);
  });
});

test('what can’t be stored as it is keeps the window open, and the next change is stored', async () => {
  const autosave = open(store);
  autosave.refuse(new Error('holds a poll'));
  expect(autosave.state.kind).toBe('failed');
  await expect(autosave.flush()).rejects.toThrow('holds a poll');
  await type(autosave, 'a', quiet);
  expect(store.doc).toBe('a');
});
