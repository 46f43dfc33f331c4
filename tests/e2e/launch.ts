import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import type { Bridge } from '../../preload/contract/index.ts';
import { electronBinary } from '../../scripts/electron-binary.ts';
import { hostProgram } from '../../scripts/host-choice.ts';
import { root } from '../../scripts/project.ts';

export { expect } from '@playwright/test';
export { root };

declare global {
  interface Window {
    claimbook: Bridge;
  }
}

/** `HOST` says which, else Electron when its binary is there. */
export const host: 'electron' | 'chromium' =
  process.env['HOST'] === 'electron' || process.env['HOST'] === 'chromium'
    ? process.env['HOST']
    : electronBinary() === null
      ? 'chromium'
      : 'electron';

/** The pages' own origin, which each host calls by another name. */
export const origin = host === 'electron' ? 'app://claimbook' : 'https://claimbook.app.localhost';

export interface Running {
  app: ElectronApplication;
  /** The first window's page, loaded. */
  page: Page;
}

export interface Fixtures {
  /** A user data folder of this test's own. */
  userData: string;
  /** Starts the built app; what is still running at the test's end is closed. */
  launch: (...args: string[]) => Promise<Running>;
  app: ElectronApplication;
  page: Page;
}

/** A new window begins with an empty page; waits for the app's. */
export async function loaded(page: Page): Promise<Page> {
  await page.waitForURL((address) => address.href.startsWith(origin));
  await page.waitForLoadState();
  return page;
}

/** What Playwright starts: Electron, or the Chromium host in its place. */
export function program(): string {
  const path = host === 'electron' ? electronBinary() : hostProgram;
  if (path === null) throw new Error('HOST is electron, and its binary is not here.');
  return path;
}

async function start(userData: string, args: readonly string[]): Promise<Running> {
  const app = await _electron.launch({
    executablePath: program(),
    args: [root, `--user-data-dir=${userData}`, ...args],
  });
  return { app, page: await loaded(await app.firstWindow()) };
}

export const test = base.extend<Fixtures & { first: Running }>({
  // Playwright insists on a pattern for the first argument.
  // oxlint-disable-next-line no-empty-pattern
  userData: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'claimbook-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  launch: async ({ userData }, use) => {
    const running = new Set<ElectronApplication>();
    await use(async (...args) => {
      const started = await start(userData, args);
      running.add(started.app);
      started.app.once('close', () => running.delete(started.app));
      return started;
    });
    for (const app of running) await app.close();
  },
  first: async ({ launch }, use) => use(await launch()),
  app: async ({ first }, use) => use(first.app),
  page: async ({ first }, use) => use(first.page),
});
