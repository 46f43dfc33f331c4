import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { claimbook } from './command-line.ts';
import { test } from './files.ts';
import { expect, host, loaded, program, root } from './launch.ts';

// Which notebook a start brings to which window, and how notebooks are made, opened and closed.

/** Starts the app once more, beside the one that runs. Resolves when this start has handed over and ended. */
async function startAgain(userData: string, file: string): Promise<void> {
  const sandbox = process.platform === 'linux' ? ['--no-sandbox'] : [];
  const args = [...sandbox, root, `--user-data-dir=${userData}`, file];
  const second = spawn(program(), args, { stdio: 'ignore' });
  await new Promise((resolve) => second.once('exit', resolve));
}

const notebookMenu = (page: Page, name: string) =>
  page.getByRole('button', { name: `Notebook: ${name}` });

/** Which of two windows came to the front from now on. */
async function fronted(app: ElectronApplication): Promise<() => Promise<string[]>> {
  const list = await app.evaluateHandle(({ BrowserWindow }) => {
    const focused: string[] = [];
    const windows = BrowserWindow.getAllWindows().toSorted((a, b) => a.id - b.id);
    for (const [index, window] of windows.entries()) {
      window.focus = () => void focused.push(index === 0 ? 'first' : 'second');
    }
    return focused;
  });
  return () => list.jsonValue();
}

test('each notebook has one window; what is no notebook is said, and left as it is', async ({
  launch,
  notebook,
  folder,
  userData,
}) => {
  const other = join(folder, 'Other.claimbook');
  claimbook(other, 'new');
  const { app, page } = await launch(notebook);
  await expect(notebookMenu(page, 'Case')).toBeVisible();

  await test.step('another notebook comes in a window of its own', async () => {
    const opening = app.waitForEvent('window');
    await startAgain(userData, other);
    await expect(notebookMenu(await loaded(await opening), 'Other')).toBeVisible();
    expect(app.windows()).toHaveLength(2);
  });

  await test.step('one that is open comes to the front', async () => {
    const front = await fronted(app);
    await startAgain(userData, notebook);
    await expect.poll(front).toEqual(['first']);
    expect(app.windows()).toHaveLength(2);
  });

  await test.step('a drop on the icon brings its window to the front', async () => {
    const front = await fronted(app);
    await app.evaluate(
      ({ app: running }, path) =>
        void running.emit('open-file', { preventDefault: () => undefined }, path),
      other,
    );
    await expect.poll(front).toEqual(['second']);
    expect(app.windows()).toHaveLength(2);
  });

  await test.step('a file that only has the name is refused, to the byte', async () => {
    const fake = join(folder, 'Fake.claimbook');
    const bytes = Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 251));
    writeFileSync(fake, bytes);
    const before = readdirSync(folder);
    const opening = app.waitForEvent('window');
    await startAgain(userData, fake);
    const third = await loaded(await opening);
    await expect(third.getByRole('alert')).toContainText('Fake.claimbook is not a notebook.');
    await expect(third.getByRole('button', { name: 'New notebook' })).toBeVisible();
    expect(readFileSync(fake).equals(bytes)).toBe(true);
    expect(readdirSync(folder)).toEqual(before);
  });
});

/** Goes to a folder in the app's own picker. */
async function enterFolder(page: Page, folder: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  const above = dialog.getByRole('button', { name: 'Folder above' });
  while (await above.isEnabled()) {
    const shown = dialog.locator('bdi');
    const path = await shown.textContent();
    await above.click();
    await expect(shown).not.toHaveText(path ?? '');
  }
  const list = dialog.getByRole('list', { name: 'In this folder' });
  for (const name of folder.split(sep).filter(Boolean)) {
    await list.getByRole('button', { name, exact: true }).click();
  }
  await expect(dialog.locator('bdi')).toHaveText(folder);
}

/** Runs a command that asks for a path, and answers: in the native dialog, or in the app's own. */
async function answerPath(
  { app, page }: { app: ElectronApplication; page: Page },
  ask: () => Promise<void>,
  folder: string,
  file: string,
): Promise<void> {
  const isNew = !existsSync(join(folder, file));
  if (host === 'electron') {
    await app.evaluate(
      ({ dialog }, path) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
      },
      join(folder, file),
    );
    return ask();
  }
  await ask();
  await enterFolder(page, folder);
  const dialog = page.getByRole('dialog');
  if (isNew) await dialog.getByLabel('Name').fill(basename(file, '.claimbook'));
  else await dialog.getByRole('button', { name: file }).click();
  await dialog.getByRole('button', { name: isNew ? 'Create' : 'Open', exact: true }).click();
}

test('notebooks are made, opened, closed and found again from within the app', async ({
  launch,
  notebook,
  folder,
}) => {
  const { app, page } = await launch();

  await test.step('the first page offers the sample, a new notebook, one that is there', async () => {
    for (const name of ['Look around the sample notebook', 'New notebook', 'Open a notebook']) {
      await expect(page.getByRole('button', { name })).toBeEnabled();
    }
    await expect(page.getByText('Recent', { exact: true })).toHaveCount(0);
  });

  await test.step('new', async () => {
    const ask = () => page.getByRole('button', { name: 'New notebook' }).click();
    await answerPath({ app, page }, ask, folder, 'Made here.claimbook');
    await expect(notebookMenu(page, 'Made here')).toBeVisible();
    expect(claimbook(join(folder, 'Made here.claimbook'), 'check')).toMatchObject({ ok: true });
  });

  await test.step('shown in its folder', async () => {
    const shown = await app.evaluateHandle(({ shell }) => {
      const paths: string[] = [];
      shell.showItemInFolder = (path) => void paths.push(path);
      return paths;
    });
    await notebookMenu(page, 'Made here').click();
    await page.getByRole('menuitem', { name: 'Reveal in folder' }).click();
    await expect.poll(() => shown.jsonValue()).toEqual([join(folder, 'Made here.claimbook')]);
  });

  await test.step('closed, it is among the recent ones', async () => {
    await notebookMenu(page, 'Made here').click();
    await page.getByRole('menuitem', { name: 'Close notebook' }).click();
    const recent = page.getByRole('button', { name: 'Made here' });
    await expect(recent).toContainText(folder);
    await recent.click();
    await expect(notebookMenu(page, 'Made here')).toBeVisible();
  });

  await test.step('open, beside the one that is open', async () => {
    const opening = app.waitForEvent('window');
    const ask = async () => {
      await notebookMenu(page, 'Made here').click();
      await page.getByRole('menuitem', { name: 'Open notebook…' }).click();
    };
    await answerPath({ app, page }, ask, folder, basename(notebook));
    const second = await loaded(await opening);
    await expect(notebookMenu(second, 'Case')).toBeVisible();
    await second.close();
  });

  await test.step('open recent', async () => {
    const opening = app.waitForEvent('window');
    await notebookMenu(page, 'Made here').click();
    await page.getByRole('menuitem', { name: 'Case' }).click();
    await expect(notebookMenu(await loaded(await opening), 'Case')).toBeVisible();
  });
});
