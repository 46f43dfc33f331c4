import { beforeEach, describe, expect, it } from 'vitest';
import type { Notebook } from '../../../main/notebook/index.ts';
import { newId, type Id } from '../../../model/ids.ts';
import { noteFromMarkdown } from '../../../model/notes/index.ts';
import { addText, ask, newNotebook } from '../../notebooks.ts';

const text = 'A headline\n\nThe official hopes to sign before the year is out. A second sentence.';

let notebook: Notebook;
let articleId: Id;

beforeEach(() => {
  notebook = newNotebook();
  articleId = addText(notebook, 'report.txt', text);
});

const highlight = () =>
  ask(notebook, 'highlights.addQuote', {
    articleId,
    quote: 'before the year is out',
    tags: ['due'],
  });

const doc = (markdown: string): string => JSON.stringify(noteFromMarkdown(markdown));

describe('undo takes back the whole of one command', () => {
  it('goes back step by step, and forward again, until something new is done', async () => {
    await ask(notebook, 'claims.add', { statement: 'One.' });
    await ask(notebook, 'claims.add', { statement: 'Two.' });
    expect((await ask(notebook, 'commands.undo', {})).label).toContain('Two.');
    expect((await ask(notebook, 'commands.undo', {})).label).toContain('One.');
    expect((await ask(notebook, 'commands.redo', {})).label).toContain('One.');
    await ask(notebook, 'claims.add', { statement: 'Three.' });
    expect((await ask(notebook, 'commands.redo', {})).label).toBeNull();
  });

  it('says where it is to be seen, and nothing where none of it stands', async () => {
    const { id } = await ask(notebook, 'claims.add', { statement: 'One.' });
    await ask(notebook, 'trash.put', { items: [{ kind: 'claim', id }] });
    expect((await ask(notebook, 'commands.undo', {})).at).toEqual({ kind: 'claim', id });
    expect((await ask(notebook, 'commands.redo', {})).at).toBeNull();
  });

  it('of a deletion brings the thing back with what went along', async () => {
    const marked = await highlight();
    await ask(notebook, 'trash.put', { items: [{ kind: 'article', id: articleId }] });
    expect((await ask(notebook, 'articles.list', {})).total).toBe(0);
    expect((await ask(notebook, 'highlights.list', {})).total).toBe(0);
    await ask(notebook, 'commands.undo', {});
    expect((await ask(notebook, 'highlights.list', {})).rows.map(({ id }) => id)).toEqual([
      marked.id,
    ]);
  });
});

describe('undo never overwrites what another wrote since', () => {
  it('says so when the command line changed the same thing', async () => {
    const claim = await ask(notebook, 'claims.add', { statement: 'Mine.' });
    await ask(notebook, 'claims.update', { id: claim.id, statement: 'Mine, edited.' });
    await ask(notebook, 'claims.update', { id: claim.id, statement: 'Theirs.' }, 'command-line');
    await expect(ask(notebook, 'commands.undo', {})).rejects.toMatchObject({
      code: 'undo.changed',
    });
    expect((await ask(notebook, 'claims.get', { id: claim.id })).statement).toBe('Theirs.');
  });

  it('but leaves alone what the command line wrote into another column', async () => {
    const claim = await ask(notebook, 'claims.add', { statement: 'Mine.' });
    await ask(notebook, 'claims.update', { id: claim.id, statement: 'Mine, edited.' });
    await ask(notebook, 'claims.update', { id: claim.id, status: 'disputed' }, 'command-line');
    await ask(notebook, 'commands.undo', {});
    const after = await ask(notebook, 'claims.get', { id: claim.id });
    expect(after).toMatchObject({ statement: 'Mine.', status: 'disputed' });
  });

  it('says so when the command line built on it', async () => {
    const marked = await highlight();
    const about = { kind: 'highlight', id: marked.id } as const;
    await ask(notebook, 'notes.write', { about, markdown: 'theirs' }, 'command-line');
    await expect(ask(notebook, 'commands.undo', {})).rejects.toMatchObject({
      code: 'undo.built-on',
    });
  });

  it('takes back only its own: the command line’s work stays', async () => {
    await ask(notebook, 'claims.add', { statement: 'Mine.' });
    await ask(notebook, 'claims.add', { statement: 'Theirs.' }, 'command-line');
    expect((await ask(notebook, 'commands.undo', {})).label).toContain('Mine.');
    expect((await ask(notebook, 'claims.list', {})).rows.map((row) => row.statement)).toEqual([
      'Theirs.',
    ]);
  });
});

