import { EventEmitter } from 'node:events';
import type { BrowserWindow as ElectronWindow, BrowserWindowConstructorOptions } from 'electron';
import type { Page } from 'playwright-core';
import { openWindow, type Bounds } from './chromium.ts';
import { loud } from './loud.ts';
import { WebContents } from './web-contents.ts';

/** Tells the app of windows: 'created', 'all-closed', 'focus', 'blur'. */
export const windowEvents = new EventEmitter();

const all = new Map<number, BrowserWindow>();
let focused: BrowserWindow | null = null;
let lastId = 0;

/**
 * A window of Chromium without a browser's frame. It is shown from the start; see docs/ELECTRON.md for what a real
 * Electron window can do and this one can't.
 */
export class BrowserWindow
  extends EventEmitter
  implements
    Pick<
      ElectronWindow,
      | 'id'
      | 'close'
      | 'destroy'
      | 'isDestroyed'
      | 'show'
      | 'focus'
      | 'isFocused'
      | 'isVisible'
      | 'minimize'
      | 'maximize'
      | 'restore'
      | 'isMinimized'
      | 'isMaximized'
      | 'getBounds'
      | 'setBounds'
      | 'getTitle'
      | 'setTitle'
    >
{
  readonly id = ++lastId;
  readonly webContents: WebContents;
  private readonly options: BrowserWindowConstructorOptions;
  private page: Page | null = null;
  private bounds: Bounds;
  private state: 'normal' | 'minimized' | 'maximized' = 'normal';
  private destroyed = false;
  private title: string;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    this.options = options;
    this.title = options.title ?? '';
    this.bounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? 800,
      height: options.height ?? 600,
    };
    const self = loud('BrowserWindow', this);
    const contents = new WebContents(
      {
        replacePage: () => this.replacePage(),
        openAnother: (address) => void new BrowserWindow(options).loadURL(address),
        close: () => this.close(),
        noteBounds: (bounds) => this.noteBounds(bounds),
        noteFocus: () => this.noteFocus(self),
      },
      options.webPreferences ?? {},
    );
    this.webContents = loud('webContents', contents);
    contents.once('did-finish-load', () => {
      this.emit('ready-to-show');
    });
    all.set(this.id, self);
    void this.open(contents);
    windowEvents.emit('created', self, this.webContents);
    return self;
  }

  static getAllWindows(): BrowserWindow[] {
    return [...all.values()];
  }
  static getFocusedWindow(): BrowserWindow | null {
    return focused;
  }
  static fromId(id: number): BrowserWindow | null {
    return all.get(id) ?? null;
  }
  static fromWebContents(contents: { id: number }): BrowserWindow | null {
    return [...all.values()].find((window) => window.webContents.id === contents.id) ?? null;
  }

  private async open(contents: WebContents): Promise<void> {
    const page = await this.openPage();
    if (this.destroyed) {
      await page.close();
      return;
    }
    this.follow(page);
    await contents.attach(page);
  }

  private openPage(): Promise<Page> {
    const { x, y, backgroundColor } = this.options;
    const { width, height } = this.bounds;
    return openWindow({
      x,
      y,
      width,
      height,
      title: this.title,
      background: backgroundColor ?? '',
    });
  }

  private follow(page: Page): void {
    this.page = page;
    page.on('close', () => {
      // A page that was replaced after a crash is not the window.
      if (page === this.page) this.closedByUser();
    });
  }

  private async replacePage(): Promise<Page> {
    const old = this.page;
    const page = await this.openPage();
    this.follow(page);
    await old?.close();
    return page;
  }

  /** The window is gone already: the app still hears `close`, but can't prevent it. */
  private closedByUser(): void {
    if (this.destroyed) return;
    this.emit('close', { preventDefault() {}, defaultPrevented: false });
    this.destroy();
  }

  close(): void {
    if (this.destroyed) return;
    let prevented = false;
    this.emit('close', { preventDefault: () => (prevented = true) });
    if (!prevented) this.destroy();
  }
  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    all.delete(this.id);
    if (focused?.id === this.id) focused = null;
    this.webContents.destroy();
    this.page?.close().catch((error: unknown) => console.error('Could not close:', error));
    this.emit('closed');
    if (all.size === 0) windowEvents.emit('all-closed');
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }

  loadURL(address: string): Promise<void> {
    return this.webContents.loadURL(address);
  }
  reload(): void {
    this.webContents.reload();
  }

  show(): void {
    this.emit('show');
  }
  isVisible(): boolean {
    return this.state !== 'minimized';
  }
  focus(): void {
    this.webContents.focus();
  }
  isFocused(): boolean {
    return focused?.id === this.id;
  }
  private noteFocus(self: BrowserWindow): void {
    if (focused === self) return;
    const before = focused;
    focused = self;
    before?.emit('blur');
    this.emit('focus');
    windowEvents.emit('focus', self);
  }

  minimize(): void {
    this.setState('minimized');
  }
  maximize(): void {
    this.setState('maximized');
  }
  unmaximize(): void {
    this.setState('normal');
  }
  restore(): void {
    this.setState('normal');
  }
  isMinimized(): boolean {
    return this.state === 'minimized';
  }
  isMaximized(): boolean {
    return this.state === 'maximized';
  }
  private setState(state: typeof this.state): void {
    this.state = state;
    this.applyToWindow({ windowState: state });
  }

  getBounds(): Bounds {
    return { ...this.bounds };
  }
  setBounds(bounds: Partial<Bounds>): void {
    this.noteBounds({ ...this.bounds, ...bounds });
    const { x: left, y: top, width, height } = this.bounds;
    this.applyToWindow({ left, top, width, height });
  }
  private noteBounds({ x, y, width, height }: Bounds): void {
    const before = this.bounds;
    this.bounds = { x, y, width, height };
    if (before.width !== width || before.height !== height) this.emit('resize');
    if (before.x !== x || before.y !== y) this.emit('move');
  }
  private applyToWindow(bounds: Parameters<WebContents['setWindow']>[0]): void {
    this.webContents
      .setWindow(bounds)
      .catch((error: unknown) => console.error('Could not place the window:', error));
  }

  getTitle(): string {
    return this.title;
  }
  /** A window's title is its page's. */
  setTitle(title: string): void {
    this.title = title;
    void this.webContents.executeJavaScript(`document.title = ${JSON.stringify(title)}`);
  }
}
