import fc from 'fast-check';
import {
  codeBlock,
  heading,
  lineBreak,
  link,
  list,
  noteDocument,
  paragraph,
  parseNote,
  quote,
  serialiseNote,
  words,
  type ListPart,
  type NoteBlock,
  type NoteDocument,
  type NoteInline,
  type NoteList,
  type NoteWords,
} from '../../../model/notes/index.ts';

/** Pieces that mean something in Markdown, HTML or Obsidian, and characters at whose edges its marks behave oddly. */
const pieces = [
  '[x](y)',
  '# ',
  '## ',
  '- ',
  '+ ',
  '1. ',
  '2) ',
  '> ',
  '---',
  '===',
  '| a | b |',
  '|--|--|',
  '<b>',
  '<!-- x -->',
  '<br>',
  '</div>',
  '&amp;',
  '&#35;',
  '&',
  '`',
  '``',
  '```',
  '~~~',
  '*',
  '**',
  '_',
  '__',
  '~',
  '~~',
  '\\',
  '\\\\',
  '!',
  '![a](b)',
  '[',
  ']',
  '[[x]]',
  '[^1]',
  '[^1]: ',
  '[a]: b',
  '==',
  '%%',
  '^id',
  '#tag',
  '$',
  '$$',
  ':::',
  ':-',
  'https://x.org/a_b*c',
  'http://',
  'www.x.org',
  'a@b.org',
  'mailto:a@b.org',
  '[ ] ',
  '[x] ',
  ' ',
  '  ',
  '    ',
  '\t',
  '\u00a0',
  '\u3000',
  'a',
  'b c',
  '9',
  '.',
  ',',
  '(',
  ')',
  '"',
  "'",
  '{',
  '}',
  '。',
  '、',
  '強調',
  '「',
  '」',
  '한국어',
  '😀',
  '👨‍👩‍👧',
  'é',
  'e\u0301',
  'שלום',
  '\u200b',
  '\u2028',
  '\u000b',
];

const nastyText = fc
  .oneof(
    { weight: 6, arbitrary: fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }) },
    {
      weight: 1,
      arbitrary: fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }), {
        minLength: 1,
        maxLength: 2,
      }),
    },
  )
  .map((parts) => parts.join(''));

const format = fc.constantFrom(0, 0, 0, 1, 2, 4, 3, 5, 6, 7, 16, 17, 18, 20, 23);

const wordsPart: fc.Arbitrary<NoteWords[]> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(nastyText, format).map(([text, bits]) => words(text, bits)) },
  { weight: 1, arbitrary: fc.constant<NoteWords[]>([lineBreak]) },
);

const url = fc.constantFrom(
  'https://x.org/',
  'http://x.org/a_(b)?c=d&e=f#g',
  'https://x.org/(',
  'mailto:a@b.org',
  'https://日本.jp/a*b\\c',
);
const title = fc.oneof(fc.constant(null), nastyText);

const inlinePart: fc.Arbitrary<NoteInline[]> = fc.oneof(
  { weight: 8, arbitrary: wordsPart },
  {
    weight: 1,
    arbitrary: fc
      .tuple(url, title, fc.array(wordsPart, { minLength: 1, maxLength: 3 }))
      .map(([address, named, children]) => [link(address, named, children.flat())]),
  },
);

const inline = fc.array(inlinePart, { maxLength: 5 }).map((parts) => parts.flat());

const listPart = (depth: number): fc.Arbitrary<ListPart> => {
  const item = fc.record({ children: inline, checked: fc.boolean() });
  if (depth > 2) return item;
  return fc.oneof({ weight: 3, arbitrary: item }, { weight: 1, arbitrary: listAt(depth + 1) });
};

function listAt(depth: number): fc.Arbitrary<NoteList> {
  return fc
    .tuple(
      fc.constantFrom('bullet' as const, 'number' as const, 'check' as const),
      fc.constantFrom(1, 1, 0, 2, 7, 1994),
      fc.array(listPart(depth), { minLength: 1, maxLength: 4 }),
    )
    .map(([type, start, parts]) => list(type, start, depth, parts));
}

const block: fc.Arbitrary<NoteBlock> = fc.oneof(
  { weight: 5, arbitrary: inline.map(paragraph) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const, 6 as const),
        inline,
      )
      .map(([depth, children]) => heading(depth, children)),
  },
  { weight: 2, arbitrary: inline.map(quote) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(undefined, 'js', 'c++', 'a`b', 'x~y', '&amp;'),
        fc.array(fc.oneof(nastyText, fc.constant('\n'))),
      )
      .map(([language, parts]) => codeBlock(language, parts.join(''))),
  },
  { weight: 3, arbitrary: listAt(0) },
);

/** Any note, in the normal form in which one is stored. */
export const anyNote: fc.Arbitrary<NoteDocument> = fc
  .array(block, { maxLength: 5 })
  .map((blocks) => parseNote(serialiseNote(noteDocument(blocks))));

export const anyText: fc.Arbitrary<string> = nastyText;
