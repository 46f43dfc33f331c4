import { beforeEach, describe, expect, it } from 'vitest';
import type { Notebook } from '../../../main/notebook/index.ts';
import type { Id } from '../../../model/ids.ts';
import { addText, ask, newNotebook, tablesOf } from '../../notebooks.ts';

const text = 'A headline\n\nThe official hopes to sign before the year is out. A second sentence.';

let notebook: Notebook;
let articleId: Id;
let claimId: Id;

beforeEach(async () => {
  notebook = newNotebook();
  const kept = await ask(notebook, 'claims.add', { statement: 'This stays.' });
  articleId = addText(notebook, 'report.txt', text);
  const { id: highlightId } = await ask(notebook, 'highlights.addQuote', {
    articleId,
    quote: 'before the year is out',
    note: 'A secret hope.',
    tags: ['due'],
  });
  const evidence = [{ highlightId }];
  claimId = (await ask(notebook, 'claims.add', { statement: 'They sign.', evidence })).id;
  await ask(notebook, 'links.add', { fromId: claimId, toId: kept.id, relation: 'supports' });
});

const put = (items: { kind: 'article' | 'claim'; id: Id }[]) =>
  ask(notebook, 'trash.put', { items });
const both = () =>
  put([
    { kind: 'article', id: articleId },
    { kind: 'claim', id: claimId },
  ]);

describe('emptying the trash', () => {
  it('says first how much goes', async () => {
    await both();
    expect(await ask(notebook, 'trash.weigh', {})).toEqual({
      things: 2,
      with: { highlights: 1, notes: 1, evidence: 1, links: 1 },
    });
  });

  it('deletes the things and what hangs on them, and nothing else: check is clean', async () => {
    await both();
    const { things, assets } = await ask(notebook, 'trash.empty', {});
    expect([things, assets.length]).toEqual([2, 1]);
    const tables = tablesOf(notebook, ['meta', 'tag', 'source', 'source_alias']);
    expect(Object.entries(tables).filter(([, rows]) => rows.length > 0)).toMatchObject([
      ['claim', [{ statement: 'This stays.' }]],
    ]);
    expect((await ask(notebook, 'notebook.check', {})).problems).toEqual([]);
    expect(await ask(notebook, 'trash.list', {})).toEqual([]);
  });

  it('leaves none of the words in the feed, and no step of undo that would need them', async () => {
    await both();
    await ask(notebook, 'trash.empty', {});
    const feed = JSON.stringify([
      notebook.db.prepare('SELECT * FROM change').all(),
      notebook.db.prepare('SELECT * FROM command').all(),
    ]);
    for (const word of ['secret', 'official', 'They sign', 'before the year', 'A headline']) {
      expect(feed).not.toContain(word);
    }
    const deleted = `SELECT count(*) AS n FROM change WHERE op = 'delete' AND table_name = 'article'`;
    expect(notebook.db.prepare(deleted).get()).toEqual({ n: 1 });
    expect((await ask(notebook, 'commands.undo', {})).label).toContain('This stays.');
    expect((await ask(notebook, 'commands.redo', {})).label).toContain('This stays.');
    expect((await ask(notebook, 'commands.redo', {})).label).toBeNull();
  });

  it('can take one thing, or what is older than a time, and leaves what is not in the trash', async () => {
    await put([{ kind: 'claim', id: claimId }]);
    const items = [{ kind: 'article', id: articleId } as const];
    expect((await ask(notebook, 'trash.empty', { items })).things).toBe(0);
    const before = '2020-01-01T00:00:00.000Z';
    expect((await ask(notebook, 'trash.empty', { before })).things).toBe(0);
    const now = new Date(Date.now() + 1_000).toISOString();
    expect((await ask(notebook, 'trash.empty', { before: now })).things).toBe(1);
    expect((await ask(notebook, 'highlights.list', {})).total).toBe(1);
    expect((await ask(notebook, 'notebook.check', {})).problems).toEqual([]);
  });
});
