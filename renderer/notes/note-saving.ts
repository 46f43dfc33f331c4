import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { newId, type Id } from '../../model/ids.ts';
import { emptyNote, isEmpty, parseNote, serialiseNote } from '../../model/notes/index.ts';
import type { Note, NoteAbout } from '../../model/records/index.ts';
import { call } from '../app/bridge.ts';
import { onFlush } from '../app/flush.ts';
import { go } from '../app/place.ts';
import { useSession } from '../app/session.ts';
import { toast, toastFailure } from '../app/toasts.ts';
import { Autosave, type Content, type SaveState } from './autosave.ts';
import { keepDraft } from './drafts.ts';

/** One editing session of one note: saves it, and finds a way where two versions stand against each other. */
export class NoteSaving {
  readonly noteId: Id;
  readonly about: NoteAbout | null;
  readonly autosave: Autosave;
  /** All saves of it are one step of the notebook's undo. */
  readonly #session = newId();

  constructor(noteId: Id, about: NoteAbout | null, note: Note | null) {
    this.noteId = noteId;
    this.about = about;
    const notebook = useSession.getState().window?.notebook?.path ?? '';
    this.autosave = new Autosave({
      version: note?.version ?? 0,
      content: note ? contentOf(note) : { title: '', doc: serialiseNote(emptyNote()) },
      save: async (content, baseVersion) => {
        const stored = await this.#save(noteId, content, baseVersion);
        return stored.version;
      },
      isWorthSaving: ({ title, doc }) => title.trim() !== '' || !isEmpty(parseNote(doc)),
      keepDraft: (draft) =>
        keepDraft(noteId, draft && { ...draft, notebook, noteId, about, session: this.#session }),
    });
  }

  #save(id: Id, { title, doc }: Content, baseVersion: number): Promise<Note> {
    return call('notes.save', {
      id,
      about: this.about,
      title,
      doc,
      baseVersion,
      session: this.#session,
    });
  }

  /** Gives up what was typed for what another window stored. */
  async loadTheirs(): Promise<void> {
    const theirs = await call('notes.get', { id: this.noteId });
    this.autosave.adopt(theirs.version, contentOf(theirs));
  }

  /** Stores what was typed as a note of its own, about the same thing, then loads theirs. */
  async keepMine(): Promise<void> {
    const mine = await this.#save(newId(), this.autosave.content, 0);
    toast({
      text: 'Your text is kept as a second note',
      action: { label: 'Open it', run: () => go({ view: 'notes', id: mine.id }) },
    });
    await this.loadTheirs();
  }

  /** Takes the stored note, where it is another one than the one that is open and nothing is typed. */
  async catchUp(): Promise<void> {
    const note = await call('notes.get', { id: this.noteId });
    const { autosave } = this;
    if (autosave.isDirty || autosave.state.kind === 'saving') return;
    if (note.version !== autosave.version) autosave.adopt(note.version, contentOf(note));
  }

  /** Stores the rest when nobody looks at the editor any more. Where there are two texts, both are kept. */
  async leave(): Promise<void> {
    try {
      await this.#storeRest();
    } catch (error) {
      toastFailure(error);
      toast({
        text: 'What you typed is not saved yet.',
        sticky: true,
        action: { label: 'Retry', run: () => void this.leave() },
      });
    }
  }

  async #storeRest(): Promise<void> {
    try {
      await this.autosave.flush();
    } catch (error) {
      if (this.autosave.state.kind !== 'conflict') throw error;
      await this.keepMine();
    }
  }
}

function contentOf(note: Note): Content {
  return { title: note.title, doc: serialiseNote(parseNote(note.doc)) };
}

/** The sessions that are open, and how many editors show each. */
const sessions = new Map<Id, NoteSaving>();
const editors = new Map<Id, number>();

function begin(noteId: Id, about: NoteAbout | null, note: Note | null): NoteSaving {
  const saving = sessions.get(noteId) ?? new NoteSaving(noteId, about, note);
  sessions.set(noteId, saving);
  return saving;
}

function countEditor(noteId: Id, by: 1 | -1): void {
  editors.set(noteId, (editors.get(noteId) ?? 0) + by);
}

async function end(saving: NoteSaving): Promise<void> {
  const { noteId, autosave } = saving;
  await saving.leave();
  if (editors.get(noteId) !== 0 || autosave.isDirty) return;
  sessions.delete(noteId);
  editors.delete(noteId);
}

/**
 * The editing session of a note: begun with the first editor that shows it, ended when all that was typed is stored and
 * no editor shows it any more. So an editor that is mounted anew goes on with what was typed in the one before.
 */
export function useNoteSaving(noteId: Id, about: NoteAbout | null, note: Note | null): NoteSaving {
  const [saving] = useState(() => begin(noteId, about, note));
  useEffect(() => {
    sessions.set(noteId, saving);
    countEditor(noteId, 1);
    const forget = onFlush(() => saving.autosave.flush());
    return () => {
      forget();
      countEditor(noteId, -1);
      void end(saving);
    };
  }, [saving, noteId]);
  useCatchUp(saving, note);
  return saving;
}

/** The session of the editor around. */
export const SavingContext = createContext<NoteSaving | null>(null);

export function useSaving(): NoteSaving {
  const saving = useContext(SavingContext);
  if (!saving) throw new Error('there is no note around');
  return saving;
}

/** Shows what was stored elsewhere (another window, the command line, undo), as long as nothing is typed here. */
function useCatchUp(saving: NoteSaving, note: Note | null): void {
  const version = note?.version;
  useEffect(() => {
    const { autosave } = saving;
    if (version === undefined || version === autosave.version || autosave.isDirty) return;
    saving.catchUp().catch(toastFailure);
  }, [saving, version]);
}

/** How it stands with the note around. */
export function useSaveState(): SaveState {
  const { autosave } = useSaving();
  return useSyncExternalStore(autosave.subscribe, () => autosave.state);
}

/** What is typed in the note around, stored or not. */
export function useContent<Part extends keyof Content>(part: Part): Content[Part] {
  const { autosave } = useSaving();
  return useSyncExternalStore(autosave.subscribe, () => autosave.content[part]);
}
