import type { ElectronApplication, Page } from '@playwright/test';
import { bringArticle, heading, noteTexts, openArticle, writeAnnotation } from './annotating.ts';
import { test } from './files.ts';
import { expect } from './launch.ts';

// What a window that is left keeps: the words, the place, the panes, the bounds.

function ended(app: ElectronApplication): Promise<unknown> {
  return new Promise((resolve) => app.process().once('exit', resolve));
}

/** Closes the window as its menu does. */
async function closeWindow(app: ElectronApplication): Promise<void> {
  const end = ended(app);
  await app.evaluate(({ BrowserWindow }) => {
    // Later: the answer would not come from an app that is gone.
    setTimeout(() => BrowserWindow.getAllWindows()[0]?.close());
  });
  await end;
}

/** Behind what is there already, without a pause. */
async function type(page: Page, words: string): Promise<void> {
  await writeAnnotation(page);
  await page.keyboard.insertText(words);
}

test('what is typed is kept, however it is left at once', async ({ launch, notebook, folder }) => {
  bringArticle(notebook, folder);
  let { app, page } = await launch(notebook);
  await openArticle(page);

  await test.step('for another page of the app', async () => {
    await type(page, ' One.');
    await page.getByRole('navigation', { name: 'Notebook' }).getByText('Claims').click();
    await expect(page.getByText('No claim is open')).toBeVisible();
    expect(noteTexts(notebook)).toEqual(['Seen. One.']);
  });

  await test.step('for no notebook', async () => {
    await openArticle(page);
    await type(page, ' Two.');
    await page.keyboard.press('ControlOrMeta+Shift+W');
    await expect(page.getByRole('button', { name: 'Open a notebook' })).toBeVisible();
    expect(noteTexts(notebook)).toEqual(['Seen. One. Two.']);
  });

  await test.step('with the window', async () => {
    await page.getByRole('button', { name: /^Case/u }).click();
    await openArticle(page);
    await type(page, ' Three.');
    await closeWindow(app);
    expect(noteTexts(notebook)).toEqual(['Seen. One. Two. Three.']);
  });

  await test.step('with the window’s own button', async () => {
    ({ app, page } = await launch(notebook));
    await openArticle(page);
    await type(page, ' Four.');
    const end = ended(app);
    await page.close();
    await end;
    // Where the page was gone before it could store, the next start does.
    await launch(notebook);
    await expect.poll(() => noteTexts(notebook)).toEqual(['Seen. One. Two. Three. Four.']);
  });
});

test('after a restart the window is as it was left', async ({ launch, notebook, folder }) => {
  bringArticle(notebook, folder);
  const left = { x: 40, y: 30, width: 1220, height: 760 };
  const { app, page } = await launch(notebook);
  await openArticle(page);
  await app.evaluate(({ BrowserWindow }, bounds) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(bounds);
  }, left);
  await expect.poll(() => page.evaluate(() => window.outerWidth)).toBe(left.width);
  await page.getByRole('button', { name: 'Margin', exact: true }).click();
  const handle = page.getByRole('separator', { name: 'Width of the list' });
  const list = page.getByRole('region', { name: 'Library' });
  const before = (await list.boundingBox())?.width ?? 0;
  const box = await handle.boundingBox();
  if (!box) throw new Error('the list has no handle');
  await page.mouse.move(box.x, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 200, { steps: 4 });
  await page.mouse.up();
  const width = (await list.boundingBox())?.width ?? 0;
  expect(Math.round(width - before)).toBe(60);
  // The window's bounds are kept once it has stood still.
  await page.waitForTimeout(1_600);
  await closeWindow(app);

  const again = await launch();
  await expect(heading(again.page)).toBeVisible();
  const margin = again.page.getByRole('button', { name: 'Margin', exact: true });
  await expect(margin).toHaveAttribute('aria-pressed', 'false');
  const listAgain = again.page.getByRole('region', { name: 'Library' });
  expect(Math.round((await listAgain.boundingBox())?.width ?? 0)).toBe(Math.round(width));
  const bounds = await again.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(bounds).toEqual(left);
});
