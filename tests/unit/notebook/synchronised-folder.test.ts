import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { conflictMaker } from '../../../main/notebook/conflicted-copy.ts';
import { readHeader } from '../../../main/notebook/header.ts';
import {
  closeNotebook,
  createNotebook,
  openNotebook,
  openSnapshot,
  openToRead,
  type Notebook,
} from '../../../main/notebook/index.ts';
import { synchronisedBy } from '../../../main/notebook/synchronised-folder.ts';
import { ask, temporaryFolder } from '../../notebooks.ts';

const nothing = (): boolean => false;

describe('a folder that a service synchronises is known', () => {
  it.each([
    ['/home/anna/Dropbox/Cases/EU.claimbook', 'Dropbox'],
    ['/Users/anna/Dropbox (Institute)/EU.claimbook', 'Dropbox'],
    ['/Users/anna/Library/CloudStorage/Dropbox-Team/EU.claimbook', 'Dropbox'],
    ['/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/EU.claimbook', 'iCloud Drive'],
    ['/c/Users/anna/iCloudDrive/EU.claimbook', 'iCloud Drive'],
    ['/c/Users/anna/OneDrive/EU.claimbook', 'OneDrive'],
    ['/c/Users/anna/OneDrive - Institute/EU.claimbook', 'OneDrive'],
    ['/Users/anna/Library/CloudStorage/OneDrive-Personal/EU.claimbook', 'OneDrive'],
    ['/Users/anna/Library/CloudStorage/GoogleDrive-a@b.eu/My Drive/EU.claimbook', 'Google Drive'],
    ['/Users/anna/Google Drive/EU.claimbook', 'Google Drive'],
    ['/home/anna/Documents/EU.claimbook', null],
    ['/home/anna/Dropbox.claimbook', null],
    ['/home/anna/On Dropbox and others/EU.claimbook', null],
  ])('by its path: %s', (path, service) => {
    expect(synchronisedBy(path, nothing)).toBe(service);
  });

  it.each([
    ['.dropbox.cache', 'Dropbox'],
    ['.849C9593-D756-4E56-8D6E-42412F2A707B', 'OneDrive'],
    ['.tmp.drivedownload', 'Google Drive'],
    ['.stfolder', 'Syncthing'],
  ])('by what lies in it: %s', (marker, service) => {
    const root = join('/', 'data', 'shared');
    const exists = (path: string): boolean => path === join(root, marker);
    expect(synchronisedBy(join(root, 'Cases', 'EU.claimbook'), exists)).toBe(service);
    expect(synchronisedBy(join('/', 'data', 'EU.claimbook'), exists)).toBeNull();
  });
});

describe('a conflicted copy beside the notebook is known', () => {
  it.each([
    ['EU (Anna’s conflicted copy 2026-11-24).claimbook', 'Dropbox', 'Dropbox'],
    ['EU (conflicted copy 2026-11-24 103000).claimbook', null, 'Dropbox'],
    ['EU (In Konflikt stehende Kopie von Anna 2026-11-24).claimbook', 'Dropbox', 'Dropbox'],
    ['EU (Case Conflict 1).claimbook', 'Dropbox', 'Dropbox'],
    ['EU.sync-conflict-20261124-103000-ABCDEF2.claimbook', 'Syncthing', 'Syncthing'],
    ['EU.sync-conflict-20261124-103000-ABCDEF2.claimbook', null, 'Syncthing'],
    ['EU-DESKTOP-AB12CD3.claimbook', 'OneDrive', 'OneDrive'],
    ['EU-Annas-MacBook-Pro.claimbook', 'OneDrive', 'OneDrive'],
    ['EU 2.claimbook', 'iCloud Drive', 'iCloud Drive'],
    ['EU (1).claimbook', 'Google Drive', 'Google Drive'],
    ['EU.claimbook', 'Dropbox', null],
    ['EU 2.claimbook', 'Dropbox', null],
    ['EU (conflict in Sudan).claimbook', 'Dropbox', null],
    ['EU-Japan.claimbook', 'OneDrive', null],
    ['EUCOM.claimbook', 'OneDrive', null],
    ['EU (1).pdf', 'Google Drive', null],
  ] as const)('%s in a folder of %s: %s', (file, service, maker) => {
    expect(conflictMaker('EU', file, service)).toBe(maker);
  });
});

/** A new notebook in a folder that looks like Dropbox's, open to write. */
function inDropbox(): Notebook {
  const folder = join(temporaryFolder(), 'Dropbox');
  mkdirSync(folder);
  const path = join(folder, 'EU.claimbook');
  createNotebook(path);
  return opened(path);
}

function opened(path: string): Notebook {
  const notebook = openNotebook(path);
  onTestFinished(() => closeNotebook(notebook));
  return notebook;
}

const addClaim = (notebook: Notebook, statement: string) =>
  ask(notebook, 'claims.add', { statement });

async function statements(notebook: Notebook): Promise<string[]> {
  const { rows } = await ask(notebook, 'claims.list', {});
  return rows.map(({ statement }) => statement).toSorted();
}

