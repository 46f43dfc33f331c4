import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFileItem, walkFiles } from '../../../main/capture/index.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimbook-walk-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function write(...names: string[]): Promise<void> {
  for (const name of names) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), 'x');
  }
}

describe('bringing in a folder', () => {
  it('takes the articles in it and its folders in order, and leaves out the rest', async () => {
    await write('b.md', 'a.txt', 'c/d.html', 'c/e.pdf', '.hidden.md', '.git/f.md', 'g.XHTML', 'h');
    const files = await walkFiles([folder]);
    expect(files.map((file) => relative(folder, file))).toEqual([
      'a.txt',
      'b.md',
      join('c', 'd.html'),
      'g.XHTML',
    ]);
  });

  it('ends where folders link to each other', async () => {
    await write('a/b.md');
    await symlink(folder, join(folder, 'a', 'loop'), 'junction');
    expect(await walkFiles([folder])).toEqual([join(folder, 'a', 'b.md')]);
  });

  it('always tries a file that was named', async () => {
    await write('h');
    expect(await walkFiles([join(folder, 'h'), join(folder, 'h')])).toEqual([join(folder, 'h')]);
  });

  it('says in words what is missing or can’t be read', async () => {
    const missing = join(folder, 'nothing.md');
    expect(await walkFiles([missing])).toEqual([missing]);
    await expect(readFileItem(missing)).rejects.toMatchObject({ code: 'capture.missing' });
    await expect(readFileItem(folder)).rejects.toMatchObject({ code: 'capture.unreadable' });
  });
});
