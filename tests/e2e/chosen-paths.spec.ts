import { join } from 'node:path';
import { claimbook } from './command-line.ts';
import { test } from './files.ts';
import { expect, root } from './launch.ts';

test('a page has only those files read that the user chose', async ({ launch, notebook }) => {
  const { page } = await launch(notebook);
  await expect(page.getByRole('navigation', { name: 'Notebook' })).toBeVisible();
  const answer = await page.evaluate(
    (path) => window.claimbook.call['import.run']({ items: [{ path }] }),
    join(root, 'README.md'),
  );
  expect(answer).toMatchObject({ ok: false, error: { code: 'import.refused' } });
  expect(claimbook(notebook, 'list', 'articles')).toEqual([]);
});