describe('an editing session is one step', () => {
  it('however often it was saved, and the feed holds one change for it', async () => {
    const id = newId();
    const session = newId();
    const save = (markdown: string, baseVersion: number) =>
      ask(notebook, 'notes.save', {
        id,
        about: null,
        title: '',
        doc: doc(markdown),
        baseVersion,
        session,
      });
    await save('One', 0);
    await save('One two', 1);
    await save('One two three', 2);
    const changes = notebook.db.prepare('SELECT op FROM change WHERE row_id = ?').all(id);
    expect(changes).toEqual([{ op: 'insert' }]);
    const second = newId();
    await ask(notebook, 'notes.save', {
      id,
      about: null,
      title: '',
      doc: doc('Four'),
      baseVersion: 3,
      session: second,
    });
    await ask(notebook, 'notes.save', {
      id,
      about: null,
      title: '',
      doc: doc('Five'),
      baseVersion: 4,
      session: second,
    });
    await ask(notebook, 'commands.undo', {});
    expect((await ask(notebook, 'notes.get', { id })).text).toBe('One two three');
    await ask(notebook, 'commands.undo', {});
    expect((await ask(notebook, 'notes.list', {})).total).toBe(0);
  });

  it('a save that is not based on the newest version is refused, and nothing is lost', async () => {
    const id = newId();
    const save = (markdown: string, baseVersion: number) =>
      ask(notebook, 'notes.save', {
        id,
        about: null,
        title: '',
        doc: doc(markdown),
        baseVersion,
        session: newId(),
      });
    await save('One', 0);
    await save('Two', 1);
    await expect(save('Mine', 1)).rejects.toMatchObject({ code: 'notes.newer' });
    expect((await ask(notebook, 'notes.get', { id })).text).toBe('Two');
  });

  it('what a crashed page left behind does not take the place of what it stored later, or another did', async () => {
    const id = newId();
    const session = newId();
    const save = (markdown: string, baseVersion: number, leftBehind: boolean, by = session) =>
      ask(notebook, 'notes.save', {
        id,
        about: null,
        title: '',
        doc: doc(markdown),
        baseVersion,
        session: by,
        leftBehind,
      });
    await save('One', 0, false);
    await save('One two', 1, false);
    expect(await save('One t', 1, true)).toMatchObject({ text: 'One two', version: 2 });
    await save('Another’s', 2, false, newId());
    await expect(save('One two three', 2, true)).rejects.toMatchObject({ code: 'notes.newer' });
    expect((await ask(notebook, 'notes.get', { id })).text).toBe('Another’s');
  });

  it('a save that was stored before the page crashed can be repeated', async () => {
    const input = {
      id: newId(),
      about: null,
      title: '',
      doc: doc('One'),
      baseVersion: 0,
      session: newId(),
    };
    await ask(notebook, 'notes.save', input);
    expect((await ask(notebook, 'notes.save', input)).version).toBe(1);
  });
});

describe('a save of what is there already', () => {
  it('is no step of undo', async () => {
    const claim = await ask(notebook, 'claims.add', { statement: 'Mine.' });
    await ask(notebook, 'claims.update', { id: claim.id, statement: 'Mine.' });
    expect((await ask(notebook, 'commands.undo', {})).label).toContain('Claim “Mine.”');
  });

  it('with other tags is one, and is found by them', async () => {
    const marked = await highlight();
    await ask(notebook, 'highlights.update', { id: marked.id, tags: ['fresh'] });
    const found = await ask(notebook, 'search.find', { query: 'fresh', kinds: ['highlight'] });
    expect(found.map(({ id }) => id)).toEqual([marked.id]);
    expect((await ask(notebook, 'commands.undo', {})).label).toContain('Tag');
  });
});
