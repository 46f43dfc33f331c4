import { beforeEach, describe, expect, it } from 'vitest';
import type { Notebook } from '../../../main/notebook/index.ts';
import type { Id, TrashableKind } from '../../../model/records/index.ts';
import { addText, ask, newNotebook, tablesOf } from '../../notebooks.ts';

const text = 'A headline\n\nThe official hopes to sign before the year is out. A second sentence.';

let notebook: Notebook;
let ids: Record<TrashableKind, Id>;

beforeEach(async () => {
  notebook = newNotebook();
  const article = addText(notebook, 'report.txt', text);
  const quote = 'before the year is out';
  const marked = await ask(notebook, 'highlights.addQuote', { articleId: article, quote });
  const claim = await ask(notebook, 'claims.add', {
    statement: 'They sign.',
    evidence: [{ highlightId: marked.id }],
  });
  const other = await ask(notebook, 'claims.add', { statement: 'They do not sign.' });
  const ends = { fromId: claim.id, toId: other.id } as const;
  const link = await ask(notebook, 'links.add', { ...ends, relation: 'contradicts' });
  const about = { kind: 'claim', id: claim.id } as const;
  const note = await ask(notebook, 'notes.write', { about, markdown: 'On the claim.' });
  ids = {
    article,
    highlight: marked.id,
    claim: claim.id,
    evidence: claim.evidence[0]?.id ?? '',
    link: link.id,
    note: note.id,
  };
});

const kinds = ['article', 'highlight', 'note', 'claim', 'evidence', 'link'] as const;

describe('the trash', () => {
  it.each(kinds)('takes the %s, and gives it back as it was, with its links', async (kind) => {
    const before = tablesOf(notebook);
    const shown = await ask(notebook, 'notebook.info', {});
    const items = [{ kind, id: ids[kind] }];
    await ask(notebook, 'trash.put', { items });
    const rows = await ask(notebook, 'trash.list', {});
    expect(rows.map(({ kind: listed, id }) => ({ kind: listed, id }))).toEqual(items);
    expect((await ask(notebook, 'notebook.check', {})).problems).toEqual([]);
    await ask(notebook, 'trash.restore', { items });
    expect(tablesOf(notebook)).toEqual(before);
    expect((await ask(notebook, 'notebook.info', {})).counts).toEqual(shown.counts);
  });

  it('hides what hangs on a thing with it', async () => {
    await ask(notebook, 'trash.put', { items: [{ kind: 'article', id: ids.article }] });
    expect((await ask(notebook, 'highlights.list', {})).total).toBe(0);
    expect((await ask(notebook, 'claims.get', { id: ids.claim })).evidence).toEqual([]);
    await ask(notebook, 'trash.put', { items: [{ kind: 'claim', id: ids.claim }] });
    expect((await ask(notebook, 'links.list', {})).total).toBe(0);
    expect((await ask(notebook, 'notes.list', {})).total).toBe(0);
  });
});
