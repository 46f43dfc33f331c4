import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { keptPath, makeBackup, putBack } from '../../../main/backups/index.ts';
import {
  closeNotebook,
  openNotebook,
  openToRead,
  type Notebook,
} from '../../../main/notebook/index.ts';
import { newId, type Id } from '../../../model/ids.ts';
import type { Backup } from '../../../preload/contract/index.ts';
import { addText, ask, newNotebook, tablesOf, temporaryFolder } from '../../notebooks.ts';

const text = 'A headline\n\nThe official hopes to sign before the year is out. A second sentence.';

let notebook: Notebook;
let folder: string;
let articleId: Id;
let claimId: Id;
let otherId: Id;

beforeEach(async () => {
  notebook = newNotebook();
  folder = temporaryFolder();
  articleId = addText(notebook, 'report.txt', text);
  const quote = 'before the year is out';
  const { id: highlightId } = await ask(notebook, 'highlights.addQuote', {
    articleId,
    quote,
    note: 'A hope.',
    tags: ['due'],
  });
  claimId = (
    await ask(notebook, 'claims.add', {
      statement: 'They sign.',
      chain: [{ name: 'Official' }, { name: 'Paper' }],
      evidence: [{ highlightId }],
    })
  ).id;
  otherId = (await ask(notebook, 'claims.add', { statement: 'They do not sign.' })).id;
  await ask(notebook, 'links.add', { fromId: claimId, toId: otherId, relation: 'contradicts' });
  const about = { kind: 'claim', id: claimId } as const;
  await ask(notebook, 'notes.write', { about, markdown: 'On the claim.' });
});

async function backUp(): Promise<Backup> {
  const made = await ask(notebook, 'backups.make', { folder });
  if (!made) throw new Error('no backup was made');
  return made;
}

const place = async (): Promise<string> => (await ask(notebook, 'backups.list', { folder })).place;
const recordsOf = async (backup: string) => join(await place(), `${backup}.claimbook`);
const trash = (kind: 'article' | 'claim' | 'note', id: Id) =>
  ask(notebook, 'trash.put', { items: [{ kind, id }] });
const problems = async () => (await ask(notebook, 'notebook.check', {})).problems;

