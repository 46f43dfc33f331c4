import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import { findBrowser, noBrowser } from '../browser.ts';
import type { HostOptions } from './options.ts';

/** Where a window stands, in screen pixels. */
export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface WindowRequest {
  width: number;
  height: number;
  x?: number | undefined;
  y?: number | undefined;
  title: string;
  background: string;
}

interface Running {
  executable: string;
  profile: string;
  context: BrowserContext;
  browser: CDPSession;
}

/** Chromium asks the network for nothing: names don't resolve, and its own services are off. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];

let options: HostOptions | null = null;
let running: Promise<Running> | null = null;
let profileFolder = () => '';
let onClosed = () => {};
let setUp: (context: BrowserContext) => Promise<void> = async () => {};

export function configure(hostOptions: HostOptions): void {
  options = hostOptions;
}

/** Tells where Chromium's profile goes, what to prepare in it, and what to do when it ends. */
export function prepare(how: {
  profile: () => string;
  setUp: (context: BrowserContext) => Promise<void>;
  closed: () => void;
}): void {
  profileFolder = how.profile;
  setUp = how.setUp;
  onClosed = how.closed;
}

/** A window's first, empty page; its address tells the windows apart while they open. */
function emptyPage({ title, background }: WindowRequest): string {
  const html = `<title>${title}</title><body id="${randomUUID()}" style="background:${background}">`;
  return `data:text/html,${encodeURIComponent(html)}`;
}

function placeSwitches({ x, y, width, height }: WindowRequest): string[] {
  const size = `--window-size=${width},${height}`;
  return x === undefined || y === undefined ? [size] : [size, `--window-position=${x},${y}`];
}

/** Chromium refuses to start its sandbox as root. */
function sandboxed(): boolean {
  return process.getuid?.() !== 0;
}

/** What Chromium itself said when it did not start, without the rest of Playwright's log. */
function reasonNotStarted(error: unknown): string {
  const lines = stripVTControlCharacters(String(error)).split('\n');
  const said = lines.filter((line) => /\[err\].*(ERROR|FATAL|sandbox)/i.test(line));
  return (said.length > 0 ? said.slice(-3) : lines.slice(0, 1)).join('\n');
}

async function launch(request: WindowRequest, address: string): Promise<Running> {
  if (!options) throw new Error('the host is not configured');
  const executable = findBrowser();
  if (executable === null) {
    console.error(noBrowser());
    process.exit(1);
  }
  if (!sandboxed()) console.error("Chromium's own sandbox is off, because this is root.");
  const profile = profileFolder();
  const forDevServer = process.env['ELECTRON_RENDERER_URL'] ? ' , EXCLUDE localhost' : '';
  const start = chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless: options.headless,
    chromiumSandbox: sandboxed(),
    acceptDownloads: false,
    // The window is the user's: nothing about it is emulated.
    viewport: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ignoreDefaultArgs: ['about:blank', '--enable-automation'],
    args: [
      ...quiet,
      `--host-resolver-rules=MAP * ~NOTFOUND${forDevServer}`,
      // Without it Chromium warns of unusual switches in each window.
      '--test-type',
      `--app=${address}`,
      ...placeSwitches(request),
      ...(options.debuggingPort === null
        ? []
        : [`--remote-debugging-port=${options.debuggingPort}`]),
    ],
  });
  const context = await start.catch((error: unknown) => {
    console.error(`${executable} did not start.\n${reasonNotStarted(error)}`);
    console.error('Another browser can be named with CLAIMBOOK_CHROMIUM.');
    process.exit(1);
  });
  context.on('close', () => onClosed());
  await setUp(context);
  const browser = await context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('Chromium gave no session');
  await refusePopUps(browser);
  if (options.debuggingPort !== null) announcePort(profile);
  return { executable, profile, context, browser };
}

/** Windows that a page opens by itself are closed at once; the app was asked (see web-contents.ts) and opens its own. */
async function refusePopUps(browser: CDPSession): Promise<void> {
  browser.on('Target.targetCreated', ({ targetInfo }) => {
    if (targetInfo.type !== 'page' || targetInfo.openerId === undefined) return;
    void browser.send('Target.closeTarget', { targetId: targetInfo.targetId });
  });
  await browser.send('Target.setDiscoverTargets', { discover: true });
}

/** Playwright waits for this line, which Electron prints. */
function announcePort(profile: string): void {
  const [port, path] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  console.error(`DevTools listening on ws://127.0.0.1:${port}${path}`);
}

/** Opens a window with an empty page. The first one starts Chromium. */
export async function openWindow(request: WindowRequest): Promise<Page> {
  const address = emptyPage(request);
  if (!running) {
    running = launch(request, address);
    const { context } = await running;
    const [page] = context.pages();
    return page ?? context.waitForEvent('page');
  }
  const { context, browser, executable, profile } = await running;
  const isOurs = (page: Page) => page.url() === address;
  const opened = context.waitForEvent('page', { predicate: isOurs });
  if (options?.headless) {
    const { width, height } = request;
    await browser.send('Target.createTarget', { url: address, newWindow: true, width, height });
  } else {
    // Only a second start with the same profile opens another window without a browser's frame.
    const switches = sandboxed() ? ['--test-type'] : ['--test-type', '--no-sandbox'];
    const args = [...switches, `--user-data-dir=${profile}`, `--app=${address}`];
    spawn(executable, [...args, ...placeSwitches(request)], { stdio: 'ignore' }).unref();
  }
  return opened;
}

/** The session with Chromium as a whole; null before the first window. */
export async function browserSession(): Promise<CDPSession | null> {
  return running ? (await running).browser : null;
}

/** Ends Chromium, when it runs. */
export async function closeChromium(): Promise<void> {
  if (!running) return;
  const { context } = await running;
  await context.close();
}
