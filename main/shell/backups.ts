import { app } from 'electron';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError, toFailure, type Failure } from '../../model/errors.ts';
import type {
  Backup,
  BackupReason,
  CallName,
  Output,
  Parsed,
} from '../../preload/contract/index.ts';
import { keptPath, putBack } from '../backups/index.ts';
import { assetPath, newestVersion, readHeader } from '../notebook/index.ts';
import type { NotebookCall } from '../service/index.ts';
import { NotebookThread } from '../threads/index.ts';
import type { OpenNotebook } from './open-notebook.ts';
import type { UserData } from './user-data.ts';

/** Milliseconds after opening until the first backup: the window comes first. */
const firstAfter = 5_000;
/** Milliseconds between two looks whether one is due. */
const lookEvery = 30 * 60_000;
/** More things than this in one call are a bulk change. */
const fewThings = 20;
const day = 24 * 60 * 60_000;

/** Backs up the open notebooks: daily, and before much is changed. Each backup has a thread of its own. */
export class Backups {
  readonly #userData: UserData;
  readonly #underWay = new Map<string, Set<Promise<unknown>>>();

  constructor(userData: UserData) {
    this.#userData = userData;
  }

  /** In which each notebook's backups have a folder. */
  get folder(): string {
    return this.#userData.settings.backupFolder ?? this.defaultFolder;
  }

  /** Not beside the notebook: a synchronised folder would carry every one of them. */
  get defaultFolder(): string {
    return join(app.getPath('userData'), 'backups');
  }

  /** Makes the daily backups of a notebook while it is open, and empties its trash of what is old enough. */
  follow(notebook: OpenNotebook): () => void {
    const look = (): void => void this.#daily(notebook);
    const first = setTimeout(look, firstAfter);
    const timer = setInterval(look, lookEvery);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }

  async #daily(notebook: OpenNotebook): Promise<void> {
    await this.makeOrTell(notebook, 'daily');
    const { trashDays } = this.#userData.settings;
    if (trashDays === null || notebook.writer.readOnly) return;
    const before = new Date(Date.now() - trashDays * day).toISOString();
    try {
      const { things } = await notebook.writer.call('trash.weigh', { before });
      if (things > 0) await this.emptyTrash(notebook, { before });
    } catch (error) {
      notebook.tell('backups.changed', { failure: toFailure(error) });
    }
  }

  /** @throws AppError backup.not-written */
  async make(notebook: OpenNotebook, reason: BackupReason): Promise<Backup | null> {
    const made = await this.aside(notebook, 'backups.make', { folder: this.folder, reason });
    if (made) notebook.tell('backups.changed', { failure: null });
    return made;
  }

  /**
   * Before a notebook of an earlier version is opened, which migrates it. Without a backup it isn't.
   * @throws AppError backup.not-written, notebook.*
   */
  async beforeMigration(path: string): Promise<void> {
    const { version, damage } = readHeader(path);
    if (version >= newestVersion || damage !== null) return;
    try {
      await inOwnThread(path, 'backups.make', { folder: this.folder, reason: 'migration' });
    } catch (error) {
      // What is damaged is opened to read, and not migrated.
      if (toFailure(error).code !== 'backup.damaged') throw error;
    }
  }

  /** Like `make`; what goes wrong is told to the windows, and work goes on. */
  async makeOrTell(notebook: OpenNotebook, reason: BackupReason): Promise<void> {
    // What can't be written to does not change; and damage would only push good backups out.
    if (notebook.writer.readOnly) return;
    try {
      const made = await this.make(notebook, reason);
      if (made?.problem)
        notebook.tell('backups.changed', { failure: unsound(notebook.name, made.problem) });
    } catch (error) {
      notebook.tell('backups.changed', { failure: toFailure(error) });
    }
  }

  /** After a backup, without which nothing is deleted. @throws AppError backup.not-written */
  async emptyTrash(
    notebook: OpenNotebook,
    wanted: Parsed<'trash.empty'>,
  ): Promise<Output<'trash.empty'>> {
    await this.make(notebook, 'bulk change');
    const emptied = await notebook.writer.call('trash.empty', wanted);
    const assetsFolder = join(dirname(notebook.path), `${notebook.name}.assets`);
    for (const sha256 of emptied.assets)
      await rm(assetPath({ assetsFolder }, sha256), { force: true });
    return emptied;
  }

  /** Asks in a thread of its own, so that neither reading nor writing waits. */
  async aside<N extends NotebookCall>(
    { path }: OpenNotebook,
    name: N,
    input: Parsed<N>,
  ): Promise<Output<N>> {
    const running = this.#underWay.get(path) ?? new Set();
    this.#underWay.set(path, running);
    const answer = inOwnThread(path, name, input).finally(() => running.delete(answer));
    running.add(answer);
    return answer;
  }

  /**
   * Puts a backup in a notebook's place. It is checked before anything is closed.
   * @param exchange closes the notebook, runs what it is given and opens it again
   * @returns where the present file is kept
   * @throws AppError backup.missing, backup.not-sound
   */
  async restore(
    notebook: OpenNotebook,
    { folder, backup }: Parsed<'backups.restore'>,
    exchange: (run: () => Promise<void>) => Promise<void>,
  ): Promise<{ kept: string }> {
    const { problem } = await this.aside(notebook, 'backups.verify', { folder, backup });
    if (problem !== null) {
      throw new AppError(
        'backup.not-sound',
        `This backup is not sound: ${problem}.`,
        'Nothing was changed. Choose another one, or take single things back from it.',
      );
    }
    const { place } = await notebook.reader.call('backups.list', { folder });
    const { path } = notebook;
    const kept = keptPath(path, new Date());
    // The journal of a damaged notebook is left beside it, and is kept with it.
    const hasJournal = notebook.writer.readOnly;
    await exchange(async () => {
      await Promise.allSettled(this.#underWay.get(path) ?? new Set<Promise<unknown>>());
      await putBack({ path, place, backup, kept, hasJournal });
    });
    return { kept };
  }
}

/** Whether a call changes so much at once that a backup is made before. */
export function isBulk(name: CallName, input: unknown): boolean {
  if (name !== 'trash.put' && name !== 'trash.restore' && name !== 'backups.restoreRecords')
    return false;
  const { items } = input as Parsed<typeof name>;
  return items.length > fewThings;
}

async function inOwnThread<N extends NotebookCall>(
  path: string,
  name: N,
  input: Parsed<N>,
): Promise<Output<N>> {
  const nobody = (): void => undefined;
  const thread = await NotebookThread.open(
    { path, role: 'reader', by: 'window' },
    { changed: nobody, progress: nobody, readAnew: nobody, lost: nobody },
  );
  try {
    return await thread.call(name, input);
  } finally {
    await thread.close();
  }
}

function unsound(name: string, problem: string): Failure {
  return {
    code: 'backup.not-sound',
    message: `The backup of ${name} is not sound: ${problem}.`,
    hint: 'The backups from before are kept. Check the notebook itself.',
  };
}