describe('a backup', () => {
  it('holds every row, is opened and checked, and is listed with its counts and size', async () => {
    const made = await backUp();
    expect(made).toMatchObject({ problem: null, reason: 'asked' });
    const copy = openNotebook(await recordsOf(made.backup));
    expect(tablesOf(copy)).toEqual(tablesOf(notebook));
    closeNotebook(copy);
    const { backups, assetBytes } = await ask(notebook, 'backups.list', { folder });
    expect(backups).toEqual([made]);
    expect(made.counts).toEqual({ articles: 1, highlights: 1, notes: 2, claims: 2, links: 1 });
    expect(made.bytes).toBeGreaterThan(10_000);
    expect(assetBytes).toBeGreaterThan(0);
  });

  it('is made from a connection that only reads, as in a window', async () => {
    const reader = openToRead(notebook.path);
    expect(makeBackup(reader, { folder })?.problem).toBeNull();
    const to = join(folder, 'Copy.claimbook');
    expect((await ask(reader, 'notebook.backup', { to })).path).toBe(to);
    expect(() => reader.db.exec('DELETE FROM link')).toThrow(/readonly/u);
    closeNotebook(reader);
  });

  it('has the originals once, however many backups there are', async () => {
    await backUp();
    await ask(notebook, 'claims.add', { statement: 'Later.' });
    await backUp();
    const assets = join(await place(), 'assets');
    expect(readdirSync(assets).flatMap((part) => readdirSync(join(assets, part)))).toHaveLength(1);
    expect((await ask(notebook, 'backups.list', { folder })).backups).toHaveLength(2);
  });

  it('of the day is made once a day', async () => {
    const daily = (now: Date) => makeBackup(notebook, { folder, reason: 'daily', now });
    expect(daily(new Date(2026, 10, 23, 9))).not.toBeNull();
    expect(daily(new Date(2026, 10, 23, 18))).toBeNull();
    expect(daily(new Date(2026, 10, 24, 8))).not.toBeNull();
  });

  it('makes room for the next, and takes the originals along that only it had', async () => {
    addText(notebook, 'other.txt', 'Another headline\n\nOther words.');
    makeBackup(notebook, { folder, now: new Date(2026, 8, 1, 9) });
    await ask(notebook, 'commands.undo', {});
    for (let day = 1; day <= 40; day += 1) {
      makeBackup(notebook, { folder, now: new Date(2026, 9, day, 9) });
    }
    const { backups } = await ask(notebook, 'backups.list', { folder });
    expect(backups.length).toBeLessThanOrEqual(7 + 4);
    const assets = join(await place(), 'assets');
    expect(readdirSync(assets).flatMap((part) => readdirSync(join(assets, part)))).toHaveLength(1);
    const files = readdirSync(await place()).filter((name) => name.endsWith('.claimbook'));
    expect(files).toHaveLength(backups.length);
  });

  it('is not made of a damaged notebook, whose good backups stay', async () => {
    await backUp();
    const damaged = { ...notebook, damage: 'page 7' };
    expect(() => makeBackup(damaged, { folder })).toThrow(/is damaged/u);
    expect((await ask(notebook, 'backups.list', { folder })).backups).toHaveLength(1);
  });

  it('that is not sound says so, and pushes no sound one out', async () => {
    makeBackup(notebook, { folder, now: new Date(2026, 10, 1, 9) });
    notebook.db.exec(`UPDATE revision SET text = text || ' '`);
    for (let day = 2; day < 30; day += 1) {
      makeBackup(notebook, { folder, now: new Date(2026, 10, day, 9) });
    }
    const { backups } = await ask(notebook, 'backups.list', { folder });
    expect(backups[0]?.problem).toContain('revision');
    expect(backups.at(-1)?.problem).toBeNull();
  });

  it('that was damaged since is found out when it is checked again', async () => {
    const { backup } = await backUp();
    const path = await recordsOf(backup);
    const bytes = readFileSync(path);
    bytes.fill(0, 4096, 12_288);
    writeFileSync(path, bytes);
    const { problem } = await ask(notebook, 'backups.verify', { folder, backup });
    expect(problem).not.toBeNull();
    expect((await ask(notebook, 'backups.list', { folder })).backups[0]?.problem).toBe(problem);
  });

  it('that can’t be written is said in words, and leaves nothing behind', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, 'mine');
    await expect(ask(notebook, 'backups.make', { folder: file })).rejects.toMatchObject({
      code: 'backup.not-written',
    });
    expect(readdirSync(folder)).toEqual(['file']);
  });
});

describe('against now, a backup shows', () => {
  it('what is gone, in the trash, changed and new, and the counts of both', async () => {
    const { backup } = await backUp();
    await ask(notebook, 'claims.update', { id: otherId, statement: 'They never sign.' });
    await trash('claim', claimId);
    await trash('article', articleId);
    await ask(notebook, 'trash.empty', { items: [{ kind: 'article', id: articleId }] });
    const added = await ask(notebook, 'claims.add', { statement: 'New.' });
    const compared = await ask(notebook, 'backups.compare', { folder, backup });
    const found = new Map(compared.differences.map(({ id, is }) => [id, is]));
    expect(found.get(articleId)).toBe('gone');
    expect(found.get(claimId)).toBe('in the trash');
    expect(found.get(otherId)).toBe('changed');
    expect(found.get(added.id)).toBe('new');
    expect(compared.inBackup).toMatchObject({ articles: 1, claims: 2 });
    expect(compared.now).toMatchObject({ articles: 0, claims: 2 });
  });
});

describe('restoring the whole', () => {
  it('gives every table back, and keeps the present file with its originals', async () => {
    const before = tablesOf(notebook);
    const { backup } = await backUp();
    await trash('claim', claimId);
    const other = addText(notebook, 'other.txt', 'Another headline\n\nOther words.');
    const now = tablesOf(notebook);
    const { path } = notebook;
    const from = await place();
    closeNotebook(notebook);
    const kept = keptPath(path, new Date());
    await putBack({ path, place: from, backup, kept, hasJournal: false });
    notebook = openNotebook(path);
    expect(tablesOf(notebook)).toEqual(before);
    expect(await problems()).toEqual([]);
    closeNotebook(notebook);
    notebook = openNotebook(kept);
    expect(tablesOf(notebook)).toEqual(now);
    expect(await problems()).toEqual([]);
    expect((await ask(notebook, 'articles.get', { id: other })).id).toBe(other);
    closeNotebook(notebook);
  });

  it('is refused while another program has the file open, and changes nothing', async () => {
    const { backup } = await backUp();
    await trash('claim', claimId);
    const before = tablesOf(notebook);
    const kept = keptPath(notebook.path, new Date());
    const wanted = { path: notebook.path, place: await place(), backup, kept, hasJournal: false };
    await expect(putBack(wanted)).rejects.toMatchObject({
      code: 'backup.in-use',
    });
    expect(tablesOf(notebook)).toEqual(before);
    expect(existsSync(kept)).toBe(false);
  });
});

