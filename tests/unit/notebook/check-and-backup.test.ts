import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closeNotebook, openNotebook, type Notebook } from '../../../main/notebook/index.ts';
import { addText, ask, newNotebook, tablesOf, temporaryFolder } from '../../notebooks.ts';

const text = 'A headline\n\nThe official hopes to sign before the year is out. A second sentence.';

async function filled(): Promise<Notebook> {
  const notebook = newNotebook();
  const articleId = addText(notebook, 'report.txt', text);
  await ask(notebook, 'highlights.addQuote', {
    articleId,
    quote: 'hopes to sign',
    note: 'A hope.',
  });
  return notebook;
}

const problemsOf = async (notebook: Notebook) =>
  (await ask(notebook, 'notebook.check', {})).problems.map(({ where }) => where.split(' ')[0]);

describe('check finds', () => {
  it('nothing in a sound notebook', async () => {
    expect(await ask(await filled(), 'notebook.check', {})).toEqual({ ok: true, problems: [] });
  });

  it('a highlight that shows other words than were marked', async () => {
    const notebook = await filled();
    notebook.db.exec(
      'UPDATE placement SET start_offset = start_offset + 1, end_offset = end_offset + 1',
    );
    expect(await problemsOf(notebook)).toEqual(['highlight']);
  });

  it('a text that is not what its hash says', async () => {
    const notebook = await filled();
    notebook.db.exec(`UPDATE revision SET text = text || ' '`);
    expect(await problemsOf(notebook)).toEqual(['revision']);
  });

  it('an original that is missing, and one that is damaged', async () => {
    const notebook = await filled();
    const [folder = ''] = readdirSync(notebook.assetsFolder);
    const [name = ''] = readdirSync(join(notebook.assetsFolder, folder));
    const file = join(notebook.assetsFolder, folder, name);
    writeFileSync(file, readFileSync(file).subarray(0, 20));
    expect(await problemsOf(notebook)).toEqual(['asset']);
    rmSync(file);
    expect(await problemsOf(notebook)).toEqual(['asset']);
  });

  it('a record that search would not find', async () => {
    const notebook = await filled();
    notebook.db.exec(`DELETE FROM search_item WHERE kind = 'highlight'`);
    expect(await problemsOf(notebook)).toContain('search');
  });

  it('a note that is on two things', async () => {
    const notebook = await filled();
    notebook.db.exec('UPDATE note SET article_id = (SELECT id FROM article)');
    expect(await problemsOf(notebook)).toEqual(['note']);
  });

  it('a row that names one that is not there', async () => {
    const notebook = await filled();
    notebook.db.pragma('foreign_keys = OFF');
    notebook.db.exec('DELETE FROM highlight');
    expect(await problemsOf(notebook)).toContain('note');
  });
});

describe('a backup', () => {
  it('is one file with everything in it, and can be read without the assets folder', async () => {
    const notebook = await filled();
    const to = join(temporaryFolder(), 'Backup.claimbook');
    const { path, bytes } = await ask(notebook, 'notebook.backup', { to });
    expect(bytes).toBe(statSync(path).size);
    const copy = openNotebook(path);
    expect((await ask(copy, 'notebook.check', {})).problems).toEqual([]);
    expect(tablesOf(copy, ['asset_file'])).toEqual(tablesOf(notebook, ['asset_file']));
    closeNotebook(copy);
  });

  it('never takes the place of a file that is there, and leaves none behind when it fails', async () => {
    const notebook = await filled();
    const folder = temporaryFolder();
    const to = join(folder, 'Backup.claimbook');
    writeFileSync(to, 'mine');
    await expect(ask(notebook, 'notebook.backup', { to })).rejects.toMatchObject({
      code: 'backup.exists',
    });
    expect(readFileSync(to, 'utf8')).toBe('mine');
    rmSync(notebook.assetsFolder, { recursive: true });
    const other = join(folder, 'Other.claimbook');
    await expect(ask(notebook, 'notebook.backup', { to: other })).rejects.toMatchObject({
      name: 'AppError',
    });
    expect(readdirSync(folder)).toEqual(['Backup.claimbook']);
  });
});
