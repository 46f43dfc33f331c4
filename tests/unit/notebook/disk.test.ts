import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, type TestContext } from 'vitest';
import {
  assertDurable,
  assertSafe,
  connectToWrite,
  isSafeVersion,
} from '../../../main/notebook/database.ts';
import {
  backupNotebook,
  closeNotebook,
  createNotebook,
  openNotebook,
  type Notebook,
} from '../../../main/notebook/index.ts';
import { addText, ask, newNotebook, tablesOf, temporaryFolder } from '../../notebooks.ts';

const long = 'A sentence of the report. '.repeat(4_000);

const addClaim = (notebook: Notebook, statement: string) =>
  ask(notebook, 'claims.add', { statement });

/** A file system of its own, which only root may make on Linux; else the test is left out, saying so. */
function mounted({ skip }: TestContext, options: string): string {
  const folder = temporaryFolder();
  const mount = () => spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || mount().status !== 0) {
    skip('only root can mount a small disk, and only on Linux');
  }
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  return folder;
}

/** Adds texts until there is no room. @returns the code it was refused with */
function fill(notebook: Notebook): unknown {
  for (let count = 0; count < 500; count += 1) {
    try {
      addText(notebook, `report-${count}.txt`, `Report ${count}\n\n${count} ${long}`);
    } catch (error) {
      return error instanceof Error && 'code' in error ? error.code : error;
    }
  }
  return 'never full';
}

