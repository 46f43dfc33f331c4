import { beforeEach, describe, expect, it } from 'vitest';
import type { Notebook } from '../../../main/notebook/index.ts';
import type { writers } from '../../../main/service/writers.ts';
import { newId, type Id } from '../../../model/ids.ts';
import { emptyNote } from '../../../model/notes/index.ts';
import type { Input } from '../../../preload/contract/index.ts';
import { addText, ask, newNotebook, tablesOf, temporaryFolder } from '../../notebooks.ts';

type Writing = keyof typeof writers;

/** Calls that say themselves that they can't be taken back. */
type Final = 'trash.empty';

/** What the examples stand on. */
interface Made {
  articleId: Id;
  highlightId: Id;
  looseHighlightId: Id;
  claimId: Id;
  otherId: Id;
  evidenceId: Id;
  linkId: Id;
  trashedId: Id;
  /** A backup in which the claim was another. */
  backup: { folder: string; backup: string };
}

/** An example of each call that writes: a new one without an example does not compile. */
const examples: { [N in Exclude<Writing, Final>]: (made: Made) => Input<N> } = {
  'articles.update': ({ articleId }) => ({
    id: articleId,
    title: 'Another',
    tags: ['x', 'y'],
    state: 'done',
  }),
  'highlights.add': ({ articleId }) => ({
    articleId,
    start: 0,
    end: 12,
    color: 'blue',
    tags: ['new'],
  }),
  'highlights.addQuote': ({ articleId }) => ({
    articleId,
    quote: 'A second sentence',
    note: '*Why?*',
  }),
  'highlights.update': ({ highlightId }) => ({ id: highlightId, color: 'pink', tags: ['b', 'c'] }),
  'notes.save': () => ({
    id: newId(),
    about: null,
    title: 'Free',
    doc: JSON.stringify(emptyNote()),
    baseVersion: 0,
    session: newId(),
  }),
  'notes.write': ({ highlightId }) => ({
    about: { kind: 'highlight', id: highlightId },
    markdown: 'a',
  }),
  'claims.add': ({ highlightId }) => ({
    statement: 'Third.',
    chain: [{ name: 'Official' }, { name: 'Paper' }],
    evidence: [{ highlightId }],
  }),
  'claims.update': ({ claimId }) => ({
    id: claimId,
    status: 'disputed',
    chain: [{ name: 'Somebody else' }],
  }),
  'evidence.add': ({ claimId, looseHighlightId }) => ({
    claimId,
    highlightId: looseHighlightId,
    stance: 'context',
  }),
  'evidence.update': ({ evidenceId }) => ({
    id: evidenceId,
    stance: 'contradicts',
    reason: 'Because.',
  }),
  'links.add': ({ claimId, otherId }) => ({ fromId: otherId, toId: claimId, relation: 'repeats' }),
  'links.update': ({ linkId }) => ({ id: linkId, relation: 'qualifies', reason: 'Only half.' }),
  'trash.put': ({ articleId, claimId }) => ({
    items: [
      { kind: 'article', id: articleId },
      { kind: 'claim', id: claimId },
    ],
  }),
  'backups.restoreRecords': ({ backup, claimId }) => ({
    ...backup,
    items: [{ kind: 'claim', id: claimId }],
  }),
  'trash.restore': ({ trashedId }) => ({ items: [{ kind: 'claim', id: trashedId }] }),
};

let notebook: Notebook;
let made: Made;

beforeEach(async () => {
  notebook = newNotebook();
  const text =
    'A headline\n\nThe official hopes to sign before the year is out. A second sentence.';
  const articleId = addText(notebook, 'report.txt', text);
  const mark = async (quote: string): Promise<Id> =>
    (await ask(notebook, 'highlights.addQuote', { articleId, quote, tags: ['due'] })).id;
  const highlightId = await mark('before the year is out');
  const claim = await ask(notebook, 'claims.add', {
    statement: 'They sign.',
    chain: [{ name: 'Official' }],
    evidence: [{ highlightId }],
  });
  const other = await ask(notebook, 'claims.add', { statement: 'They do not sign.' });
  const trashed = await ask(notebook, 'claims.add', { statement: 'Thrown away.' });
  const folder = temporaryFolder();
  const backedUp = await ask(notebook, 'backups.make', { folder });
  await ask(notebook, 'claims.update', { id: claim.id, statement: 'They will sign.' });
  const link = { fromId: claim.id, toId: other.id, relation: 'contradicts' } as const;
  await ask(notebook, 'trash.put', { items: [{ kind: 'claim', id: trashed.id }] });
  made = {
    articleId,
    highlightId,
    looseHighlightId: await mark('The official hopes'),
    claimId: claim.id,
    otherId: other.id,
    evidenceId: claim.evidence[0]?.id ?? '',
    linkId: (await ask(notebook, 'links.add', link)).id,
    trashedId: trashed.id,
    backup: { folder, backup: backedUp?.backup ?? '' },
  };
});

describe('undo takes back the whole of', () => {
  it.each(Object.keys(examples) as (keyof typeof examples)[])(
    '%s: every table is what it was, and redo does it again',
    async (name) => {
      const before = tablesOf(notebook);
      await ask(notebook, name, examples[name](made));
      const after = tablesOf(notebook);
      expect(after).not.toEqual(before);
      expect((await ask(notebook, 'commands.undo', {})).label).toBeTruthy();
      expect(tablesOf(notebook)).toEqual(before);
      await ask(notebook, 'commands.redo', {});
      expect(tablesOf(notebook)).toEqual(after);
      await ask(notebook, 'commands.undo', {});
      expect(tablesOf(notebook)).toEqual(before);
      expect((await ask(notebook, 'notebook.check', {})).problems).toEqual([]);
    },
  );

  it('an import', async () => {
    const before = tablesOf(notebook);
    addText(notebook, 'other.txt', 'Another headline\n\nOther words.');
    await ask(notebook, 'commands.undo', {});
    expect(tablesOf(notebook)).toEqual(before);
  });
});
