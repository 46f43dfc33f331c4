import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { bringArticle, heading, noteTexts, openArticle, writeAnnotation } from './annotating.ts';
import { claimbook } from './command-line.ts';
import { test } from './files.ts';
import { expect } from './launch.ts';

/** Spoils the first page of an index that nothing needs at once. @returns what the file then holds */
function damageIndex(notebook: string, index: string): Buffer {
  const db = new Sqlite(notebook, { readonly: true });
  const root = db
    .prepare<[string], { rootpage: number }>('SELECT rootpage FROM sqlite_schema WHERE name = ?')
    .get(index)?.rootpage;
  db.close();
  for (const ending of ['-wal', '-shm']) rmSync(notebook + ending, { force: true });
  const bytes = readFileSync(notebook);
  const at = ((root ?? 1) - 1) * 4096;
  bytes.fill(0xff, at, at + 200);
  writeFileSync(notebook, bytes);
  return bytes;
}

/** The processes that have a file open, as Linux says. */
function whoHasOpen(path: string): string[] {
  const { stdout } = spawnSync(
    'find',
    ['/proc', '-maxdepth', '3', '-path', '/proc/[0-9]*/fd/*', '-lname', path],
    {
      encoding: 'utf8',
    },
  );
  return stdout.split('\n').filter((line) => line !== '');
}

test.describe('typing', () => {
  test.skip(process.platform === 'win32', 'Windows does not rename a file that is open');

  test('is kept while the file is away, said to be unsaved, and saved when it is back', async ({
    launch,
    notebook,
    folder,
  }) => {
    bringArticle(notebook, folder);
    const { page } = await launch(notebook);
    await openArticle(page);
    await writeAnnotation(page);
    const away = join(folder, 'Renamed.claimbook');
    renameSync(notebook, away);
    await page.keyboard.insertText(' Twice.');
    await expect(page.getByText('is not there any more')).toBeVisible();
    await expect(page.getByText('Seen. Twice.', { exact: true })).toBeVisible();
    expect(readdirSync(folder)).not.toContain('Case.claimbook');

    renameSync(away, notebook);
    await page.getByRole('button', { name: 'Retry' }).click();
    await expect(page.getByText('is not there any more')).toHaveCount(0);
    await expect.poll(() => noteTexts(notebook)).toEqual(['Seen. Twice.']);
  });

  test('is kept while the disk is full, and saved when there is room', async ({
    launch,
    folder,
  }) => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk]);
    test.skip(mounted.status !== 0, 'only root can mount a small disk, and only on Linux');
    try {
      const notebook = join(disk, 'Case.claimbook');
      claimbook(notebook, 'new');
      bringArticle(notebook, folder);
      const { app, page } = await launch(notebook);
      await openArticle(page);
      await writeAnnotation(page);
      const ballast = join(disk, 'ballast');
      spawnSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=4096']);
      const words = ' On a full disk.'.repeat(2_000);
      await page.keyboard.insertText(words);
      await expect(page.getByText('The disk is full.')).toBeVisible();
      await expect(page.getByText(words.trim())).toBeVisible();

      rmSync(ballast);
      await page.keyboard.insertText(' There is room.');
      await expect(page.getByText('The disk is full.')).toHaveCount(0);
      await expect.poll(() => noteTexts(notebook)).toEqual([`Seen.${words} There is room.`]);
      await app.close();
    } finally {
      spawnSync('umount', ['-l', disk]);
    }
  });
});

test.describe('a damaged notebook', () => {
  test('turns read-only in words once it was looked through, and what is left comes out', async ({
    launch,
    notebook,
    folder,
  }) => {
    bringArticle(notebook, folder);
    const bytes = damageIndex(notebook, 'claim_by_due');
    const { page: window } = await launch(notebook);
    await openArticle(window);
    const notice = window.getByText('This notebook is open for reading only.');
    await expect(notice).toBeVisible();
    await expect(window.getByText('The file is damaged')).toBeVisible();
    await expect(heading(window)).toBeVisible();
    await expect(window.getByText('Seen.', { exact: true })).toBeVisible();
    const out = join(folder, 'out');
    claimbook(notebook, 'export', '--to', out);
    expect(readdirSync(out, { recursive: true }).join(' ')).toContain('Pact is near');
    expect(readFileSync(notebook).equals(bytes)).toBe(true);
  });
});

test.describe('in a synchronised folder', () => {
  test('the notebook is one file while it is open, another computer’s version is shown, and its conflicted copy is named', async ({
    launch,
    folder,
  }) => {
    const shared = join(folder, 'Dropbox');
    mkdirSync(shared);
    const notebook = join(shared, 'Case.claimbook');
    claimbook(notebook, 'new');
    claimbook(notebook, 'claim', 'They sign.');
    const { page } = await launch(notebook);
    await page.getByRole('navigation', { name: 'Notebook' }).getByText('Claims').click();
    await expect(page.getByText('They sign.').first()).toBeVisible();
    expect(readdirSync(shared)).toEqual(['Case.claimbook']);

    await test.step('what another computer wrote comes as another file', async () => {
      const there = join(folder, 'There.claimbook');
      copyFileSync(notebook, there);
      claimbook(there, 'claim', 'They do not.');
      renameSync(there, notebook);
      await expect(page.getByText('They do not.').first()).toBeVisible();
    });

    await test.step('what the command line writes beside it comes too', async () => {
      claimbook(notebook, 'claim', 'Nobody knows.');
      await expect(page.getByText('Nobody knows.').first()).toBeVisible();
    });

    await test.step('let go when nobody has used it for a while', async () => {
      test.skip(process.platform !== 'linux', 'who has a file open is asked of /proc');
      await expect.poll(() => whoHasOpen(notebook), { timeout: 20_000 }).toEqual([]);
      claimbook(notebook, 'claim', 'It began again.');
      await expect(page.getByText('It began again.').first()).toBeVisible();
    });

    await test.step('a conflicted copy', async () => {
      copyFileSync(notebook, join(shared, 'Case (Anna’s conflicted copy 2026-11-24).claimbook'));
      claimbook(notebook, 'claim', 'It is over.');
      await expect(page.getByText('looks like a conflicted copy that Dropbox made')).toBeVisible();
    });
  });
});
