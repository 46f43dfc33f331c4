import { AppError } from '../../model/errors.ts';
import { newId, type Id } from '../../model/ids.ts';
import type { Note, NoteAbout } from '../../model/records/index.ts';
import { call } from '../app/bridge.ts';
import { toast, toastFailure } from '../app/toasts.ts';
import type { Unstored } from './autosave.ts';

/** What was typed and isn't in the notebook yet. */
export interface Draft extends Unstored {
  /** Path of the notebook. */
  notebook: string;
  noteId: Id;
  about: NoteAbout | null;
  /** The editing session that it was typed in. */
  session: Id;
}

const prefix = 'claimbook.draft ';
const pageId = newId();

/**
 * Held as long as this page lives; the browser lets go of it when the page crashes. So another page can tell a draft
 * that was left behind from one that somebody is typing.
 */
function ownLock(page: string): string {
  return `claimbook.page ${page}`;
}
void navigator.locks.request(ownLock(pageId), () => new Promise<never>(() => {}));

/**
 * Keeps a draft where a crash of the page doesn't reach it; null once it is stored. A note too long for the room there is
 * not kept, for an older draft would be worse than none: it is still saved as it is typed.
 */
export function keepDraft(noteId: Id, draft: Draft | null): void {
  const key = `${prefix}${pageId} ${noteId}`;
  localStorage.removeItem(key);
  if (!draft) return;
  try {
    localStorage.setItem(key, JSON.stringify(draft));
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    if (!isFull) throw error;
  }
}

/** Stores what crashed pages left behind for a notebook. To be called when a window opens it. */
export async function recoverDrafts(notebook: string): Promise<void> {
  await navigator.locks.request('claimbook.recovery', async () => {
    for (const { key, draft } of await leftBehind()) {
      if (draft.notebook !== notebook) continue;
      try {
        await store(draft);
        localStorage.removeItem(key);
      } catch (error) {
        toastFailure(error);
      }
    }
  });
}

async function leftBehind(): Promise<{ key: string; draft: Draft }[]> {
  const { held = [] } = await navigator.locks.query();
  const alive = new Set(held.map((lock) => lock.name));
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .filter((key) => !alive.has(ownLock(key.slice(prefix.length).split(' ')[0] ?? '')))
    .map((key) => ({ key, draft: JSON.parse(localStorage.getItem(key) ?? '') as Draft }));
}

async function store(draft: Draft): Promise<void> {
  const { noteId, about, title, doc, session } = draft;
  const stored = await storedNote(noteId);
  const baseVersion = isSent(stored, draft) ? stored.version : draft.baseVersion;
  const input = { about, title, doc, leftBehind: true };
  try {
    const note = await call('notes.save', { ...input, id: noteId, session, baseVersion });
    if (note.version === stored?.version) return;
    toast({ text: 'Kept what was being typed when the window crashed' });
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'notes.newer')) throw error;
    await call('notes.save', { ...input, id: newId(), session: newId(), baseVersion: 0 });
    toast({ text: 'Kept what was being typed when the window crashed, as a second note' });
  }
}

/** Null where the note was never stored. */
async function storedNote(id: Id): Promise<Note | null> {
  try {
    return await call('notes.get', { id });
  } catch (error) {
    if (error instanceof AppError && error.code === 'note.missing') return null;
    throw error;
  }
}

/** Whether the last save before the crash was stored, though the page never heard of it: the draft builds on it. */
function isSent(stored: Note | null, { sent }: Draft): stored is Note {
  return stored !== null && stored.doc === sent?.doc && stored.title === sent.title;
}