describe('a full disk', () => {
  it('refuses a write in words, keeps what was there, and goes on when there is room', async () => {
    const notebook = newNotebook();
    await addClaim(notebook, 'They sign.');
    const pages = Number(notebook.db.pragma('page_count', { simple: true }));
    notebook.db.pragma(`max_page_count = ${pages + 20}`);
    expect(fill(notebook)).toBe('notebook.full');
    const before = tablesOf(notebook);
    await expect(
      ask(notebook, 'notes.write', { about: null, title: 'Long', markdown: long.repeat(3) }),
    ).rejects.toMatchObject({ code: 'notebook.full' });
    expect(tablesOf(notebook)).toEqual(before);

    notebook.db.pragma('max_page_count = 1000000');
    await ask(notebook, 'notes.write', { about: null, title: 'Long', markdown: long.repeat(3) });
    expect(await ask(notebook, 'notebook.check', {})).toEqual({ ok: true, problems: [] });
  });

  it('that is really full keeps the notebook sound, in WAL and in a synchronised folder', async (context) => {
    for (const name of ['Case', 'Dropbox']) {
      const disk = mounted(context, 'size=3m');
      mkdirSync(join(disk, name));
      const notebook = newNotebook(join(disk, name));
      await addClaim(notebook, 'They sign.');
      const ballast = join(disk, 'ballast');
      writeFileSync(ballast, Buffer.alloc(500_000));
      expect(fill(notebook)).toBe('notebook.full');
      expect((await ask(notebook, 'claims.list', {})).rows).toHaveLength(1);
      expect(readdirSync(join(disk, name), { recursive: true }).join(' ')).not.toContain('.part');
      rmSync(ballast);
      await addClaim(notebook, 'They do not.');
      expect(await ask(notebook, 'notebook.check', {})).toEqual({ ok: true, problems: [] });
      closeNotebook(notebook);
      // There may be no room to take the journal into the file; then it waits beside it.
      const reopened = openNotebook(notebook.path);
      expect((await ask(reopened, 'claims.list', {})).rows).toHaveLength(2);
      closeNotebook(reopened);
    }
  });

  it('with no room for anything still lets the notebook be read', async (context) => {
    const disk = mounted(context, 'size=1m');
    const path = join(disk, 'Case.claimbook');
    createNotebook(path);
    closeNotebook(openNotebook(path));
    spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'ballast')}`, 'bs=4096']);
    const before = readFileSync(path);
    const notebook = openNotebook(path);
    expect(notebook.readOnlyReason).toBe('The disk is full.');
    expect((await ask(notebook, 'claims.list', {})).rows).toEqual([]);
    closeNotebook(notebook);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe('a medium that can only be read', () => {
  it('is read, every write is refused in words, and nothing on it changes', async (context) => {
    const disk = mounted(context, 'size=10m');
    const made = newNotebook(disk);
    await addClaim(made, 'They sign.');
    closeNotebook(made);
    spawnSync('mount', ['-o', 'remount,ro', disk]);
    const before = readFileSync(made.path);
    const notebook = openNotebook(made.path);
    expect(notebook.readOnlyReason).toBe('Its disk can only be read.');
    expect((await ask(notebook, 'claims.list', {})).rows).toMatchObject([
      { statement: 'They sign.' },
    ]);
    await expect(addClaim(notebook, 'They do not.')).rejects.toMatchObject({
      code: 'notebook.read-only',
    });
    closeNotebook(notebook);
    expect(readFileSync(made.path).equals(before)).toBe(true);
    expect(readdirSync(disk)).toEqual(['Test.claimbook']);
  });

  it('that became so while the notebook is open refuses in words, and takes the write when it is well', async (context) => {
    const disk = mounted(context, 'size=10m');
    const notebook = newNotebook(disk);
    await addClaim(notebook, 'They sign.');
    // A file that is open to write keeps a disk from becoming read-only, but for one that has failed.
    notebook.db.pragma('query_only = ON');
    await expect(addClaim(notebook, 'They do not.')).rejects.toMatchObject({
      code: 'notebook.read-only',
    });
    notebook.db.pragma('query_only = OFF');
    await addClaim(notebook, 'They do not.');
    expect((await ask(notebook, 'claims.list', {})).rows).toHaveLength(2);
  });
});

describe.skipIf(process.platform === 'win32')('a file that is open', () => {
  it('and was renamed is not written to: it is said, a copy can be saved, and back it is written to', async () => {
    const folder = temporaryFolder();
    const notebook = newNotebook(folder);
    await addClaim(notebook, 'They sign.');
    const elsewhere = join(folder, 'Renamed.claimbook');
    renameSync(notebook.path, elsewhere);
    await expect(addClaim(notebook, 'They do not.')).rejects.toMatchObject({
      code: 'notebook.moved',
      hint: expect.stringContaining('save a copy'),
    });
    const copy = join(folder, 'Copy.claimbook');
    backupNotebook(notebook, copy);
    const saved = openNotebook(copy);
    expect((await ask(saved, 'claims.list', {})).rows).toHaveLength(1);
    closeNotebook(saved);

    renameSync(elsewhere, notebook.path);
    await addClaim(notebook, 'They do not.');
    expect((await ask(notebook, 'claims.list', {})).rows).toHaveLength(2);
  });

  it('and was deleted, or whose folder is gone, is still read and can be saved elsewhere', async () => {
    const folder = join(temporaryFolder(), 'Case');
    mkdirSync(folder);
    const notebook = newNotebook(folder);
    await addClaim(notebook, 'They sign.');
    rmSync(folder, { recursive: true });
    await expect(addClaim(notebook, 'They do not.')).rejects.toMatchObject({
      code: 'notebook.moved',
    });
    const copy = join(temporaryFolder(), 'Copy.claimbook');
    backupNotebook(notebook, copy);
    const saved = openNotebook(copy);
    expect((await ask(saved, 'claims.list', {})).rows).toHaveLength(1);
    closeNotebook(saved);
  });

  it('and whose place another file took leaves that one as it is', async () => {
    const folder = temporaryFolder();
    const notebook = newNotebook(folder);
    await addClaim(notebook, 'They sign.');
    const other = join(folder, 'Other.claimbook');
    createNotebook(other);
    const before = readFileSync(other);
    renameSync(other, notebook.path);
    await expect(addClaim(notebook, 'They do not.')).rejects.toMatchObject({
      code: 'notebook.replaced',
    });
    expect(readFileSync(notebook.path).equals(before)).toBe(true);
  });
});

describe('what is asserted when a notebook opens', () => {
  const path = (): string => newNotebook().path;

  it('is that SQLite is new enough to be trusted', () => {
    expect(isSafeVersion('3.51.2')).toBe(false);
    expect(isSafeVersion('3.50.9')).toBe(false);
    expect(isSafeVersion('3.51.3')).toBe(true);
    expect(isSafeVersion('3.54.0')).toBe(true);
    expect(isSafeVersion('4.0.0')).toBe(true);
  });

  it('is that macOS puts each commit onto the disk itself (fullfsync)', () => {
    const db = connectToWrite(path(), 'darwin');
    onTestFinished(() => void db.close());
    expect(db.pragma('fullfsync', { simple: true })).toBe(1);
    db.pragma('fullfsync = OFF');
    expect(() => assertDurable(db, 'darwin')).toThrow('fullfsync');
    expect(() => assertDurable(db, 'linux')).not.toThrow();
    db.pragma('synchronous = NORMAL');
    expect(() => assertDurable(db, 'linux')).toThrow('synchronous');
  });

  it('is that the file is not mapped into memory', () => {
    const db = connectToWrite(path());
    onTestFinished(() => void db.close());
    db.pragma('mmap_size = 1000000');
    expect(() => assertSafe(db)).toThrow('maps');
  });
});
