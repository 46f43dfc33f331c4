import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { claimbook } from './command-line.ts';
import { chooseByKey, test } from './files.ts';
import { expect } from './launch.ts';

// The whole way without a mouse: nothing here clicks, hovers or drags.

const article = `Pact is near

Two ministries have opened talks on a common fleet of repair ships. Officials hope to sign an agreement before the year is out. Nobody would say where.

The work would fall to a pool of ten companies that keep the cables of the region in order today.`;

interface Stored {
  id: string;
  [field: string]: unknown;
}

/** Waits until the command line, which reads the same file, sees so many records. */
async function stored(notebook: string, what: string, count: number): Promise<Stored[]> {
  const list = () => claimbook(notebook, 'list', what) as Stored[];
  await expect(() => expect(list()).toHaveLength(count)).toPass();
  return list();
}

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const focused = await page.evaluate(() => {
      const now = document.activeElement;
      if (now === document.body) return '';
      const labels = now instanceof HTMLInputElement ? [...(now.labels ?? [])] : [];
      const words = [now?.getAttribute('aria-label'), ...labels.map((each) => each.textContent)];
      return [...words, now?.textContent].filter(Boolean).join(' ');
    });
    if (name.test(focused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${name}`);
}

/** Runs a command by its name, in the palette. */
async function runByName(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(`>${name}`);
  await page.keyboard.press('Enter');
}

test('by keyboard alone: from an article to the Markdown file, and back from the trash', async ({
  launch,
  notebook,
  folder,
}) => {
  const file = join(folder, 'article.txt');
  writeFileSync(file, article);
  claimbook(notebook, 'claim', 'Nothing is signed before February.');
  const { app, page } = await launch(notebook);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const row = page.getByRole('button', { name: /Pact is near/u });
  const reader = page.getByRole('document', { name: 'Pact is near' });

  await test.step('an article comes in by the import’s keys', async () => {
    await expect(page.getByRole('navigation', { name: 'Notebook' })).toBeVisible();
    await press('Control+Shift+o');
    await expect(page.getByRole('heading', { name: 'Bring in articles' })).toBeVisible();
    await tabTo(page, /^Choose files/u);
    await chooseByKey(app, page, [file]);
    await stored(notebook, 'articles', 1);
  });

  await test.step('the article opens, and the reading cursor finds a sentence', async () => {
    await press('Control+1');
    await expect(row).toBeFocused();
    await press('j', 'Enter');
    await expect(reader).toBeFocused();
    await press('.', '.', 's');
    await press('2');
    const [highlight] = await stored(notebook, 'highlights', 1);
    expect(highlight).toMatchObject({
      quote: 'Officials hope to sign an agreement before the year is out.',
      color: 'green',
    });
  });

  await test.step('another colour, and an annotation whose letters stay letters', async () => {
    await press('3');
    await expect(() =>
      expect(claimbook(notebook, 'list', 'highlights')).toMatchObject([{ color: 'blue' }]),
    ).toPass();
    await press('n');
    await page.keyboard.type('A **hope**, 1nc no plan.');
    await press('Escape');
    await expect(reader).toBeFocused();
    const [note] = await stored(notebook, 'notes', 1);
    expect(note?.['text']).toBe('A hope, 1nc no plan.');
  });

  await test.step('it becomes a claim, filled in by Tab', async () => {
    await press('c');
    const dialog = page.getByRole('dialog', { name: 'New claim' });
    await expect(dialog.getByLabel('Statement, in your words')).toBeFocused();
    await page.keyboard.type('They sign this year.');
    await tabTo(page, /^Fact$/u);
    await tabTo(page, /Said first by|Said by|Step 1/u);
    await page.keyboard.type('Ministry official');
    await tabTo(page, /^Reason/u);
    await page.keyboard.type('The only one who was there.');
    await press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(reader).toBeFocused();
    const claims = await stored(notebook, 'claims', 2);
    expect(claims.map(({ statement }) => statement)).toContain('They sign this year.');
  });

  await test.step('and is linked to the claim that speaks against it', async () => {
    await press('Control+4');
    await press('Control+k');
    await page.keyboard.type('They sign this year');
    await press('Enter');
    await expect(page.getByRole('textbox', { name: 'Statement' })).toHaveText(
      'They sign this year.',
    );
    await press('l');
    const picker = page.getByRole('dialog', { name: 'Link to a claim' });
    await expect(picker.getByLabel('The other claim')).toBeFocused();
    await page.keyboard.type('before Feb');
    await expect(page.getByRole('option')).toHaveCount(1);
    await press('Enter');
    await tabTo(page, /^supports/u);
    await press('ArrowRight');
    await expect(picker.getByRole('radio', { name: 'contradicts' })).toBeFocused();
    await press('Enter');
    await tabTo(page, /^Reason/u);
    await page.keyboard.type('The two dates exclude each other.');
    await press('Control+Enter');
    await expect(picker).toBeHidden();
    expect((await stored(notebook, 'links', 1))[0]).toMatchObject({
      relation: 'contradicts',
      reason: 'The two dates exclude each other.',
    });
  });

  await test.step('search leads to the very passage', async () => {
    await press('Control+k');
    await page.keyboard.type('pool of ten companies');
    await press('Enter');
    await expect(reader).toBeFocused();
    await press('.');
    const cursor = await page.evaluate(() => {
      const [at] = CSS.highlights.get('reading-cursor') ?? [];
      if (!at) return '';
      const range = new Range();
      range.setStart(at.startContainer, at.startOffset);
      range.setEnd(at.endContainer, at.endOffset);
      return range.toString();
    });
    expect(cursor).toMatch(/^The work would fall to a pool of ten companies/u);
  });

  await test.step('the export is asked for in the palette', async () => {
    const vault = join(folder, 'Vault');
    await runByName(page, 'Export');
    await expect(page.getByLabel('Folder', { exact: true })).toBeFocused();
    await page.keyboard.type(vault);
    await press('Enter');
    const written = join(vault, 'Claims', 'They sign this year.md');
    await expect(() => expect(existsSync(written)).toBe(true)).toPass();
    await expect(page.getByText(`Written to ${vault}`)).toBeVisible();
    expect(readFileSync(written, 'utf8')).toContain('The two dates exclude each other.');
  });

  await test.step('what Delete takes, Ctrl+Z brings back', async () => {
    await press('Control+1');
    await expect(row).toBeVisible();
    await press('j');
    await expect(reader).toBeVisible();
    await press('Delete');
    await stored(notebook, 'articles', 0);
    await press('Control+z');
    await stored(notebook, 'articles', 1);
    await stored(notebook, 'highlights', 1);
    await expect(reader).toBeVisible();
  });
  expect(claimbook(notebook, 'check')).toEqual({ ok: true, problems: [] });
});

test('the first run is left by keyboard, and F6 goes round the panes', async ({ page }) => {
  await tabTo(page, /Look around the sample notebook/u);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Notebook' })).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('button', { name: /^Waiting for the stamp/u })).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.locator('[role="document"]')).toBeVisible();
  await page.keyboard.press('F6');
  await expect(page.locator('[role="document"]')).toBeFocused();
  // The margin is a pane as soon as it is laid out.
  await expect(page.getByRole('complementary', { name: 'Annotations' })).toBeVisible();
  const panes: (string | undefined)[] = [];
  for (let at = 0; at < 5; at += 1) {
    await page.keyboard.press('F6');
    panes.push(
      await page.evaluate(() => {
        const pane = document.activeElement?.closest('[data-pane]');
        return pane?.getAttribute('aria-label') ?? pane?.tagName;
      }),
    );
  }
  expect(panes).toEqual(['Annotations', 'HEADER', 'Notebook', 'Library', 'Article']);
});