describe('taking single things back', () => {
  const restore = (backup: string, items: { kind: 'article' | 'note' | 'claim'; id: Id }[]) =>
    ask(notebook, 'backups.restoreRecords', { folder, backup, items });

  it('gives an article back with its highlights, notes, tags, original and evidence', async () => {
    const before = tablesOf(notebook);
    const { backup } = await backUp();
    await trash('article', articleId);
    await ask(notebook, 'trash.empty', {});
    rmSync(notebook.assetsFolder, { recursive: true });
    await restore(backup, [{ kind: 'article', id: articleId }]);
    expect(tablesOf(notebook)).toEqual(before);
    expect(await problems()).toEqual([]);
  });

  it('gives a claim back with its chain, evidence, links and note', async () => {
    const before = tablesOf(notebook);
    const { backup } = await backUp();
    await trash('claim', claimId);
    await ask(notebook, 'trash.empty', {});
    expect((await ask(notebook, 'links.list', {})).total).toBe(0);
    await restore(backup, [{ kind: 'claim', id: claimId }]);
    expect(tablesOf(notebook)).toEqual(before);
    expect(await problems()).toEqual([]);
  });

  it('leaves out links to what is gone, and a note whose thing is gone stands free', async () => {
    const { backup } = await backUp();
    const note = (await ask(notebook, 'notes.list', {})).rows.find(
      ({ about }) => about?.kind === 'claim',
    );
    await trash('claim', claimId);
    await trash('claim', otherId);
    await ask(notebook, 'trash.empty', {});
    await restore(backup, [{ kind: 'note', id: note?.id ?? '' }]);
    expect((await ask(notebook, 'notes.get', { id: note?.id ?? '' })).about).toBeNull();
    await restore(backup, [{ kind: 'claim', id: claimId }]);
    expect((await ask(notebook, 'links.list', {})).total).toBe(0);
    expect(await problems()).toEqual([]);
  });

  it('keeps what was added since, and undo takes it back as one step', async () => {
    const { backup } = await backUp();
    await ask(notebook, 'claims.update', {
      id: claimId,
      statement: 'They signed.',
      chain: [{ name: 'Somebody else' }],
    });
    await ask(notebook, 'highlights.addQuote', { articleId, quote: 'A second sentence' });
    const before = tablesOf(notebook);
    await restore(backup, [
      { kind: 'claim', id: claimId },
      { kind: 'article', id: articleId },
    ]);
    const claim = await ask(notebook, 'claims.get', { id: claimId });
    expect(claim.statement).toBe('They sign.');
    expect(claim.chain.map(({ name }) => name)).toEqual(['Official', 'Paper']);
    expect((await ask(notebook, 'highlights.list', {})).total).toBe(2);
    await ask(notebook, 'commands.undo', {});
    expect(tablesOf(notebook)).toEqual(before);
    expect(await problems()).toEqual([]);
  });

  it('takes a tag that was made anew since for the same tag', async () => {
    const { backup } = await backUp();
    await trash('article', articleId);
    await ask(notebook, 'trash.empty', {});
    const other = newId();
    notebook.db.prepare('UPDATE tag SET id = ?').run(other);
    notebook.db.prepare(`UPDATE search_item SET record_id = ? WHERE kind = 'tag'`).run(other);
    await restore(backup, [{ kind: 'article', id: articleId }]);
    expect((await ask(notebook, 'tags.list', {})).map(({ name }) => name)).toEqual(['due']);
    expect(await problems()).toEqual([]);
  });

  it('says so where the backup is not there any more', async () => {
    const { backup } = await backUp();
    rmSync(dirname(await recordsOf(backup)), { recursive: true });
    await expect(restore(backup, [{ kind: 'claim', id: claimId }])).rejects.toMatchObject({
      code: 'backup.missing',
    });
  });
});
