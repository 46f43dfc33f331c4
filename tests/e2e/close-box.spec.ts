import { claimbook } from './command-line.ts';
import { test } from './files.ts';
import { expect, host } from './launch.ts';

test('a window that is closed in the middle of a word keeps the word', async ({
  launch,
  notebook,
}) => {
  test.skip(host === 'electron', 'Electron asks the page before it closes its window');
  const { app, page } = await launch(notebook);
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  await page
    .getByRole('link', { name: 'Notes' })
    .or(page.getByRole('button', { name: 'Notes' }))
    .first()
    .click();
  await page
    .getByRole('button', { name: /new note/iu })
    .first()
    .click();
  await page.locator('[contenteditable=true]').last().click();
  await page.keyboard.type('Typed and not yet stor');
  // As the close box does it: main is not asked.
  const session = await app.context().newCDPSession(page);
  session.send('Page.close').catch(() => undefined);
  expect(await ended).toBe(0);
  expect(claimbook(notebook, 'list', 'notes')).toMatchObject([{ text: 'Typed and not yet stor' }]);
});
