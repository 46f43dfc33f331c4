import { AxeBuilder } from '@axe-core/playwright';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { claimbook } from './command-line.ts';
import { test } from './files.ts';
import { expect } from './launch.ts';
import { settled } from './sample.ts';

async function axe(page: Page): Promise<string[]> {
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}

async function openBackups(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Notebook: / }).click();
  await page.getByRole('menuitem', { name: 'Backups' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Backups' })).toBeVisible();
}

async function openCompare(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Compare and restore the backup/ })
    .last()
    .click();
}

const open = (page: Page): Promise<void> =>
  expect(page.getByRole('navigation', { name: 'Notebook' })).toBeVisible();

const statements = (notebook: string): string[] =>
  (claimbook(notebook, 'list', 'claims') as { statement: string }[])
    .map(({ statement }) => statement)
    .toSorted();

test('a backup is made by itself, compared, and taken back in part and whole', async ({
  launch,
  notebook,
  userData,
}) => {
  test.setTimeout(90_000);
  const add = (statement: string): string =>
    (claimbook(notebook, 'call', 'claims.add', JSON.stringify({ statement })) as { id: string }).id;
  const first = add('They sign.');
  add('They do not sign.');
  const { page } = await launch(notebook);

  await expect(page.getByText(/backed up \d\d:\d\d/u)).toBeVisible({ timeout: 20_000 });
  await openBackups(page);
  await expect(page.getByRole('row', { name: /Daily/u })).toContainText('Opened and checked');
  await expect(page.getByText(join(userData, 'backups'))).toBeVisible();
  expect(await axe(page)).toEqual([]);

  await page.evaluate(
    (id) => window.claimbook.call['trash.put']({ items: [{ kind: 'claim', id }] }),
    first,
  );
  await page
    .getByRole('navigation', { name: 'Notebook' })
    .getByRole('button', { name: /^Trash/u })
    .click();
  await page.getByRole('button', { name: 'Empty…' }).click();
  await expect(page.getByRole('dialog')).toContainText('1 thing is deleted for good');
  expect(await axe(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('The trash is empty')).toBeVisible();
  expect(statements(notebook)).toEqual(['They do not sign.']);

  await openBackups(page);
  await openCompare(page);
  const box = page.getByRole('checkbox', { name: /They sign\..*only in the backup/u });
  await box.check();
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Take back 1' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(statements(notebook)).toEqual(['They do not sign.', 'They sign.']);

  add('Written after the backup.');
  await openCompare(page);
  await expect(page.getByText('Written after the backup.')).toBeVisible();
  await page.getByRole('button', { name: /Restore the whole notebook/u }).click();
  await expect(page.getByRole('dialog')).toContainText('The present file stays beside it');
  await page.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click();
  await expect
    .poll(() => statements(notebook), { timeout: 20_000 })
    .toEqual(['They do not sign.', 'They sign.']);
  await expect(page.getByRole('navigation', { name: 'Notebook' })).toBeVisible();
  const kept = readdirSync(dirname(notebook)).find((name) => name.includes('before restoring'));
  expect(statements(join(dirname(notebook), kept ?? ''))).toContain('Written after the backup.');
});

test('a backup is made before an import of many files, and before many things are changed', async ({
  launch,
  notebook,
}) => {
  const { page } = await launch(notebook);
  await open(page);
  await page.evaluate(async () => {
    const { call } = window.claimbook;
    const items = Array.from({ length: 22 }, (_, index) => ({
      name: `Piece ${index}`,
      text: `Piece ${index}\n\nWords of the piece with the number ${index}.`,
    }));
    const brought = await call['import.run']({ items });
    const imported = brought.ok ? brought.value.imported : [];
    const things = imported.map(({ id }) => ({ kind: 'article' as const, id }));
    await call['trash.put']({ items: things });
  });
  await openBackups(page);
  await expect(page.getByRole('row', { name: /Before an import/u })).toBeVisible();
  await expect(page.getByRole('row', { name: /Before a bulk change/u })).toBeVisible();
});

test('a backup that can’t be made says so, and the place can be chosen', async ({
  launch,
  notebook,
  folder,
}) => {
  const file = join(folder, 'A file.txt');
  writeFileSync(file, 'mine');
  const { page } = await launch(notebook);
  await open(page);
  const place = (backupFolder: string) =>
    page.evaluate(
      (chosen) => window.claimbook.call['settings.set']({ backupFolder: chosen }),
      backupFolder,
    );
  await place(file);
  await expect(page.getByText(/was not backed up/u)).toBeVisible({ timeout: 20_000 });
  await place(join(folder, 'My backups'));
  await openBackups(page);
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByRole('row', { name: /Asked for/u })).toContainText('Opened and checked');
  await expect(page.getByText(join(folder, 'My backups'))).toBeVisible();
  expect(readFileSync(file, 'utf8')).toBe('mine');
});
