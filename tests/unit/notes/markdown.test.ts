import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import {
  bold,
  emptyNote,
  escapeMarkdownText,
  heading,
  lineBreak,
  list,
  noteDocument,
  noteFromMarkdown,
  noteMarkdown,
  noteText,
  paragraph,
  quote,
  strike,
  words,
  type NoteBlock,
  type NoteDocument,
} from '../../../model/notes/index.ts';
import { anyNote, anyText } from './arbitrary-note.ts';

/** For a machine that is busy with other tests. */
const patient = { timeout: 60_000 };

/** What a reader that knows only CommonMark and GitHub's extensions shows. */
function read(markdown: string): string {
  return shown(
    fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }),
  );
}

function shown(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  return 'children' in node ? node.children.map(shown).join('') : '';
}

function withoutEmptyEnds(note: NoteDocument): NoteDocument {
  const blocks = note.root.children;
  const full = (block: (typeof blocks)[number]) =>
    block.type !== 'paragraph' || block.children.length > 0;
  const from = blocks.findIndex(full);
  return noteDocument(from < 0 ? [] : blocks.slice(from, blocks.findLastIndex(full) + 1));
}

/** What Obsidian would take for its own in a Markdown line, escapes and code aside. */
function obsidianSyntax(markdown: string): string[] {
  const bare = markdown
    .replaceAll(/&#x[0-9A-F]+;/g, 'x')
    .replaceAll(/\\[!-/:-@[-`{-~]/g, '.')
    .replaceAll(/<[^<> ]+>/g, '');
  return bare.match(/==|%%|\[\[|\$|(?:^|\s)#[^\s#]+|\^[\w-]+$/gm) ?? [];
}

function written(...blocks: NoteBlock[]): string {
  return noteMarkdown(noteDocument(blocks));
}

/** The words of the note that Markdown becomes. */
function taken(markdown: string): string {
  return noteText(noteFromMarkdown(markdown));
}

test('a note comes back from its Markdown with every word, format, list and link', patient, () => {
  fc.assert(
    fc.property(anyNote, (note) => {
      expect(noteFromMarkdown(noteMarkdown(note))).toEqual(withoutEmptyEnds(note));
    }),
    { numRuns: 300 },
  );
});

test('a CommonMark reader shows the words of a paragraph as they were typed', patient, () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(0, bold, bold | strike), (text, format) => {
      const note = noteDocument([paragraph(words(text, format))]);
      const typed = noteText(note);
      fc.pre(!typed.includes('\n'));
      expect(read(noteMarkdown(note)).trim()).toBe(typed);
    }),
    { numRuns: 500 },
  );
});

test(
  'an escaped title keeps its words at a line’s start, in a heading, a link, a list and a table',
  patient,
  () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const text = typed.replaceAll(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '').trim();
        fc.pre(text !== '');
        const escaped = escapeMarkdownText(text);
        expect(read(escaped)).toBe(text);
        expect(read(`# ${escaped}`)).toBe(text);
        expect(read(`- ${escaped}`)).toBe(text);
        expect(read(`see [${escaped}](x.md).`)).toBe(`see ${text}.`);
        expect(read(`| ${escaped} |\n|---|\n`)).toBe(text);
      }),
      { numRuns: 500 },
    );
  },
);

test(
  'no words of the user become a tag, a comment, a mark, a formula or a link in Obsidian',
  patient,
  () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(obsidianSyntax(escapeMarkdownText(text))).toEqual([]);
        expect(obsidianSyntax(written(paragraph(words(text))))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  },
);

describe('what is written', () => {
  test('plain prose stays plain', () => {
    const prose = 'Officials said (on 12 May) that 5–7 % is “likely”; see snake_case & co.';
    expect(written(paragraph(words(prose)))).toBe(`${prose}\n`);
  });

  test('strong words before a letter of Chinese or Japanese stay strong', () => {
    const note = noteDocument([paragraph([...words('強調。', bold), ...words('次')])]);
    expect(noteMarkdown(note)).toBe('**強調。**&#x6B21;\n');
    expect(noteFromMarkdown(noteMarkdown(note))).toEqual(note);
  });

  test('an address stays one that can be clicked', () => {
    expect(written(paragraph(words('See https://x.org/a_b*c, or write to a@b.org.')))).toBe(
      'See <https://x.org/a_b*c>, or write to <a@b.org>.\n',
    );
  });

  test('lists, checks and what is nested in them', () => {
    const nested = list('number', 1, 1, [{ children: words('first') }]);
    expect(
      written(
        list('check', 1, 0, [
          { children: words('done'), checked: true },
          nested,
          { children: words('to do') },
        ]),
      ),
    ).toBe('- [x] done\n  1. first\n- [ ] to do\n');
  });

  test('an empty paragraph in between is kept, at the ends it is not', () => {
    const empty = paragraph([]);
    expect(written(empty, paragraph(words('a')), empty, paragraph(words('b')), empty)).toBe(
      'a\n\n<br>\n\nb\n',
    );
    expect(noteMarkdown(emptyNote())).toBe('');
  });

  test('a break in a heading doesn’t cut it in two', () => {
    const title = heading(3, [...words('one'), lineBreak, ...words('two')]);
    expect(written(title)).toBe('### one<br>two\n');
  });
});

describe('what is read from elsewhere', () => {
  test.each([
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |'],
    ['a picture', 'before ![alt](p.png) after'],
    ['a link to a file', 'see [other](other.md)'],
    ['a link that runs a script', '[x](javascript:alert(1))'],
    ['HTML', '<details>\n<summary>more</summary>\n</details>'],
    ['a rule', '---'],
    ['a footnote', 'word[^1]\n\n[^1]: note'],
    ['an address that no link uses', '[1]: https://x.org'],
    ['a wikilink', '[[Other note]]'],
  ])('%s stays as it was written', (_, markdown) => {
    expect(taken(markdown)).toBe(markdown.replaceAll('\n\n', '\n'));
  });

  test('a link by reference becomes a link', () => {
    expect(noteFromMarkdown('[a][1]\n\n[1]: https://x.org "T"')).toEqual(
      noteFromMarkdown('[a](https://x.org "T")'),
    );
  });

  test('several paragraphs in a quote stay one quote', () => {
    expect(noteFromMarkdown('> a\n>\n> b').root.children).toEqual([
      quote([...words('a'), lineBreak, lineBreak, ...words('b')]),
    ]);
  });

  test('nothing in a list is dropped', () => {
    expect(
      taken('- a\n\n  second\n\n  ```js\n  code\n  ```\n\n  - inner\n\n  after\n1. [x] n'),
    ).toBe('a\n\nsecond\n\n```js\ncode\n```\ninner\nafter\n[x] n');
  });
});
