import { describe, expect, it } from 'vitest';
import { batches, readFile } from '../../../renderer/app/import/read-files.ts';
import { merge } from '../../../renderer/app/import/run-import.ts';

function files(...sizes: number[]) {
  return sizes.map((size, i) => ({
    path: `${i}.txt`,
    file: new File(['x'.repeat(size)], `${i}.txt`),
  }));
}

describe('files on their way in', () => {
  it('go in parts that fit the memory, in their order and without loss', () => {
    const found = files(40, 50, 20, 120, 1);
    const parts = batches(found, 100);
    expect(parts.map((part) => part.length)).toEqual([2, 1, 1, 1]);
    expect(parts.flat()).toEqual(found);
  });

  it('a file that can’t be read is told by its path, and stops no other', async () => {
    const file = new File(['x'], 'gone.txt');
    file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    expect(await readFile({ path: 'folder/gone.txt', file })).toMatchObject({
      path: 'folder/gone.txt',
      code: 'import.unreadable',
    });
    const [good] = files(3);
    if (!good) throw new Error('no file');
    expect(await readFile(good)).toEqual({ name: '0.txt', bytes: new TextEncoder().encode('xxx') });
  });

  it('the results of the parts add up', () => {
    const article = { id: 'a', title: 'A', path: 'a.txt' };
    const failed = { path: 'b.txt', code: 'x', message: 'm', hint: 'h' };
    expect(
      merge(
        { imported: [article], duplicates: [], failed: [], cancelled: false },
        { imported: [], duplicates: [article], failed: [failed], cancelled: true },
      ),
    ).toEqual({ imported: [article], duplicates: [article], failed: [failed], cancelled: true });
  });
});
