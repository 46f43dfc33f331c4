import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { claimbook } from './command-line.ts';
import { chooseFiles, selectWords, test } from './files.ts';
import { expect, loaded } from './launch.ts';

const first = `<!doctype html><html lang="en"><head><title>Pact is near | Harbour Daily</title>
<meta property="og:site_name" content="Harbour Daily"></head><body><nav>Home World Sport</nav>
<article><h1>Pact is near</h1>
<p>Two ministries have opened talks on a common fleet of repair ships, an official said on Wednesday.</p>
<p>Officials hope to sign an agreement before the year is out, the newspaper wrote; nobody would say where.</p>
<p>The work would fall to a pool of ten companies that keep the cables of the region in order today.</p>
</article><footer>Subscribe to our newsletter</footer></body></html>`;

const second = `Harbour Institute: no pact before February

Nothing can be signed before the February council, because the mandate is missing. Two delegations say so.`;

interface Record_ {
  id: string;
  statement?: string;
  quote?: string;
  text?: string;
}

const list = (notebook: string, what: string): Record_[] =>
  claimbook(notebook, 'list', what) as Record_[];

/** The page has stored what was done: the command line sees as many records. */
async function stored(notebook: string, what: string, count: number): Promise<Record_[]> {
  await expect(() => expect(list(notebook, what)).toHaveLength(count)).toPass();
  return list(notebook, what);
}

async function openArticle(page: Page, title: string): Promise<void> {
  await page
    .getByRole('link', { name: 'Library' })
    .or(page.getByRole('button', { name: 'Library' }))
    .first()
    .click();
  await page.getByText(title).first().click();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
}

test('by mouse: from a dropped article to the Markdown file', async ({
  launch,
  notebook,
  folder,
}) => {
  const { page } = await launch(notebook);
  await loaded(page);

  await test.step('two articles come in, without the site’s chrome', async () => {
    writeFileSync(join(folder, 'first.html'), first);
    writeFileSync(join(folder, 'second.txt'), second);
    await page.getByRole('button', { name: 'Import' }).first().click();
    await chooseFiles(page, [join(folder, 'first.html'), join(folder, 'second.txt')]);
    await stored(notebook, 'articles', 2);
  });

  await test.step('a passage is marked and annotated', async () => {
    await openArticle(page, 'Pact is near');
    await expect(page.getByText('Subscribe to our newsletter')).toHaveCount(0);
    await selectWords(page, 'hope to sign an agreement before the year is out');
    await page
      .getByRole('toolbar', { name: 'Selected passage' })
      .getByRole('button', { name: 'Highlight in green' })
      .click();
    const [highlight] = await stored(notebook, 'highlights', 1);
    expect(highlight).toMatchObject({
      quote: 'hope to sign an agreement before the year is out',
      color: 'green',
    });
    await page
      .getByRole('complementary', { name: 'Annotations' })
      .getByRole('button', { name: 'Annotate' })
      .click();
    await page.keyboard.type('A **hope**, not a plan.');
    await page.keyboard.press('Escape');
    const [note] = await stored(notebook, 'notes', 1);
    expect(note?.text).toBe('A hope, not a plan.');
  });

  await test.step('it becomes a claim with its source', async () => {
    await page.getByRole('button', { name: 'New claim' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Statement, in your words').fill('They sign this year.');
    await dialog.getByText('Forecast', { exact: true }).click();
    await dialog.getByLabel('Due', { exact: true }).fill('31 Dec 2026');
    await dialog.getByRole('button', { name: 'Save claim' }).click();
    await expect(dialog).toBeHidden();
    const [claim] = await stored(notebook, 'claims', 1);
    expect(claim).toMatchObject({
      statement: 'They sign this year.',
      kind: 'forecast',
      dueAt: '2026-12-31',
      supports: 1,
    });
  });

  await test.step('another claim contradicts it', async () => {
    await openArticle(page, 'Harbour Institute: no pact before February');
    await selectWords(page, 'Nothing can be signed before the February council');
    await page
      .getByRole('toolbar', { name: 'Selected passage' })
      .getByRole('button', { name: /^Claim/u })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Statement, in your words').fill('Nothing is signed before February.');
    await dialog.getByRole('button', { name: 'Save claim' }).click();
    const claims = await stored(notebook, 'claims', 2);
    await page
      .getByRole('link', { name: 'Claims' })
      .or(page.getByRole('button', { name: 'Claims' }))
      .first()
      .click();
    await page.getByText('Nothing is signed before February.').first().click();
    await page.getByRole('button', { name: 'Link', exact: true }).first().click();
    const picker = page.getByRole('dialog');
    await picker.getByText('Contradicts', { exact: false }).first().click();
    await picker.getByLabel('The other claim').fill('sign this');
    await page.getByRole('option', { name: /They sign this year/u }).click();
    await picker.getByLabel('Reason').fill('The two dates exclude each other.');
    await picker.getByRole('button', { name: 'Link', exact: true }).click();
    const [link] = (await stored(notebook, 'links', 1)) as (Record_ & {
      relation: string;
      fromId: string;
    })[];
    expect(link).toMatchObject({
      relation: 'contradicts',
      reason: 'The two dates exclude each other.',
    });
    expect(claims.find(({ id }) => id === link?.fromId)?.statement).toBe(
      'Nothing is signed before February.',
    );
    await page.getByText('They sign this year.').first().click();
    await expect(page.getByText('is contradicted by').first()).toBeVisible();
  });

  await test.step('search leads to the very passage', async () => {
    await page.keyboard.press('Escape');
    await page.getByText('Search, or type a command').click();
    await page.keyboard.type('mandate missing');
    await page
      .getByRole('option')
      .filter({ hasText: 'because the mandate is missing' })
      .first()
      .click();
    await expect(
      page.getByRole('heading', { name: 'Harbour Institute: no pact before February', level: 1 }),
    ).toBeVisible();
  });

  await test.step('everything comes out as Markdown', async () => {
    const vault = join(folder, 'Vault');
    await page.getByRole('button', { name: 'Export' }).first().click();
    await page.getByLabel('Folder', { exact: true }).fill(vault);
    await page
      .getByRole('form', { name: 'Export' })
      .getByRole('button', { name: 'Export' })
      .click();
    await expect(() => expect(existsSync(join(vault, 'Claims'))).toBe(true)).toPass();
    await expect(() => expect(readdirSync(join(vault, 'Claims'))).toHaveLength(2)).toPass();
    const article = readFileSync(join(vault, 'Articles', 'Pact is near.md'), 'utf8');
    expect(article).toContain('> hope to sign an agreement before the year is out');
    expect(article).toContain('A **hope**, not a plan.');
    const claim = readFileSync(join(vault, 'Claims', 'They sign this year.md'), 'utf8');
    expect(claim).toMatch(/\.\.\/Articles\/Pact%20is%20near\.md#\^h-[0-9a-f]+/u);
    expect(claim).toContain('The two dates exclude each other.');
  });
  expect(claimbook(notebook, 'check')).toEqual({ ok: true, problems: [] });
});
