import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  idIn,
  mergeProperties,
  propertiesText,
  splitText,
} from '../../../main/export/properties.ts';

const value = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    'yes',
    'no',
    'null',
    '~',
    '2026',
    '1:20',
    '0o14',
    '1e3',
    '=',
    '<<',
    '- a',
    'a: b',
    "it's",
    '#x',
  ),
);

/** As a property holds it. */
function line(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

function yamlOf(text: string): string {
  const split = splitText(text);
  return split ? text.slice(split.from, split.to) : '';
}

describe('front matter', () => {
  test('is read as text by parsers of both versions of YAML', () => {
    fc.assert(
      fc.property(value, fc.uniqueArray(value), (title, tags) => {
        const yaml = yamlOf(propertiesText({ title, tags }));
        for (const version of ['1.1', '1.2'] as const) {
          const read = parse(yaml, { version }) as { title: string; tags?: string[] };
          expect(read.title).toBe(line(title));
          expect(read.tags ?? []).toEqual(tags.map(line));
        }
      }),
    );
  });

  test('has dates as Obsidian takes them', () => {
    const text = propertiesText({
      published: '2026-11-12',
      captured: '2026-11-13T08:41:00',
      due: '2026-11',
    });
    expect(text).toBe(
      '---\npublished: 2026-11-12\ncaptured: 2026-11-13T08:41:00\ndue: "2026-11"\n---\n',
    );
  });

  test('that already says the same, in whatever way, stays as it is', () => {
    const yaml = "title: 'A: b' # mine\nb: [1]\ntags: [x, mine]\n";
    expect(mergeProperties(yaml, { title: 'A: b', tags: ['x'] })).toBe(yaml);
  });

  test('takes our values and keeps the user’s keys, comments and order', () => {
    const yaml = '# top\nmine: 1\ntitle: Old # really\nbyline: Gone\nlist:\n  - a\n\nkind: fact\n';
    expect(
      mergeProperties(yaml, {
        title: 'New',
        byline: null,
        kind: 'figure',
        url: 'https://x.example/',
      }),
    ).toBe(
      '# top\nmine: 1\ntitle: New # really\nlist:\n  - a\n\nkind: figure\nurl: "https://x.example/"\n',
    );
  });

  test.each([
    ['tags: [mine]\n', 'tags: [mine, ours]\n'],
    ['tags:\n  - mine # why\n  # end\nx: 1\n', 'tags:\n  - mine # why\n  - ours\n  # end\nx: 1\n'],
    ['tags:\n- mine\n', 'tags:\n- mine\n- ours\n'],
    ['tags: mine, too\n', 'tags:\n  - mine\n  - too\n  - ours\n'],
    ['tags:\n', 'tags:\n  - ours\n'],
    ['tags: []\n', 'tags:\n  - ours\n'],
    ['x: 1\n', 'x: 1\ntags:\n  - ours\n'],
  ])('adds to the user’s tags: %j', (yaml, merged) => {
    expect(mergeProperties(yaml, { tags: ['ours'] })).toBe(merged);
  });

  test('that is no YAML is not touched', () => {
    expect(mergeProperties('title: "open\n', { title: 'x' })).toBeNull();
    expect(mergeProperties('{ title: x }\n', { title: 'y' })).toBeNull();
    expect(mergeProperties('title: a\ntitle: b\n', { title: 'c' })).toBeNull();
  });

  test('gives the id, and only there', () => {
    const id = '01935a00-0000-7000-8000-000000000001';
    expect(idIn(`---\nid: ${id}\n---\n`)).toBe(id);
    expect(idIn(`\ufeff---\r\nx: 1\r\nid: "${id}" # mine\r\n---\r\n`)).toBe(id);
    expect(idIn(`# Title\n\n---\nid: ${id}\n---\n`)).toBeNull();
    expect(idIn(`---\nid: ${id}\n`)).toBeNull();
  });
});
