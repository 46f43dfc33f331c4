import { bringArticle, openArticle } from './annotating.ts';
import { claimbook } from './command-line.ts';
import { test } from './files.ts';
import { expect } from './launch.ts';

test('an open article that goes into the trash says so, and can be restored where it is', async ({
  launch,
  notebook,
  folder,
}) => {
  const { articleId } = bringArticle(notebook, folder);
  const { page } = await launch(notebook);
  await openArticle(page);
  const item = { kind: 'article', id: articleId };
  claimbook(notebook, 'call', 'trash.put', JSON.stringify({ items: [item] }));

  const article = page.getByRole('region', { name: 'Article', exact: true });
  await expect(article.getByText('This article is in the trash.')).toBeVisible();
  await article.getByRole('button', { name: 'Restore' }).click();
  await expect(article.getByText('This article is in the trash.')).toBeHidden();
  expect(claimbook(notebook, 'list', 'articles')).toMatchObject([{ id: articleId }]);
});
