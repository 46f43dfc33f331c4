import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type {
  PrintToPDFOptions,
  WebContents as ElectronWebContents,
  WebPreferences,
} from 'electron';
import type { CDPSession, Page, Request } from 'playwright-core';
import { fromChromium, toChromium } from './address.ts';
import { answerInvoke, receiveSend, type SenderFrame } from './ipc.ts';
import { loud } from './loud.ts';
import { colourScheme, noteSystemTheme } from './native-theme.ts';
import { PreloadLink } from './preload-link.ts';
import { applyPermissions, session } from './session.ts';
import { worldScripts, type FromPage, type ToPage, type WorldScripts } from './worlds.ts';

type OpenHandler = (details: {
  url: string;
  frameName: string;
  features: string;
  disposition: string;
}) => { action: 'allow' | 'deny' };

/** What a page's contents ask of their window. */
export interface Frame {
  /** A fresh page in the window's place, after a crash. */
  replacePage(): Promise<Page>;
  openAnother(address: string): void;
  close(): void;
  noteBounds(bounds: { x: number; y: number; width: number; height: number }): void;
  noteFocus(): void;
}

const all = new Map<number, WebContents>();
let lastId = 0;

/** One page. Works through Chromium's DevTools protocol; what is asked before the page is there, waits. */
export class WebContents
  extends EventEmitter
  implements
    Pick<
      ElectronWebContents,
      'id' | 'send' | 'loadURL' | 'getURL' | 'getTitle' | 'reload' | 'isDestroyed' | 'isCrashed'
    >
{
  readonly id = ++lastId;
  readonly session = session.defaultSession;
  targetId = '';
  private readonly frame: Frame;
  private readonly preferences: WebPreferences;
  private readonly scripts: WorldScripts | null;
  private page: Page | null = null;
  private cdp: CDPSession | null = null;
  private readonly attached = Promise.withResolvers<void>();
  private link: PreloadLink | null = null;
  private url = '';
  private title = '';
  /** The navigation that main asked for itself: policies are not asked about it. */
  private expected: string | null = null;
  private loading = false;
  private crashed = false;
  private destroyed = false;
  private openHandler: OpenHandler | null = null;

  constructor(frame: Frame, preferences: WebPreferences) {
    super();
    const { preload } = preferences;
    this.frame = frame;
    this.preferences = preferences;
    this.scripts = preload === undefined ? null : worldScripts(readFileSync(preload, 'utf8'));
    // Whoever waits for the page of a window that closes early is told by `loadURL`.
    this.attached.promise.catch(() => {});
    all.set(this.id, this);
  }

  static ofPage(page: Page): WebContents | undefined {
    return [...all.values()].find((contents) => contents.page === page);
  }

  /** Takes a page over: its events, the preload's world, the way to and from it. */
  async attach(page: Page): Promise<void> {
    const cdp = await page.context().newCDPSession(page);
    this.page = page;
    this.cdp = cdp;
    this.link = null;
    this.crashed = false;
    cdp.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
      this.openWindow(url, windowName, windowFeatures.join(','));
    });
    page.on('domcontentloaded', () => this.emit('dom-ready', {}));
    page.on('load', () => this.loaded());
    page.on('crash', () => this.gone());
    const { frameTree } = await cdp.send('Page.getFrameTree');
    this.targetId = frameTree.frame.id;
    await Promise.all([cdp.send('Page.enable'), this.applyTheme(), this.openLink(cdp)]);
    this.attached.resolve();
  }

  private async openLink(cdp: CDPSession): Promise<void> {
    if (!this.scripts) return;
    this.link = new PreloadLink(cdp);
    await this.link.open(this.targetId, this.scripts, (message, answer) =>
      this.receive(message, answer),
    );
  }

  /** The page is gone for good. */
  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.attached.reject(new Error('The window was closed before its page was there.'));
    all.delete(this.id);
    this.emit('destroyed');
  }

  async loadURL(address: string): Promise<void> {
    this.url = address;
    this.loading = true;
    await this.attached.promise;
    const target = toChromium(address);
    await applyPermissions(this, target);
    this.expected = target;
    this.emit('did-start-loading');
    await this.page?.goto(target);
  }

  reload(): void {
    this.reloadPage().catch((error: unknown) => console.error('Could not reload:', error));
  }
  private async reloadPage(): Promise<void> {
    if (this.crashed) {
      await this.attach(await this.frame.replacePage());
      await this.loadURL(this.url);
      return;
    }
    this.expected = this.page?.url() ?? null;
    await this.page?.reload();
  }

  getURL(): string {
    const address = this.page?.url() ?? '';
    return address === '' || address.startsWith('data:') ? this.url : fromChromium(address);
  }
  getTitle(): string {
    return this.title;
  }
  isLoading(): boolean {
    return this.loading;
  }
  isCrashed(): boolean {
    return this.crashed;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  get mainFrame(): SenderFrame {
    const url = this.getURL();
    const origin = /^[a-z][a-z0-9+.-]*:\/\/[^/]*/.exec(url)?.[0] ?? 'null';
    return { url, origin, parent: null, detached: false };
  }

  send(channel: string, ...args: unknown[]): void {
    this.link?.tell({ kind: 'event', channel, args });
  }
  focus(): void {
    void this.page?.bringToFront();
  }
  close(): void {
    this.frame.close();
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  async executeJavaScript(code: string): Promise<unknown> {
    await this.attached.promise;
    return this.page?.evaluate(code);
  }
  async capturePage(): Promise<{ toPNG(): Buffer; toDataURL(): string }> {
    await this.attached.promise;
    const png = (await this.page?.screenshot()) ?? Buffer.alloc(0);
    return {
      toPNG: () => png,
      toDataURL: () => `data:image/png;base64,${png.toString('base64')}`,
    };
  }
  async printToPDF({ landscape, printBackground }: PrintToPDFOptions): Promise<Buffer> {
    await this.attached.promise;
    const options = { landscape: landscape ?? false, printBackground: printBackground ?? false };
    const pdf = await this.cdp?.send('Page.printToPDF', options);
    return Buffer.from(pdf?.data ?? '', 'base64');
  }
  /** For tests, as in Electron: what the window was made with. */
  getLastWebPreferences(): WebPreferences {
    return this.preferences;
  }
  /** For tests, as in Electron. */
  forcefullyCrashRenderer(): void {
    // The answer never comes: the page is gone.
    this.cdp?.send('Page.crash').catch(() => {});
  }

  /** Places the page's window. */
  async setWindow(bounds: {
    windowState?: 'normal' | 'minimized' | 'maximized';
    left?: number;
    top?: number;
    width?: number;
    height?: number;
  }): Promise<void> {
    await this.attached.promise;
    const window = await this.cdp?.send('Browser.getWindowForTarget');
    if (!window) return;
    await this.cdp?.send('Browser.setWindowBounds', { windowId: window.windowId, bounds });
  }

  /** Makes the page follow `nativeTheme.themeSource`. */
  async applyTheme(): Promise<void> {
    const features = [{ name: 'prefers-color-scheme', value: colourScheme() }];
    await this.cdp?.send('Emulation.setEmulatedMedia', { features });
  }

  /** Whether a navigation may go on: one of main's own, or one that no listener prevents. */
  navigationAllowed(request: Request): boolean {
    const isMainFrame = request.frame() === this.page?.mainFrame();
    if (isMainFrame && this.expected === request.url()) {
      this.expected = null;
      return true;
    }
    if (isMainFrame && request.url() === this.page?.url()) return true;
    const url = fromChromium(request.url());
    let prevented = false;
    const event = { url, isMainFrame, preventDefault: () => (prevented = true) };
    this.emit('will-frame-navigate', event);
    if (isMainFrame) this.emit('will-navigate', event, url);
    return !prevented;
  }

  private openWindow(address: string, frameName: string, features: string): void {
    const url = fromChromium(address);
    const answer = this.openHandler?.({ url, frameName, features, disposition: 'new-window' });
    if (answer?.action !== 'deny') this.frame.openAnother(url);
  }

  private loaded(): void {
    this.loading = false;
    this.emit('did-finish-load');
    void this.readTitle();
  }
  private async readTitle(): Promise<void> {
    this.title = (await this.page?.title()) ?? '';
    this.emit('page-title-updated', { preventDefault() {} }, this.title, true);
  }

  private gone(): void {
    this.crashed = true;
    this.link = null;
    this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  }

  private receive(message: FromPage, answer: (message: ToPage) => void): void {
    const event = { sender: this, senderFrame: this.mainFrame };
    switch (message.kind) {
      case 'invoke':
        void answerInvoke(event, message).then(answer);
        return;
      case 'send':
        receiveSend(event, message.channel, message.args);
        return;
      case 'bounds':
        this.frame.noteBounds(message);
        return;
      case 'focus':
        this.frame.noteFocus();
        return;
      case 'theme':
        noteSystemTheme(message.dark);
    }
  }
}

export const webContents = loud('webContents', {
  getAllWebContents: () => [...all.values()],
  fromId: (id: number) => all.get(id),
  fromDevToolsTargetId: (targetId: string) =>
    [...all.values()].find((contents) => contents.targetId === targetId),
});
