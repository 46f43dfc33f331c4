import { AppError } from '../../model/errors.ts';

/** What one note's editor holds. */
export interface Content {
  title: string;
  /** JSON text of the document. */
  doc: string;
}

export type SaveState =
  /** `at` is null until something was saved here. */
  | { kind: 'saved'; at: Date | null }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'failed'; error: unknown }
  /** Another window saved in the meantime; the user chooses. */
  | { kind: 'conflict'; error: unknown };

/** What is typed and not known to be stored, for a page that crashes. */
export interface Unstored extends Content {
  baseVersion: number;
  /** The save that is under way, or failed: it may be in the notebook though its answer never came. */
  sent: Content | null;
}

export interface AutosaveOptions {
  /** Of the stored note; 0 where there is none yet. */
  version: number;
  content: Content;
  /** Stores the content and gives the new version. */
  save: (content: Content, baseVersion: number) => Promise<number>;
  /** Where there is nothing yet, whether the content is worth a note. */
  isWorthSaving: (content: Content) => boolean;
  /** Keeps what isn't stored yet, for a page that crashes; null once it is. */
  keepDraft: (draft: Unstored | null) => void;
}

/** Milliseconds from the last key to the save, and the longest that typing without a pause can put it off. */
export const quiet = 400;
export const longest = 1_000;

/**
 * Saves a note as it is typed. One save is under way at a time, and each builds on the version that the one before
 * gave. What couldn't be saved stays here and is tried again with the next key, on `flush` and on Retry.
 */
export class Autosave {
  readonly #options: AutosaveOptions;
  readonly #listeners = new Set<() => void>();
  #state: SaveState = { kind: 'saved', at: null };
  #version: number;
  #stored: Content;
  #content: Content;
  #sent: Content | null = null;
  /** When the oldest key that isn't stored was typed. */
  #unsavedSince: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #underWay: Promise<void> | null = null;
  /** Why what is typed can't be stored as it is; null while it can. */
  #refusal: { error: unknown } | null = null;

  constructor(options: AutosaveOptions) {
    this.#options = options;
    this.#version = options.version;
    this.#stored = options.content;
    this.#content = options.content;
  }

  get state(): SaveState {
    return this.#state;
  }

  get version(): number {
    return this.#version;
  }

  get content(): Content {
    return this.#content;
  }

  /** Whether something is typed that isn't stored. */
  get isDirty(): boolean {
    const { title, doc } = this.#content;
    if (title === this.#stored.title && doc === this.#stored.doc) return false;
    return this.#version > 0 || this.#options.isWorthSaving(this.#content);
  }

  /** Hears of each change of the content or of the state. Gives back what ends it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes what was typed. While two versions stand against each other it is only kept. */
  change(change: Partial<Content>): void {
    this.#refusal = null;
    this.#content = { ...this.#content, ...change };
    if (!this.isDirty) return this.#settle();
    this.#keepDraft();
    if (this.#state.kind === 'conflict') return this.#show(this.#state);
    this.#show(this.#underWay ? this.#state : { kind: 'unsaved' });
    this.#unsavedSince ??= Date.now();
    const wait = Math.min(quiet, this.#unsavedSince + longest - Date.now());
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush().catch(shownInState), Math.max(0, wait));
  }

  /** Says that what was typed last can't be stored: until the next change nothing is, and nobody leaves unwarned. */
  refuse(error: unknown): void {
    this.#refusal = { error };
    clearTimeout(this.#timer);
    this.#show({ kind: 'failed', error });
  }

  /** Stores all that was typed. Rejects where it can't, also while the user has to choose between two versions. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#refusal) throw this.#refusal.error;
    while (this.isDirty) {
      if (this.#state.kind === 'conflict') throw this.#state.error;
      this.#underWay ??= this.#saveOnce().finally(() => (this.#underWay = null));
      await this.#underWay;
    }
  }

  /** Takes a stored note in place of what is here: loaded anew, or chosen over what was typed. */
  adopt(version: number, content: Content): void {
    this.#version = version;
    this.#stored = content;
    this.#content = content;
    this.#settle();
  }

  async #saveOnce(): Promise<void> {
    const content = this.#content;
    this.#unsavedSince = null;
    this.#sent = content;
    this.#show({ kind: 'saving' });
    try {
      this.#version = await this.#options.save(content, this.#version);
    } catch (error) {
      const newer = error instanceof AppError && error.code === 'notes.newer';
      this.#show({ kind: newer ? 'conflict' : 'failed', error });
      throw error;
    }
    this.#stored = content;
    this.#sent = null;
    if (!this.isDirty) return this.#settle(new Date());
    this.#keepDraft();
    this.#show({ kind: 'unsaved' });
  }

  #keepDraft(): void {
    this.#options.keepDraft({ ...this.#content, baseVersion: this.#version, sent: this.#sent });
  }

  #settle(at = this.#state.kind === 'saved' ? this.#state.at : null): void {
    clearTimeout(this.#timer);
    this.#unsavedSince = null;
    this.#options.keepDraft(null);
    this.#show({ kind: 'saved', at });
  }

  #show(state: SaveState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** For a save that nobody waits for: its failure is in the state, which the editor shows. */
export function shownInState(): void {}
