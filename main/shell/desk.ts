import { existsSync } from 'node:fs';
import { toFailure, type Failure } from '../../model/errors.ts';
import { createNotebook } from '../notebook/index.ts';
import { complain } from './complain.ts';
import { AppWindow, type WindowSurroundings } from './app-window.ts';
import { Backups } from './backups.ts';
import { OpenNotebook, samePath } from './open-notebook.ts';
import type { UserData } from './user-data.ts';

/** Everything that is open: windows and notebooks. A notebook has one window here. */
export class Desk {
  readonly #windows = new Set<AppWindow>();
  readonly #notebooks = new Map<string, Promise<OpenNotebook>>();
  readonly #following = new Map<OpenNotebook, () => void>();
  readonly backups: Backups;
  /** The notebooks that are on their way to a window. */
  readonly #opening = new Map<string, Promise<Failure | null>>();
  readonly #around: WindowSurroundings;
  readonly #closing = new Set<Promise<void>>();
  #quitting = false;

  constructor(around: Omit<WindowSurroundings, 'onClosed'>) {
    this.#around = { ...around, onClosed: (window) => this.#closed(window) };
    this.backups = new Backups(around.userData);
  }

  get userData(): UserData {
    return this.#around.userData;
  }

  get windows(): readonly AppWindow[] {
    return [...this.#windows];
  }

  /** The window of a call. */
  windowOf(webContentsId: number): AppWindow | undefined {
    return this.windows.find((window) => window.id === webContentsId);
  }

  /** Comes forward where nothing is asked for; opens the first window where there is none. */
  async show(): Promise<void> {
    const [window] = this.#windows;
    if (window) window.focus();
    else await this.#openWindow(null, null);
  }

  /** Opens the notebooks of a start: those asked for, else those that were open, else the first-run page. */
  async start(asked: readonly string[]): Promise<void> {
    const paths = asked.length > 0 ? asked : this.userData.open.filter((path) => existsSync(path));
    for (const path of paths) await this.open(path);
    if (this.#windows.size === 0) await this.#openWindow(null, null);
  }

  /**
   * Brings a notebook to a window: the one that already shows it, `from` if it shows none, else a new one.
   * A notebook that can't be opened is said there.
   */
  open(path: string, from?: AppWindow): Promise<Failure | null> {
    const real = samePath(path);
    // A second double click, while the first one still opens it, must not make a second window.
    const known = this.#opening.get(real);
    if (known) return known;
    const opening = this.#open(real, from).finally(() => this.#opening.delete(real));
    this.#opening.set(real, opening);
    return opening;
  }

  async #open(real: string, from: AppWindow | undefined): Promise<Failure | null> {
    const shown = this.windows.find((window) => window.notebook?.path === real);
    if (shown) {
      shown.focus();
      return null;
    }
    try {
      const notebook = await this.#notebook(real);
      this.userData.opened(real);
      if (from && from.notebook === null) await from.change(notebook);
      else await this.#openWindow(notebook, null);
      // The window may have been closed meanwhile.
      if (!notebook.isShown) this.#release(notebook);
      this.#rememberOpen();
      return null;
    } catch (error) {
      const failure = toFailure(error);
      if (!from) await this.#openWindow(null, failure);
      return failure;
    }
  }

  /** Makes a notebook and opens it. @throws AppError notebook.exists, notebook.not-made */
  async create(path: string, from?: AppWindow): Promise<Failure | null> {
    createNotebook(path);
    return this.open(path, from);
  }

  /** The window stays, with the first-run page. */
  async closeNotebook(window: AppWindow): Promise<void> {
    const { notebook } = window;
    await window.change(null);
    if (notebook) this.#release(notebook);
    this.#rememberOpen();
  }

  /** Closes a window's notebook while its file is exchanged, and opens what is there then. */
  async exchange(window: AppWindow, run: () => Promise<void>): Promise<void> {
    const { notebook } = window;
    if (!notebook) return;
    await this.closeNotebook(window);
    await Promise.all(this.#closing);
    const problem = await run().then(() => null, toFailure);
    const failure = problem ?? (await this.open(notebook.path, window));
    if (failure) await window.change(null, failure);
  }

  /** Before the app ends: what was open is remembered, each window stores what was typed, each file is closed. */
  async quit(): Promise<void> {
    this.#quitting = true;
    for (const window of this.windows) window.browser.close();
    await Promise.all(this.windows.map((window) => gone(window)));
    await Promise.all(this.#closing);
  }

  async #openWindow(notebook: OpenNotebook | null, problem: Failure | null): Promise<void> {
    const window = new AppWindow(notebook, problem, this.#around);
    this.#windows.add(window);
  }

  #notebook(path: string): Promise<OpenNotebook> {
    const known = this.#notebooks.get(path);
    if (known) return known;
    const opening = this.backups
      .beforeMigration(path)
      .then(() => OpenNotebook.open(path, (lost) => this.#lost(lost)));
    this.#notebooks.set(path, opening);
    opening.then(
      (notebook) => this.#following.set(notebook, this.backups.follow(notebook)),
      () => this.#notebooks.delete(path),
    );
    return opening;
  }

  #lost(path: string): void {
    const lost = this.#notebooks.get(path);
    this.#notebooks.delete(path);
    // One of its threads is gone; the other one still holds the file.
    lost?.then((notebook) => notebook.close()).catch(complain);
    const failure: Failure = {
      code: 'notebook.thread-lost',
      message: `${path} had to be closed after a fault.`,
      hint: 'Everything that was saved is in the file. Open it again.',
    };
    for (const window of this.windows) {
      if (window.notebook?.path === path) window.change(null, failure).catch(complain);
    }
  }

  #closed(window: AppWindow): void {
    const { notebook } = window;
    this.#windows.delete(window);
    if (notebook) this.#release(notebook);
    if (!this.#quitting && this.#windows.size > 0) this.#rememberOpen();
  }

  #release(notebook: OpenNotebook): void {
    if (notebook.isShown) return;
    this.#notebooks.delete(notebook.path);
    this.#following.get(notebook)?.();
    this.#following.delete(notebook);
    const closing = notebook.close().finally(() => this.#closing.delete(closing));
    this.#closing.add(closing);
  }

  #rememberOpen(): void {
    this.userData.setOpen(this.windows.flatMap((window) => window.notebook?.path ?? []));
  }
}

function gone(window: AppWindow): Promise<void> {
  if (window.browser.isDestroyed()) return Promise.resolve();
  return new Promise((resolve) => window.browser.once('closed', () => resolve()));
}
