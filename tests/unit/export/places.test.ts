import { posix } from 'node:path';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { blockId, Places } from '../../../main/export/places.ts';
import { idOf } from './sample-notebook.ts';

const title = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom(
    'a (b) c',
    '100 % & more',
    '年内 署名',
    'it’s',
    'x_y*z',
    '&copy;',
    '~~x~~',
    'a+b=c',
    '`x`',
  ),
);

describe('the address of a file', () => {
  test('leads from every file to every other, in Obsidian, on GitHub and in CommonMark', () => {
    fc.assert(
      fc.property(title, title, fc.constantFrom('Mine/Deep (1)/x.md', null), (one, two, moved) => {
        const places = new Places(
          [
            { kind: 'article', id: idOf(1), title: one },
            { kind: 'claim', id: idOf(2), title: two },
          ],
          { byId: new Map(moved === null ? [] : [[idOf(1), moved]]), paths: [] },
        );
        const address = places.address(idOf(2), idOf(1), blockId(idOf(3)));
        const [file = '', block] = address.split('#');
        const from = posix.dirname(places.of(idOf(2)).path);
        expect(posix.join(from, decodeURIComponent(file))).toBe(places.of(idOf(1)).path);
        expect(block).toBe('^h-00000003');
        const [read] = fromMarkdown(`[x](${address})`).children;
        expect(read).toMatchObject({ children: [{ type: 'link', url: address }] });
      }),
    );
  });

  test.each(['R&D (a+b=c), $5; 100 %', '年内 署名', 'it’s 5~6 *x*'])(
    'of %s is read by decodeURI too',
    (one) => {
      const places = new Places([{ kind: 'article', id: idOf(1), title: one }], {
        byId: new Map(),
        paths: [],
      });
      expect(decodeURI(places.address(idOf(1), idOf(1)))).toBe(
        posix.basename(places.of(idOf(1)).path),
      );
    },
  );

  test('stays as it is when a title changes, and keeps clear of what is there', () => {
    const found = {
      byId: new Map([[idOf(1), 'Articles/Old.md']]),
      paths: ['Articles/Old.md', 'articles/NEW.md'],
    };
    const places = new Places(
      [
        { kind: 'article', id: idOf(1), title: 'New' },
        { kind: 'article', id: idOf(2), title: 'New' },
        { kind: 'article', id: idOf(3), title: 'old' },
        { kind: 'article', id: idOf(0x4a), title: ' ' },
      ],
      found,
    );
    expect(places.all.map(({ path }) => path)).toEqual([
      'Articles/Old.md',
      'Articles/New (2).md',
      'Articles/old (2).md',
      'Articles/Article 0000004a.md',
    ]);
  });
});
