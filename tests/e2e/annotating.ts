import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { claimbook } from './command-line.ts';
import { expect } from './launch.ts';

export const title = 'Pact is near';
export const quote = 'hope to sign before the year is out';

/** Puts an article into a notebook, with one highlight and its annotation "Seen." */
export function bringArticle(
  notebook: string,
  folder: string,
): { articleId: string; highlightId: string } {
  const path = join(folder, 'pact.md');
  const days = Array.from(
    { length: 40 },
    (_, day) => `On day ${day} nobody named the price of ship ${day}.`,
  );
  writeFileSync(path, [`# ${title}`, `Officials ${quote}.`, ...days].join('\n\n'));
  const { imported } = claimbook(notebook, 'import', path) as { imported: { id: string }[] };
  const articleId = imported[0]?.id ?? '';
  const mark = claimbook(notebook, 'highlight', articleId, '--quote', quote, '--note', 'Seen.');
  return { articleId, highlightId: (mark as { id: string }).id };
}

/** What the command line reads of the notebook's notes. */
export function noteTexts(notebook: string): string[] {
  return (claimbook(notebook, 'list', 'notes') as { text: string }[]).map(({ text }) => text);
}

export async function openArticle(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Notebook' }).getByText('Library').click();
  await page.getByRole('button', { name: title }).click();
  await expect(heading(page)).toBeVisible();
}

export function heading(page: Page): Locator {
  return page.getByRole('heading', { name: title, level: 1 });
}

/** Puts the cursor behind the last word of the article's first annotation. */
export async function writeAnnotation(page: Page): Promise<Locator> {
  await page
    .getByRole('button', { name: /^Open: Annotation/u })
    .first()
    .click();
  const note = page.getByRole('textbox', { name: 'Note' });
  await note.click();
  await expect(note).toBeFocused();
  await page.keyboard.press('ControlOrMeta+End');
  return note;
}
