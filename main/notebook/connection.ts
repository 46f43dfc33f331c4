import { AppError } from '../../model/errors.ts';
import { connectToRead, type Database } from './database.ts';
import { fileState, isSameFile, isSameState, type FileState } from './file-state.ts';
import { hasCommand, newestCommand } from './soundness.ts';
import { moved } from './sqlite-failures.ts';

interface Options {
  /** The user's file, also when a copy of it is read. */
  path: string;
  /** Opens the file, anew each time, and throws where it is not sound at a glance. */
  connect: () => Database;
  /** Whether a service may put another file in its place: then it is let go when idle, and read anew when changed. */
  isSynchronised: boolean;
}

/** A notebook's connection to its file, which may be renamed, deleted or changed by others while it is open. */
export class Connection {
  readonly isSynchronised: boolean;
  readonly #path: string;
  readonly #connect: () => Database;
  #db: Database;
  #seen: FileState | null;
  /** The newest command that was seen: a file without it is not what came of ours. */
  #newest: string | null;
  #isReleased = false;
  #wasReplaced = false;
  /** A connection that can't write and closes last: so that closing leaves the journal beside the file as it is. */
  #keeper: Database | null = null;

  constructor({ path, connect, isSynchronised }: Options) {
    this.isSynchronised = isSynchronised;
    this.#path = path;
    this.#connect = connect;
    this.#db = connect();
    this.#seen = fileState(path);
    this.#newest = isSynchronised ? newestCommand(this.#db) : null;
  }

  get db(): Database {
    if (this.#isReleased) this.#reopen();
    return this.#db;
  }

  get isReleased(): boolean {
    return this.#isReleased;
  }

  /** Lets go of the file, so that a service can put a newer one in its place. The next use opens it again. */
  release(): void {
    if (!this.isSynchronised) return;
    this.#isReleased = true;
    this.#db.close();
  }

  /**
   * In a synchronised folder, reads the file anew when something else changed it since.
   * @returns `replaced` where what was written here is not in it
   */
  refresh(): 'same' | 'changed' | 'replaced' {
    if (!this.isSynchronised) return 'same';
    const now = fileState(this.#path);
    // Where it is gone, what is open can still be read and saved elsewhere.
    if (now === null) return 'same';
    const changed = this.#seen === null || !isSameState(now, this.#seen);
    if (changed) {
      this.release();
      this.#reopen();
    }
    const replaced = this.#wasReplaced;
    this.#wasReplaced = false;
    if (replaced) return 'replaced';
    return changed ? 'changed' : 'same';
  }

  /** @throws AppError notebook.moved, notebook.replaced: a write would land where nobody finds it, or over another's */
  assertInPlace(): void {
    const now = fileState(this.#path);
    if (now === null || this.#seen === null) throw moved(this.#path);
    if (this.refresh() === 'replaced') {
      throw new AppError(
        'notebook.replaced',
        `${this.#path} was replaced by another version, in which your last changes are not.`,
        'Nothing was overwritten; it was read anew. See whether a conflicted copy is beside it, then do it again.',
      );
    }
    if (!this.isSynchronised && !isSameFile(now, this.#seen)) {
      throw new AppError(
        'notebook.replaced',
        `Another file has taken the place of ${this.#path}.`,
        'Nothing was written. Save a copy of what is open here, then open the notebook again.',
      );
    }
  }

  /** After a write of one's own: what is there now, and in the journal, is ours. */
  written(): void {
    this.trust();
    if (!this.isSynchronised) return;
    this.#seen = fileState(this.#path);
    this.#newest = newestCommand(this.#db);
  }

  /** From now on closing leaves the journal as it is: nothing of it goes into a file that may be damaged. */
  keepJournal(keeper: Database = connectToRead(this.#path)): void {
    this.#keeper?.close();
    this.#keeper = keeper;
  }

  /** What is in the journal may go into the file. */
  trust(): void {
    this.#keeper?.close();
    this.#keeper = null;
  }

  close(): void {
    this.#isReleased = false;
    this.#db.close();
    this.#keeper?.close();
  }

  #reopen(): void {
    this.#db = this.#connect();
    this.#isReleased = false;
    this.#seen = fileState(this.#path);
    if (this.#newest !== null && !hasCommand(this.#db, this.#newest)) this.#wasReplaced = true;
    this.#newest = newestCommand(this.#db);
  }
}
