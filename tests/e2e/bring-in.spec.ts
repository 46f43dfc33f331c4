import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { claimbook } from './command-line.ts';
import { test } from './files.ts';
import { expect } from './launch.ts';

interface Stored {
  id: string;
  title: string;
}

const articles = (notebook: string) => claimbook(notebook, 'list', 'articles') as Stored[];

const titles = (notebook: string) =>
  articles(notebook)
    .map(({ title }) => title)
    .toSorted();

/** Drops files and folders into the middle of the window, as a file manager does. */
async function drop(page: Page, paths: string[]): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const at = { x: width / 2, y: height / 2, data };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devTools.send('Input.dispatchDragEvent', { type, ...at });
    if (type === 'dragOver') await expect(page.getByText('Drop to import')).toBeVisible();
  }
  await devTools.detach();
}

/** Pastes onto what has the focus. */
async function paste(page: Page, data: Record<string, string>): Promise<void> {
  await page.evaluate((byType) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(byType)) clipboardData.setData(type, text);
    const options = { clipboardData, bubbles: true, cancelable: true };
    (document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent('paste', options));
  }, data);
}

test('articles come in however they are brought, and a bad one stops no other', async ({
  launch,
  notebook,
  folder,
}) => {
  const saved = join(folder, 'Saved');
  mkdirSync(join(saved, 'more'), { recursive: true });
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  write('pact.html', '<title>Pact is near</title><h1>Pact is near</h1><p>Talks have opened.</p>');
  write('empty.txt', '');
  write('Saved/first.md', '# First of the folder\n\nIts words.');
  write('Saved/more/second.txt', 'Second of the folder\n\nOther words.');
  write('Saved/.hidden.txt', 'Nobody means this.');
  const { page } = await launch(notebook);
  const heading = (name: string) => page.getByRole('heading', { level: 1, name });
  const table = page.getByRole('table');
  await expect(page.getByRole('navigation', { name: 'Notebook' })).toBeVisible();

  await test.step('dropped: files and a folder with its folders, and the bad one is named', async () => {
    await drop(page, [join(folder, 'pact.html'), join(folder, 'empty.txt'), saved]);
    await expect(table.getByRole('row', { name: /^empty\.txt Can’t be read .*\w/u })).toBeVisible();
    await expect(table.getByRole('row', { name: /^Saved\/more\/second\.txt New/u })).toBeVisible();
    await expect(table.getByRole('row')).toHaveCount(5);
    expect(titles(notebook)).toEqual([
      'First of the folder',
      'Pact is near',
      'Second of the folder',
    ]);
  });

  await test.step('their own bytes lie in the folder beside the notebook', async () => {
    const bytes = readFileSync(join(folder, 'pact.html'));
    const hash = createHash('sha256').update(bytes).digest('hex');
    const asset = join(folder, 'Case.assets', hash.slice(0, 2), `${hash}.gz`);
    expect(gunzipSync(readFileSync(asset)).equals(bytes)).toBe(true);
  });

  await test.step('what is there already opens, and is not stored twice', async () => {
    await drop(page, [join(folder, 'pact.html')]);
    await expect(heading('Pact is near')).toBeVisible();
    await expect(page.getByText('Already in this notebook: “Pact is near”')).toBeVisible();
    expect(articles(notebook)).toHaveLength(3);
  });

  await test.step('pasted: plain text', async () => {
    await paste(page, { 'text/plain': 'From an e-mail\n\nThe ministry does not confirm it.' });
    await expect(heading('From an e-mail')).toBeVisible();
    expect(articles(notebook)).toHaveLength(4);
  });

  await test.step('pasted: HTML, with its formats and without its scripts', async () => {
    await paste(page, {
      'text/plain': 'Copied from a page\n\nWith a link.',
      'text/html':
        '<h1>Copied from a page</h1><p>With <b>bold</b> and <a href="https://example.com/">a link</a>.</p><script>ran = true</script>',
    });
    await expect(heading('Copied from a page')).toBeVisible();
    const body = page.getByRole('document').getByRole('article');
    await expect(body.getByRole('link', { name: 'a link' })).toBeVisible();
    await expect(body.locator('strong, b')).toHaveText('bold');
    expect(await page.evaluate(() => Reflect.get(globalThis, 'ran'))).toBeUndefined();
    expect(articles(notebook)).toHaveLength(5);
  });

  await test.step('what is pasted into a field is the field’s', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+f');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await paste(page, { 'text/plain': 'words for the field' });
    await page.waitForTimeout(300);
    expect(articles(notebook)).toHaveLength(5);
  });
  expect(claimbook(notebook, 'check')).toEqual({ ok: true, problems: [] });
});

test('a cancelled import keeps what had come in, whole, and says how many', async ({
  launch,
  notebook,
  folder,
}) => {
  const many = join(folder, 'Many');
  const count = 1_500;
  mkdirSync(many);
  for (let at = 0; at < count; at += 1) {
    writeFileSync(
      join(many, `${at}.txt`),
      `Article ${at}\n\n${`Its words, number ${at}. `.repeat(200)}`,
    );
  }
  const { page } = await launch(notebook);
  await expect(page.getByRole('navigation', { name: 'Notebook' })).toBeVisible();
  await drop(page, [many]);
  await expect(page.getByText(/^[1-9][\d,]* of 1,500/u)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('What had come in before is kept.')).toBeVisible();
  const kept = articles(notebook).length;
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(count);
  const outcome = page.getByRole('status').filter({ hasText: 'already here' });
  await expect(outcome).toContainText(
    new RegExp(`new articles?\\s*${kept.toLocaleString('en-GB')}\\D`, 'u'),
  );
  expect(claimbook(notebook, 'check')).toEqual({ ok: true, problems: [] });
});
