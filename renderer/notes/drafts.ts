import { AppError } from '../../model/errors.ts';
import { newId, type Id } from '../../model/ids.ts';
import type { NoteAbout } from '../../model/records/index.ts';
import { call } from '../app/bridge.ts';
import { toast, toastFailure } from '../app/toasts.ts';
import type { Content } from './autosave.ts';

/** What was typed and isn't in the notebook yet. */
export interface Draft extends Content {
  /** Path of the notebook. */
  notebook: string;
  noteId: Id;
  about: NoteAbout | null;
  baseVersion: number;
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

/** Keeps a draft where a crash of the page doesn't reach it; null once it is stored. */
export function keepDraft(noteId: Id, draft: Draft | null): void {
  const key = `${prefix}${pageId} ${noteId}`;
  if (draft) localStorage.setItem(key, JSON.stringify(draft));
  else localStorage.removeItem(key);
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

async function store({ noteId, about, title, doc, baseVersion }: Draft): Promise<void> {
  const input = { about, title, doc, session: newId() };
  try {
    await call('notes.save', { ...input, id: noteId, baseVersion });
    toast({ text: 'Kept what was being typed when the window crashed' });
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'notes.newer')) throw error;
    await call('notes.save', { ...input, id: newId(), baseVersion: 0 });
    toast({ text: 'Kept what was being typed when the window crashed, as a second note' });
  }
}
