import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { chooseHost } from '../../scripts/host-choice.ts';
import { root } from '../../scripts/project.ts';
import { temporaryFolder } from './temporary-folder.ts';

const { executable } = await chooseHost();

export interface Running {
  app: ElectronApplication;
  page: Page;
}

/** Starts an app in the host that opens Claimbook's windows here; gives its first window's own page, not yet loaded. */
async function start(
  appFolder: string,
  userData: string,
  args: readonly string[],
): Promise<Running> {
  const app = await _electron.launch({
    executablePath: executable,
    args: [appFolder, `--user-data-dir=${userData}`, ...args],
    chromiumSandbox: process.getuid?.() !== 0,
  });
  return { app, page: await app.firstWindow() };
}

/** Starts the built app. */
export function startClaimbook(userData: string, ...args: string[]): Promise<Running> {
  return start(root, userData, args);
}

const bareApp = join(temporaryFolder(), 'bare');
mkdirSync(bareApp);
writeFileSync(
  join(bareApp, 'package.json'),
  JSON.stringify({ name: 'bare', version: '1.0.0', type: 'module', main: 'index.js' }),
);
writeFileSync(
  join(bareApp, 'index.js'),
  `import { app, BrowserWindow, protocol } from 'electron';
protocol.registerSchemesAsPrivileged([{ scheme: 'bare', privileges: { standard: true, secure: true } }]);
const page = () =>
  new Response('<!doctype html><button>Bare</button>', { headers: { 'content-type': 'text/html' } });
void app.whenReady().then(() => {
  protocol.handle('bare', page);
  return new BrowserWindow({ width: 1280, height: 800 }).loadURL('bare://app/');
});
`,
);

/** Starts the least app that shows a window with a page of its own: what the host itself takes. */
export function startBareWindow(userData: string): Promise<Running> {
  return start(bareApp, userData, []);
}
