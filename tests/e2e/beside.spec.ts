import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import {
  bringArticle,
  heading,
  noteTexts,
  openArticle,
  title,
  writeAnnotation,
} from './annotating.ts';
import { claimbook } from './command-line.ts';
import { selectWords, test } from './files.ts';
import { expect } from './launch.ts';

/** Milliseconds after which the window shows what the command line wrote. */
const shownWithin = 1_000;

async function soon(shown: Locator): Promise<void> {
  await expect(shown).toBeVisible({ timeout: shownWithin });
}

interface Named {
  id: string;
  text: string;
  statement: string;
}
const list = (notebook: string, what: string) => claimbook(notebook, 'list', what) as Named[];

test('the window shows within a second what the command line writes', async ({
  launch,
  notebook,
  folder,
}) => {
  const { articleId } = bringArticle(notebook, folder);
  const { page } = await launch(notebook);
  const sidebar = page.getByRole('navigation', { name: 'Notebook' });
  await openArticle(page);

  await test.step('an article in the list', async () => {
    writeFileSync(join(folder, 'second.txt'), 'No pact before February\n\nThe mandate is missing.');
    claimbook(notebook, 'import', join(folder, 'second.txt'));
    await soon(page.getByRole('button', { name: 'No pact before February' }));
    await soon(sidebar.getByRole('button', { name: 'Library 2' }));
  });

  await test.step('a highlight with a note and a tag beside the open article', async () => {
    const options = ['--quote', 'price of ship 7.', '--note', 'Ask **why**.', '--tags', 'price'];
    claimbook(notebook, 'highlight', articleId, ...options);
    const cards = page.getByRole('complementary', { name: 'Annotations' });
    await soon(cards.getByText('Ask why.'));
    await soon(sidebar.getByRole('button', { name: 'price 1' }));
  });

  await test.step('an open note, while nobody types in it', async () => {
    const note = await writeAnnotation(page);
    const [id] = list(notebook, 'notes').flatMap(({ id: noteId, text }) =>
      text === 'Seen.' ? noteId : [],
    );
    const input = JSON.stringify({ id });
    const stored = claimbook(notebook, 'call', 'notes.get', input) as Record<string, string>;
    const save = {
      id,
      about: stored['about'],
      title: '',
      doc: stored['doc']?.replace('Seen.', 'Seen twice.'),
      baseVersion: stored['version'],
      session: '0195d2a0-0000-7000-8000-000000000001',
    };
    claimbook(notebook, 'call', 'notes.save', JSON.stringify(save));
    await expect(note).toHaveText('Seen twice.', { timeout: shownWithin });
  });

  await test.step('a claim in the list of claims', async () => {
    await sidebar.getByText('Claims').click();
    claimbook(notebook, 'claim', 'They sign this year.', '--kind', 'forecast');
    await soon(page.getByText('They sign this year.'));
  });
});

test('undo in the window takes back the window’s work, never the command line’s', async ({
  launch,
  notebook,
  folder,
}) => {
  const { articleId } = bringArticle(notebook, folder);
  const { page } = await launch(notebook);
  await openArticle(page);
  const undo = async (says: string) => {
    await page.getByRole('document', { name: title }).focus();
    await page.keyboard.press('ControlOrMeta+Z');
    await soon(page.getByText(says).last());
  };

  await selectWords(page, 'nobody named');
  await page.keyboard.press('3');
  await expect.poll(() => list(notebook, 'highlights')).toHaveLength(2);
  claimbook(notebook, 'claim', 'Written by the command line.');
  claimbook(notebook, 'highlight', articleId, '--quote', 'price of ship 7.', '--note', 'Theirs.');
  await soon(page.getByRole('complementary', { name: 'Annotations' }).getByText('Theirs.'));
  await expect.poll(() => list(notebook, 'highlights')).toHaveLength(3);

  await undo('Undone');
  expect(list(notebook, 'highlights')).toHaveLength(2);
  await undo('Nothing to undo');
  expect(list(notebook, 'claims').map(({ statement }) => statement)).toEqual([
    'Written by the command line.',
  ]);
  expect(list(notebook, 'highlights')).toHaveLength(2);
  expect(noteTexts(notebook).toSorted()).toEqual(['Seen.', 'Theirs.']);
  await expect(heading(page)).toBeVisible();
  expect(claimbook(notebook, 'check')).toEqual({ ok: true, problems: [] });
});
