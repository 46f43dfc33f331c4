import type { ElectronApplication, Page } from '@playwright/test';
import { bringArticle, heading, noteTexts, openArticle, writeAnnotation } from './annotating.ts';
import { test } from './files.ts';
import { expect, host, loaded } from './launch.ts';

/** Crashes the window's page. Gives the page that comes in its place. */
async function crash(app: ElectronApplication, page: Page): Promise<Page> {
  const next = host === 'chromium' ? app.waitForEvent('window') : Promise.resolve(page);
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  return loaded(await next);
}

test('a page that crashes comes back where it was, with what was typed', async ({
  launch,
  notebook,
  folder,
}) => {
  bringArticle(notebook, folder);
  const { app, page } = await launch(notebook);
  await openArticle(page);
  // Where the window is, is kept once it has been there for a moment.
  await page.waitForTimeout(600);
  let back = page;

  await test.step('an annotation', async () => {
    await writeAnnotation(page);
    await page.keyboard.insertText(' But nobody would say where.');
    back = await crash(app, page);
    await expect(heading(back)).toBeVisible();
    const whole = 'Seen. But nobody would say where.';
    await expect(back.getByText(whole, { exact: true })).toBeVisible();
    await expect.poll(() => noteTexts(notebook)).toEqual([whole]);
  });

  await test.step('a claim that is half written', async () => {
    await writeAnnotation(back);
    await back.getByRole('button', { name: 'New claim' }).click();
    await back.getByLabel('Statement, in your words').fill('They sign this year');
    back = await crash(app, back);
    await expect(heading(back)).toBeVisible();
    await writeAnnotation(back);
    await back.getByRole('button', { name: 'New claim' }).click();
    await expect(back.getByLabel('Statement, in your words')).toHaveValue('They sign this year');
  });
});

/** Makes a call answer with something that no pane can show, then once more with what is right. */
async function breakAnswer(app: ElectronApplication, call: string, right: unknown): Promise<void> {
  await app.evaluate(
    ({ ipcMain }, { name, value }) => {
      let asked = 0;
      ipcMain.removeHandler(name);
      ipcMain.handle(name, async () => {
        asked += 1;
        return { ok: true, value: asked === 1 ? { rows: 7, total: 1, length: 1 } : value };
      });
    },
    { name: call, value: right },
  );
}

test('a pane that fails says so and can be tried again; the rest goes on', async ({
  launch,
  notebook,
  folder,
}) => {
  bringArticle(notebook, folder);
  const { app, page } = await launch(notebook);
  const sidebar = page.getByRole('navigation', { name: 'Notebook' });
  const retry = page.getByRole('button', { name: 'Retry' });

  await test.step('the list of claims', async () => {
    await breakAnswer(app, 'claims.list', { rows: [], total: 0 });
    await sidebar.getByText('Claims').click();
    await expect(retry).toHaveCount(1);
    await expect(page.getByText('No claim is open')).toBeVisible();
    await retry.click();
    await expect(retry).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'Claims' }).first()).toBeVisible();
  });

  await test.step('an article', async () => {
    await breakAnswer(app, 'articles.get', null);
    await sidebar.getByText('Library').click();
    const row = page.getByRole('button', { name: 'Pact is near' });
    await row.click();
    await expect(retry).toHaveCount(1);
    await expect(row).toBeVisible();
    await sidebar.getByText('Notes').click();
    await expect(page.getByText('No note is open')).toBeVisible();
    await expect(retry).toHaveCount(0);
  });

  await test.step('the sidebar', async () => {
    await breakAnswer(app, 'tags.list', []);
    await page.waitForTimeout(600);
    await page.reload();
    await expect(retry).toHaveCount(1);
    await expect(page.getByText('No note is open')).toBeVisible();
    await retry.click();
    await expect(sidebar).toBeVisible();
  });
});
