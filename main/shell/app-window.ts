import { BrowserWindow, screen, shell } from 'electron';
import { join } from 'node:path';
import type { Failure } from '../../model/errors.ts';
import type { EventName, Events } from '../../preload/contract/index.ts';
import { complain } from './complain.ts';
import type { OpenNotebook } from './open-notebook.ts';
import { mayNavigate, mayOpenOutside } from './policies.ts';
import type { UserData } from './user-data.ts';
import { placeWindow, type Bounds } from './window-bounds.ts';

/** Milliseconds that a closing window waits for its page to store what was typed. */
const flushTime = 3_000;
/** Milliseconds after the last move until the bounds are kept. */
const boundsPause = 400;
/** A page may crash so often within so many milliseconds, and is loaded again each time. */
const mostCrashes = 3;
const crashMemory = 30_000;

export interface WindowSurroundings {
  address: string;
  devServer: string | null;
  userData: UserData;
  /** After the window is gone. */
  onClosed: (window: AppWindow) => void;
}

/** One window: the first-run page, or a notebook. */
export class AppWindow {
  readonly browser: BrowserWindow;
  notebook: OpenNotebook | null = null;
  /** Why the notebook that was asked for couldn't be opened. */
  problem: Failure | null = null;
  /** What the user chose in a dialog of this window: the only paths that its page may have read. */
  readonly chosen = new Set<string>();
  readonly #around: WindowSurroundings;
  #leaveNotebook: () => void = () => undefined;
  #crashes: number[] = [];
  #flushed: (() => void) | null = null;
  #flushing: Promise<void> | null = null;

  constructor(notebook: OpenNotebook | null, problem: Failure | null, around: WindowSurroundings) {
    this.#around = around;
    this.problem = problem;
    const saved = notebook ? around.userData.boundsOf(notebook.path) : null;
    this.browser = new BrowserWindow({
      ...placeWindow(saved, workAreas()),
      minWidth: 720,
      minHeight: 480,
      show: false,
      title: 'Claimbook',
      backgroundColor: '#fefdfb',
      webPreferences: {
        preload: join(import.meta.dirname, '../preload/index.cjs'),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
      },
    });
    this.#showNotebook(notebook);
    this.#guard();
    this.#follow();
    this.load().catch(complain);
  }

  get id(): number {
    return this.browser.webContents.id;
  }

  tell<E extends EventName>(event: E, payload: Events[E]): void {
    if (!this.browser.isDestroyed()) this.browser.webContents.send(event, payload);
  }

  /** Shows another notebook, or none, in this window. What was typed is stored first. */
  async change(notebook: OpenNotebook | null, problem: Failure | null = null): Promise<void> {
    await this.flush();
    if (this.browser.isDestroyed()) return;
    this.problem = problem;
    this.#showNotebook(notebook);
    await this.load();
  }

  async load(): Promise<void> {
    try {
      await this.browser.loadURL(this.#around.address);
    } catch (error) {
      // A window that closes while it loads has nothing to show.
      if (!this.browser.isDestroyed()) throw error;
    }
  }

  focus(): void {
    if (this.browser.isMinimized()) this.browser.restore();
    this.browser.show();
    this.browser.focus();
  }

  /** The page says that all is stored. */
  flushed(): void {
    this.#flushed?.();
  }

  /**
   * Asks the page to store what was typed, and waits for it, but not for ever. Who asks meanwhile (a second click on the
   * close box) waits for the same.
   */
  flush(): Promise<void> {
    return (this.#flushing ??= this.#askToFlush().finally(() => (this.#flushing = null)));
  }

  async #askToFlush(): Promise<void> {
    if (this.browser.isDestroyed() || this.browser.webContents.isCrashed()) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, flushTime);
      this.#flushed = () => {
        clearTimeout(timer);
        resolve();
      };
      this.tell('window.flush', {});
    });
    this.#flushed = null;
  }

  #showNotebook(notebook: OpenNotebook | null): void {
    this.#leaveNotebook();
    this.notebook = notebook;
    this.#leaveNotebook =
      notebook?.hear((event, payload) => this.tell(event, payload)) ?? (() => undefined);
  }

  /** The page stays where it is, and opens nothing. */
  #guard(): void {
    const { webContents } = this.browser;
    const { devServer } = this.#around;
    const refuse = (event: { preventDefault: () => void; url: string }): void => {
      if (!mayNavigate(event.url, devServer)) event.preventDefault();
    };
    webContents.on('will-navigate', refuse);
    webContents.on('will-frame-navigate', refuse);
    webContents.on('will-redirect', refuse);
    webContents.setWindowOpenHandler(({ url }) => {
      if (mayOpenOutside(url)) shell.openExternal(url).catch(complain);
      return { action: 'deny' };
    });
    webContents.on('render-process-gone', () => this.#comeBack());
  }

  /** A page that crashed comes back; one that crashes again and again, each time it loads, does not. */
  #comeBack(): void {
    const now = Date.now();
    this.#crashes = [...this.#crashes.filter((at) => now - at < crashMemory), now];
    if (this.#crashes.length <= mostCrashes) this.browser.webContents.reload();
  }

  #keepBounds(): void {
    if (this.browser.isDestroyed() || !this.notebook) return;
    this.#around.userData.saveBounds(this.notebook.path, this.browser.getBounds());
  }

  async #close(): Promise<void> {
    await this.flush();
    if (!this.browser.isDestroyed()) this.browser.destroy();
  }

  #follow(): void {
    const { browser } = this;
    browser.once('ready-to-show', () => browser.show());
    let pause: NodeJS.Timeout | undefined;
    const keepBounds = (): void => {
      clearTimeout(pause);
      pause = setTimeout(() => this.#keepBounds(), boundsPause);
    };
    browser.on('resize', keepBounds);
    browser.on('move', keepBounds);
    browser.on('close', (event) => {
      event.preventDefault();
      this.#keepBounds();
      void this.#close();
    });
    browser.once('closed', () => {
      clearTimeout(pause);
      this.#leaveNotebook();
      this.#around.onClosed(this);
    });
  }
}

function workAreas(): Bounds[] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  return [primary, ...others].map((display) => display.workArea);
}
