import { bringArticle, heading, openArticle, title } from './annotating.ts';
import { claimbook } from './command-line.ts';
import { selectWords, test } from './files.ts';
import { expect } from './launch.ts';

// What the window shows, and what has the keyboard, after a step.

test('undo leads to what it brought back', async ({ launch, notebook, folder }) => {
  bringArticle(notebook, folder);
  claimbook(notebook, 'claim', 'They sign this year.');
  const { page } = await launch(notebook);
  const statement = page.getByRole('textbox', { name: 'Statement' });
  await openArticle(page);

  await test.step('an article', async () => {
    await page.keyboard.press('Delete');
    await expect(heading(page)).toBeHidden();
    await page.keyboard.press('Control+3');
    await page.keyboard.press('Control+z');
    await expect(heading(page)).toBeVisible();
  });

  await test.step('a claim, by the button of the message', async () => {
    await page.keyboard.press('Control+4');
    await expect(page.getByRole('button', { name: 'They sign this year.' })).toBeFocused();
    await page.keyboard.press('j');
    await expect(statement).toHaveText('They sign this year.');
    await page.keyboard.press('Delete');
    await expect(statement).toBeHidden();
    await page.keyboard.press('Control+1');
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect(statement).toHaveText('They sign this year.');
  });
});

test('a new place has the keyboard; nobody has to Tab to it from the top', async ({
  launch,
  notebook,
  folder,
}) => {
  bringArticle(notebook, folder);
  for (const statement of ['First claim.', 'Second claim.', 'Third claim.'])
    claimbook(notebook, 'claim', statement);
  const { page } = await launch(notebook);
  const list = page.getByRole('group', { name: 'Claim list' });
  await expect(page.getByRole('navigation', { name: 'Notebook' })).toBeVisible();

  await page.keyboard.press('Control+2');
  await expect(page.getByRole('button', { name: title })).toBeFocused();
  await page.keyboard.press('Control+Shift+e');
  await expect(page.getByLabel('Folder', { exact: true })).toBeFocused();
  await page.keyboard.press('Control+Shift+o');
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeFocused();

  await page.keyboard.press('Control+4');
  await expect(list.getByRole('button').first()).toBeFocused();
  for (const key of ['j', 'j', 'Delete']) {
    await page.keyboard.press(key);
    await expect(list.locator('[aria-current=true]')).toBeFocused();
  }
  await expect(page.getByRole('textbox', { name: 'Statement' })).toBeVisible();
  await page.keyboard.press('F6');
  await expect(page.getByRole('group', { name: 'Claim', exact: true })).toBeFocused();
});

test('a colour’s key counts right after the selection, and says so where there is none', async ({
  launch,
  notebook,
  folder,
}) => {
  bringArticle(notebook, folder);
  const { page } = await launch(notebook);
  await openArticle(page);
  await page.keyboard.press('3');
  await expect(page.getByText('No passage is selected, and no highlight is open')).toBeVisible();

  // In one task, before the page could render anything.
  await selectWords(page, 'nobody named');
  await page.evaluate(() => {
    const selection = document.getSelection();
    const range = selection?.getRangeAt(0);
    selection?.removeAllRanges();
    document.dispatchEvent(new Event('selectionchange'));
    if (range) selection?.addRange(range);
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: '3', code: 'Digit3', bubbles: true }),
    );
  });
  await expect.poll(() => claimbook(notebook, 'list', 'highlights')).toHaveLength(2);
});

test('a message covers neither a dialog’s foot nor a note’s count of words', async ({
  launch,
  notebook,
}) => {
  claimbook(notebook, 'claim', 'First claim.');
  claimbook(notebook, 'claim', 'Second claim.');
  const { page } = await launch(notebook);
  await expect(page.getByRole('navigation', { name: 'Notebook' })).toBeVisible();
  const message = page.getByText(/^Moved “First claim\.|^Moved “Second claim\./u);
  await page.keyboard.press('Control+4');
  await expect(page.getByRole('button', { name: 'First claim.' })).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByRole('textbox', { name: 'Statement' })).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(message).toBeVisible();
  await page.keyboard.press('Control+n');
  const count = page.getByText('0 words');
  await expect(count).toBeVisible();
  const box = await count.boundingBox();
  const toast = await page.locator('[data-sonner-toast]').boundingBox();
  expect((toast?.y ?? 0) + (toast?.height ?? 0)).toBeLessThanOrEqual(box?.y ?? 0);

  await page.keyboard.press('Control+4');
  await page.keyboard.press('Shift+C');
  const dialog = page.getByRole('dialog', { name: 'New claim' });
  await expect(dialog).toBeVisible();
  const layers = await page.evaluate(() => {
    const layer = (selector: string) =>
      Number(getComputedStyle(document.querySelector(selector) ?? document.body).zIndex);
    const scrim = document.querySelector('[role=dialog]')?.parentElement;
    return {
      toasts: layer('[data-sonner-toaster]'),
      dialog: Number(scrim && getComputedStyle(scrim).zIndex),
    };
  });
  expect(layers.toasts).toBeLessThan(layers.dialog);
});
