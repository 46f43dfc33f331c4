import { spawn, spawnSync } from 'node:child_process';
import { expect, host, loaded, origin, program, root, test } from './launch.ts';

// What the host itself promises, whichever it is: the rest of the app is built on it.

test('the page has the bridge and nothing of Node or Electron', async ({ page }) => {
  const seen = await page.evaluate(() => ({
    bridge: Object.keys(window.claimbook).toSorted(),
    node: ['require', 'process', 'module', 'ipcRenderer', 'electron'].filter(
      (name) => name in globalThis,
    ),
  }));
  expect(seen).toEqual({ bridge: ['call', 'on'], node: [] });
});

test('the bridge cannot be replaced by the page', async ({ page }) => {
  const kept = await page.evaluate(() => {
    'use strict';
    const before: unknown = Reflect.get(globalThis, 'claimbook');
    const changed = Reflect.set(globalThis, 'claimbook', null);
    return { changed, same: Reflect.get(globalThis, 'claimbook') === before };
  });
  expect(kept).toEqual({ changed: false, same: true });
});

test('a page is a secure context with its own address', async ({ page }) => {
  expect(page.url().startsWith(`${origin}/`)).toBe(true);
  expect(await page.evaluate(() => isSecureContext && typeof crypto.subtle)).toBe('object');
});

test('main can be reached by the tests, and its dialogs replaced', async ({ app }) => {
  const answer = await app.evaluate(async ({ dialog }) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: ['/chosen'] });
    const { filePaths } = await dialog.showOpenDialog({});
    return filePaths;
  });
  expect(answer).toEqual(['/chosen']);
});

test('a request to anywhere else is refused, and does not leave the machine', async ({ page }) => {
  const refused = await page.evaluate(async () => {
    const addresses = ['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/hostname'];
    const answers = await Promise.allSettled(addresses.map((address) => fetch(address)));
    return answers.map(({ status }) => status);
  });
  expect(refused).toEqual(['rejected', 'rejected', 'rejected']);
});

test('a page that navigates away stays where it is', async ({ page }) => {
  const before = page.url();
  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  await page.waitForTimeout(300);
  expect(page.url()).toBe(before);
  expect(await page.evaluate(() => 'claimbook' in globalThis)).toBe(true);
});

test('a page cannot open a window by itself', async ({ app, page }) => {
  await page.evaluate(() => {
    window.open('about:blank');
  });
  await page.waitForTimeout(500);
  expect(app.windows()).toHaveLength(1);
  const inMain = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  expect(inMain).toBe(1);
});

test('a permission that the app does not give is denied', async ({ page }) => {
  const state = await page.evaluate(
    async () => (await navigator.permissions.query({ name: 'geolocation' })).state,
  );
  expect(state).toBe('denied');
});

test('a reload brings the bridge back', async ({ page }) => {
  await page.reload();
  const answer = await page.evaluate(() => window.claimbook.call['window.state']({}));
  expect(answer).toMatchObject({ ok: true, value: { host } });
});

test('bytes cross the bridge whole, also megabytes of them', async ({ page }) => {
  const answer = await page.evaluate(async () => {
    const bytes = new Uint8Array(5_000_000).fill(97);
    return window.claimbook.call['import.run']({ items: [{ name: 'a.bin', bytes }] });
  });
  // No notebook is open on the first-run page; the bytes came through the validation all the same.
  expect(answer).toMatchObject({ ok: false });
  expect(JSON.stringify(answer)).not.toContain('call.arguments');
});

test('a renderer that crashes comes back with a working page', async ({ app, page }) => {
  const next = host === 'chromium' ? app.waitForEvent('window') : Promise.resolve(page);
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  const back = await loaded(await next);
  await expect.poll(() => back.evaluate(() => 'claimbook' in globalThis)).toBe(true);
});

test('two windows live side by side, and the last one to close ends the app', async ({
  app,
  page,
}) => {
  const opening = app.waitForEvent('window');
  await app.evaluate(({ BrowserWindow }, address) => {
    void new BrowserWindow({ width: 700, height: 500 }).loadURL(address);
  }, 'app://claimbook/index.html');
  const second = await loaded(await opening);
  expect(app.windows()).toHaveLength(2);
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  await page.close();
  expect(await second.evaluate(() => document.title)).not.toBe('');
  await second.close();
  expect(await ended).toBe(0);
});

test('a second start hands over to the first and ends', async ({ app, userData }) => {
  const heard = app.evaluate(
    ({ app: electronApp }) =>
      new Promise<string[]>((resolve) => {
        electronApp.once('second-instance', (_event, argv) => resolve(argv));
      }),
  );
  const sandbox = process.platform === 'linux' ? ['--no-sandbox'] : [];
  const args = [...sandbox, root, `--user-data-dir=${userData}`, 'asked.claimbook'];
  const second = spawn(program(), args, { stdio: 'ignore' });
  const code = await new Promise((resolve) => second.once('exit', resolve));
  expect(code).toBe(0);
  expect(await heard).toContain('asked.claimbook');
});

test('a host that is killed takes its windows along', async ({ app, userData }) => {
  test.skip(process.platform === 'win32', 'the list of processes is read with ps');
  const processes = () =>
    spawnSync('ps', ['-A', '-o', 'args'], { encoding: 'utf8' })
      .stdout.split('\n')
      .filter((line) => line.includes(userData));
  expect(processes()).not.toEqual([]);
  app.process().kill('SIGKILL');
  await expect.poll(processes).toEqual([]);
});
