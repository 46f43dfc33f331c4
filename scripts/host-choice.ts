import { join } from 'node:path';
import { findBrowser, installBrowser, mayInstallBrowser, noBrowser } from './browser.ts';
import { haveElectron } from './electron-binary.ts';
import { root, say } from './project.ts';

/** What opens the app's windows. */
export type HostChoice =
  { host: 'electron'; executable: string } | { host: 'chromium'; executable: string };

/** The Chromium host as a Node script, and as a program that takes the place of Electron's. */
export const hostScript = join(root, 'scripts', 'host', 'launcher.mjs');
export const hostProgram =
  process.platform === 'win32' ? join(root, 'scripts', 'host', 'launcher.cmd') : hostScript;

/** Linux without a display: nothing can show a window. */
export const headless =
  process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];

/**
 * Electron when it is there or can be fetched, else an installed Chromium, installed first where that is possible.
 * `HOST=electron` or `HOST=chromium` leaves no choice. Throws in words when there is nothing to open a window with.
 */
export async function chooseHost(): Promise<HostChoice> {
  const asked = process.env['HOST'];
  if (asked === 'chromium' || (headless && asked !== 'electron')) return chromiumHost();
  const electron = await haveElectron();
  if ('binary' in electron) return { host: 'electron', executable: electron.binary };
  if (asked === 'electron') throw new Error(`Electron is not here: ${electron.why}.`);
  say(`Electron is not here: ${electron.why}. Opening the window with Chromium instead.`);
  return chromiumHost();
}

function chromiumHost(): HostChoice {
  if (findBrowser() === null && !(mayInstallBrowser() && installBrowser(say))) {
    throw new Error(noBrowser());
  }
  return { host: 'chromium', executable: hostProgram };
}
