import { EventEmitter } from 'node:events';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { App } from 'electron';
import { closeChromium, prepare } from './chromium.ts';
import { listenForStarts, takeLock, tellFirst, type SecondStart } from './instance.ts';
import { loud } from './loud.ts';
import { nativeTheme } from './native-theme.ts';
import { answerRoute } from './requests.ts';
import { webContents } from './web-contents.ts';
import { BrowserWindow, windowEvents } from './window.ts';

interface AppFacts {
  folder: string;
  name: string;
  version: string;
  userData: string | null;
}

/** Milliseconds that Chromium gets to end by itself. */
const closingTime = 3_000;

/** Where each system keeps what programs remember for a user. */
function appData(): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  if (process.platform === 'win32') {
    return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming');
  }
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
}

class HostApp
  extends EventEmitter
  implements
    Pick<
      App,
      | 'quit'
      | 'exit'
      | 'focus'
      | 'isReady'
      | 'whenReady'
      | 'getPath'
      | 'setPath'
      | 'getAppPath'
      | 'getName'
      | 'setName'
      | 'getVersion'
      | 'getLocale'
      | 'isPackaged'
      | 'enableSandbox'
      | 'addRecentDocument'
      | 'clearRecentDocuments'
      | 'requestSingleInstanceLock'
      | 'releaseSingleInstanceLock'
      | 'hasSingleInstanceLock'
    >
{
  readonly isPackaged = false;
  private facts: AppFacts = { folder: '', name: '', version: '', userData: null };
  private readonly paths = new Map<string, string>();
  private readonly ready = Promise.withResolvers<void>();
  private hasStarted = false;
  private quitting = false;
  private exiting = false;
  private lock: { release: () => void } | null = null;
  private telling: Promise<void> = Promise.resolve();

  start(facts: AppFacts): void {
    this.facts = facts;
    if (facts.userData !== null) this.setPath('userData', resolve(facts.userData));
  }
  becomeReady(): void {
    if (this.quitting) return;
    this.hasStarted = true;
    this.ready.resolve();
    this.emit('ready');
  }
  isReady(): boolean {
    return this.hasStarted;
  }
  whenReady(): Promise<void> {
    return this.ready.promise;
  }

  getName(): string {
    return this.facts.name;
  }
  setName(name: string): void {
    this.facts = { ...this.facts, name };
  }
  get name(): string {
    return this.facts.name;
  }
  getVersion(): string {
    return this.facts.version;
  }
  getAppPath(): string {
    return this.facts.folder;
  }
  getLocale(): string {
    return Intl.DateTimeFormat().resolvedOptions().locale;
  }
  getPath(name: string): string {
    const known = this.paths.get(name);
    if (known !== undefined) return known;
    switch (name) {
      case 'home':
        return homedir();
      case 'temp':
        return tmpdir();
      case 'appData':
        return appData();
      case 'userData':
      case 'sessionData':
        return join(this.getPath('appData'), this.facts.name);
      case 'documents':
        return join(homedir(), 'Documents');
      case 'downloads':
        return join(homedir(), 'Downloads');
      default:
        throw new Error(`The Chromium host knows no path "${name}"; see docs/ELECTRON.md.`);
    }
  }
  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }

  /** Chromium's sandbox is on wherever it can be; see chromium.ts. */
  enableSandbox(): void {}
  addRecentDocument(): void {}
  clearRecentDocuments(): void {}
  focus(): void {
    BrowserWindow.getAllWindows()[0]?.focus();
  }

  requestSingleInstanceLock(): boolean {
    const userData = this.getPath('userData');
    // In development the last run, which was told to end, may still be storing what was typed.
    const patience = process.env['ELECTRON_RENDERER_URL'] ? closingTime : 0;
    this.lock ??= takeLock(userData, patience);
    if (this.lock) {
      listenForStarts(userData, (start) => this.heardStart(start));
      return true;
    }
    const start = { argv: process.argv, workingDirectory: process.cwd() };
    this.telling = tellFirst(userData, start).catch((error: unknown) => {
      console.error('Claimbook runs already, but does not answer:', error);
    });
    return false;
  }
  hasSingleInstanceLock(): boolean {
    return this.lock !== null;
  }
  releaseSingleInstanceLock(): void {
    this.lock?.release();
    this.lock = null;
  }
  private heardStart({ argv, workingDirectory }: SecondStart): void {
    void this.ready.promise.then(() => this.emit('second-instance', {}, argv, workingDirectory));
  }

  quit(): void {
    if (this.isPrevented('before-quit')) return;
    for (const window of BrowserWindow.getAllWindows()) window.close();
    if (BrowserWindow.getAllWindows().length > 0) {
      this.quitting = true;
      return;
    }
    if (!this.isPrevented('will-quit')) this.exit(0);
  }
  exit(code = 0): void {
    if (this.exiting) return;
    this.quitting = true;
    this.exiting = true;
    for (const window of BrowserWindow.getAllWindows()) window.destroy();
    this.emit('quit', {}, code);
    const giveUp = new Promise((done) => setTimeout(done, closingTime));
    void Promise.race([Promise.allSettled([this.telling, closeChromium()]), giveUp]).then(() =>
      process.exit(code),
    );
  }
  private isPrevented(event: string): boolean {
    let prevented = false;
    this.emit(event, { preventDefault: () => (prevented = true) });
    return prevented;
  }

  /** As in Electron: without a listener the app ends with its last window. */
  lastWindowClosed(): void {
    if (this.exiting) return;
    if (this.quitting) {
      if (!this.isPrevented('will-quit')) this.exit(0);
      return;
    }
    if (!this.emit('window-all-closed')) this.quit();
  }
}

const hostApp = new HostApp();
export const app = loud('app', hostApp);

/** Sets the app up; the function that it gives back makes it ready, once the app's main file has run. */
export function startApp(facts: AppFacts): () => void {
  hostApp.start(facts);
  prepare({
    profile: () => join(hostApp.getPath('userData'), 'chromium'),
    setUp: async (context) => {
      await context.route('**/*', answerRoute);
    },
    closed: () => {
      for (const window of BrowserWindow.getAllWindows()) window.destroy();
    },
  });
  windowEvents.on('all-closed', () => hostApp.lastWindowClosed());
  windowEvents.on('created', (window, contents) => {
    hostApp.emit('browser-window-created', {}, window);
    hostApp.emit('web-contents-created', {}, contents);
  });
  windowEvents.on('focus', (window) => hostApp.emit('browser-window-focus', {}, window));
  nativeTheme.on('updated', () => {
    for (const contents of webContents.getAllWebContents()) void contents.applyTheme();
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => hostApp.quit());
  }
  return () => hostApp.becomeReady();
}