describe('a notebook in a synchronised folder', () => {
  it('is one file after each write, so that no part of it travels alone', async () => {
    const notebook = inDropbox();
    await addClaim(notebook, 'They sign.');
    expect(readdirSync(join(notebook.path, '..'))).toEqual(['EU.claimbook']);
    expect(notebook.db.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(notebook.db.pragma('synchronous', { simple: true })).toBe(2);
  });

  it('is let go when idle, and opened again by the next call', async () => {
    const notebook = inDropbox();
    await addClaim(notebook, 'They sign.');
    const { db } = notebook;
    notebook.connection.release();
    expect(db.open).toBe(false);
    expect(await statements(notebook)).toEqual(['They sign.']);
    await addClaim(notebook, 'They do not.');
    expect(await statements(notebook)).toEqual(['They do not.', 'They sign.']);
  });

  it('gets its journal when it is moved there, and its WAL again when it is moved back', () => {
    const folder = temporaryFolder();
    const outside = join(folder, 'EU.claimbook');
    createNotebook(outside);
    expect(readHeader(outside).journal).toBe('wal');
    const inside = join(folder, 'OneDrive', 'EU.claimbook');
    mkdirSync(join(inside, '..'));
    renameSync(outside, inside);
    closeNotebook(openNotebook(inside));
    expect(readHeader(inside).journal).toBe('delete');
    renameSync(inside, outside);
    closeNotebook(openNotebook(outside));
    expect(readHeader(outside).journal).toBe('wal');
  });

  it('is read anew where another computer went on with it, and nothing of either is lost', async () => {
    const notebook = inDropbox();
    await addClaim(notebook, 'Here.');
    const there = `${notebook.path}.download`;
    copyFileSync(notebook.path, there);
    const other = openNotebook(there);
    await addClaim(other, 'There.');
    closeNotebook(other);
    renameSync(there, notebook.path);

    await addClaim(notebook, 'Here again.');
    expect(await statements(notebook)).toEqual(['Here again.', 'Here.', 'There.']);
    expect(await statements(opened(notebook.path))).toEqual(['Here again.', 'Here.', 'There.']);
  });

  it('gets its journal also when it comes with a WAL from another computer', async () => {
    const notebook = inDropbox();
    await addClaim(notebook, 'Here.');
    const there = join(temporaryFolder(), 'EU.claimbook');
    copyFileSync(notebook.path, there);
    closeNotebook(openNotebook(there));
    expect(readHeader(there).journal).toBe('wal');
    copyFileSync(there, notebook.path);
    await addClaim(notebook, 'Here again.');
    expect(readHeader(notebook.path).journal).toBe('delete');
    expect(readdirSync(join(notebook.path, '..'))).toEqual(['EU.claimbook']);
  });

  it('is not overwritten where another version took its place: the write is refused, and what came is shown', async () => {
    const notebook = inDropbox();
    const there = `${notebook.path}.download`;
    copyFileSync(notebook.path, there);
    await addClaim(notebook, 'Here.');
    const other = openNotebook(there);
    await addClaim(other, 'There.');
    closeNotebook(other);
    renameSync(there, notebook.path);

    await expect(addClaim(notebook, 'Here again.')).rejects.toMatchObject({
      code: 'notebook.replaced',
    });
    expect(await statements(notebook)).toEqual(['There.']);
    await addClaim(notebook, 'Here again.');
    expect(await statements(notebook)).toEqual(['Here again.', 'There.']);
  });

  it('is noticed to be changed in place too, whatever its change counter says', async () => {
    const notebook = inDropbox();
    const there = `${notebook.path}.download`;
    copyFileSync(notebook.path, there);
    await addClaim(notebook, 'Here.');
    const other = openNotebook(there);
    await addClaim(other, 'There.');
    closeNotebook(other);
    copyFileSync(there, notebook.path);
    expect(notebook.connection.refresh()).toBe('replaced');
    expect(await statements(notebook)).toEqual(['There.']);
  });

  it('takes what the command line writes beside it for its own', async () => {
    const notebook = inDropbox();
    await addClaim(notebook, 'In the window.');
    const beside = opened(notebook.path);
    await addClaim(beside, 'Beside it.');
    await addClaim(notebook, 'In the window again.');
    expect(await statements(openedToRead(notebook.path))).toHaveLength(3);
  });

  it('takes a write while it is exported or looked through, which see one state of it', async () => {
    const notebook = inDropbox();
    await addClaim(notebook, 'Before.');
    const snapshot = openSnapshot(notebook.db);
    await addClaim(notebook, 'Meanwhile.');
    expect(snapshot.db.prepare('SELECT statement FROM claim').pluck().all()).toEqual(['Before.']);
    snapshot.close();
    expect(await statements(notebook)).toEqual(['Before.', 'Meanwhile.']);
  });

  it('names the conflicted copies beside it', async () => {
    const notebook = inDropbox();
    const copy = join(notebook.path, '..', 'EU (Anna’s conflicted copy 2026-11-24).claimbook');
    copyFileSync(notebook.path, copy);
    expect(existsSync(copy)).toBe(true);
    expect((await ask(notebook, 'notebook.info', {})).conflictedCopies).toEqual([
      { name: 'EU (Anna’s conflicted copy 2026-11-24).claimbook', service: 'Dropbox' },
    ]);
  });
});

function openedToRead(path: string): Notebook {
  const notebook = openToRead(path);
  onTestFinished(() => closeNotebook(notebook));
  return notebook;
}
