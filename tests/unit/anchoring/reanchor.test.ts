import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  placedFrom,
  quoteAt,
  reanchor,
  snapToCharacters,
  textPair,
  type Reanchored,
  type Selectors,
} from '../../../model/anchoring/index.ts';

const article = [
  'Ministers agreed on Tuesday to repair the northern harbour before winter sets in.',
  'The explosion killed 12 people and injured Anna Berger, the harbour master said.',
  'Officials did not confirm that the frigate would be sold to South Korea this year.',
  'A second vessel, the analysts wrote, is expected to follow by the end of December.',
  'Critics call the budget too small; the opposition wants a vote in the spring.',
].join('\n\n');

/** The selectors that are kept of a passage. */
function mark(text: string, passage: string): Selectors {
  const start = text.indexOf(passage);
  const { prefix, suffix } = quoteAt(text, { start, end: start + passage.length });
  return { exact: passage, prefix, suffix, start, end: start + passage.length };
}

function wordsAt(text: string, found: Reanchored): string {
  return found.state === 'orphaned' ? found.reason : text.slice(found.range.start, found.range.end);
}

/** With the old text at hand, and without it. */
const bothWays = [
  {
    how: 'with the old text',
    find: (old: string, text: string, selectors: Selectors) =>
      reanchor(textPair(text, old), selectors),
  },
  {
    how: 'without the old text',
    find: (_: string, text: string, selectors: Selectors) => reanchor(textPair(text), selectors),
  },
];

describe.each(bothWays)('a highlight in a changed text, $how', ({ find }) => {
  const revised = (from: string, to: string, passage: string) => {
    const text = article.replace(from, to);
    expect(text).not.toBe(article);
    const found = find(article, text, mark(article, passage));
    return { found, words: wordsAt(text, found) };
  };

  test('stays on its words when others come before it', () => {
    const { found, words } = revised('Ministers', 'UPDATED at noon. Ministers', 'killed 12 people');
    expect(words).toBe('killed 12 people');
    expect(found).toMatchObject({ state: 'anchored', changes: [] });
  });

  test('stays on its words in other typography', () => {
    const old = 'He said: "the yard\'s plan - all of it - is ready" and left for the coast.';
    const text =
      'He said: “the yard’s  plan – all of\nit – is re\u00adady” and left for the coast.';
    const found = find(old, text, mark(old, '"the yard\'s plan - all of it - is ready"'));
    expect(wordsAt(text, found)).toBe('“the yard’s  plan – all of\nit – is re\u00adady”');
    expect(found).toMatchObject({ state: 'anchored', changes: [] });
  });

  test('finds full-width and half-width spellings alike', () => {
    const old = '政府は2026年に１２隻の艦船をｶﾅﾀﾞから購入すると発表した。野党は反対している。';
    const text = '政府は２０２６年に12隻の艦船をカナダから購入すると発表した。野党は反対している。';
    const found = find(old, text, mark(old, '2026年に１２隻の艦船をｶﾅﾀﾞから'));
    expect(wordsAt(text, found)).toBe('２０２６年に12隻の艦船をカナダから');
    expect(found.state).toBe('anchored');
  });

  test('says that its wording changed', () => {
    const { found, words } = revised(
      'is expected to follow',
      'is likely to follow',
      'A second vessel, the analysts wrote, is expected to follow by the end of December.',
    );
    expect(words).toBe(
      'A second vessel, the analysts wrote, is likely to follow by the end of December.',
    );
    expect(found).toMatchObject({
      state: 'changed',
      changes: [{ kind: 'wording', before: 'expected', after: 'likely' }],
    });
  });

  test.each([
    ['figure', 'killed 12 people', 'killed 21 people', 'The explosion killed 12 people'],
    ['name', 'Anna Berger', 'Anna Weber', 'injured Anna Berger, the harbour master said'],
    [
      'negation',
      'did not confirm',
      'did confirm',
      'Officials did not confirm that the frigate would be sold',
    ],
  ])('says that a %s changed', (kind, from, to, passage) => {
    const { found, words } = revised(from, to, passage);
    expect(words).toBe(passage.replace(from, to));
    expect(found.state === 'changed' && found.changes[0]?.kind).toBe(kind);
  });

  test('takes in the figure at its end that was replaced', () => {
    const { found, words } = revised('killed 12', 'killed 21', '12 people and injured Anna Berger');
    expect(words).toBe('21 people and injured Anna Berger');
    expect(found).toMatchObject({
      state: 'changed',
      changes: [{ kind: 'figure', before: '12', after: '21' }],
    });
  });

  test('is an orphan when its sentence is gone', () => {
    const gone =
      'The explosion killed 12 people and injured Anna Berger, the harbour master said.\n\n';
    const { found } = revised(gone, '', 'The explosion killed 12 people and injured Anna Berger');
    expect(found.state).toBe('orphaned');
  });

  test('is an orphan in another text', () => {
    const text = 'Rain fell over the valley for three days, and the river rose above its banks.';
    expect(find(article, text, mark(article, 'killed 12 people'))).toMatchObject({
      state: 'orphaned',
      reason: 'absent',
    });
  });

  test('cuts no character', () => {
    const old = 'The team 👩🏽‍🔬 found it, Cafe\u0301 and all; nobody else had looked there before.';
    const text = `New. ${old.replace('team 👩🏽‍🔬', 'group 👩🏽‍🔬')}`;
    const found = find(old, text, mark(old, '👩🏽‍🔬 found it, Cafe\u0301'));
    expect(wordsAt(text, found)).toBe('👩🏽‍🔬 found it, Cafe\u0301');
  });

  test('finds the rest of a word that it begins in', () => {
    const { words } = revised('Ministers agreed', 'Yesterday ministers agreed', 'fore winter sets');
    expect(words).toBe('fore winter sets');
  });
});

describe('look-alike passages', () => {
  const line = 'A spokesman declined to comment on the sale of the ship.';
  const old = `First came the yard.\n${line}\nThen came the bank.\n${line}\nAt last the buyer spoke.`;

  test('are told apart by their context', () => {
    const start = old.lastIndexOf('declined to comment');
    const { quote, prefix } = quoteAt(old, { start, end: start + 19 });
    const text = `Corrected version.\n${old}`;
    const selectors = {
      exact: `${quote} on the sale of the ship.`,
      prefix,
      suffix: '\nAt last the buyer spoke.',
    };
    const found = reanchor(textPair(text), selectors);
    expect(found).toMatchObject({ state: 'anchored', range: { start: start + 19 } });
  });

  test('are told apart by what the texts differ in', () => {
    const repeated = `${line}\n${line}\n${line}\n`;
    const start = repeated.indexOf(line, line.length);
    const selectors = { exact: line, prefix: '', suffix: '', start, end: start + line.length };
    const found = reanchor(textPair(`A new first line.\n${repeated}`, repeated), selectors);
    expect(found).toMatchObject({ state: 'anchored', range: { start: start + 18 } });
  });

  test('are refused and shown where nothing tells them apart', () => {
    const text = `${line}\n${line}\nThe rest of it was rewritten.`;
    const found = reanchor(textPair(text), { exact: line, prefix: '', suffix: '' });
    expect(found).toMatchObject({ state: 'orphaned', reason: 'several' });
    const places = found.state === 'orphaned' ? found.candidates : [];
    expect(places.map(({ range }) => text.slice(range.start, range.end))).toEqual([line, line]);
    for (const { confidence } of places) expect(confidence).toBeLessThanOrEqual(0.5);
  });
});

test('a paragraph that moved is found, and said to have moved', () => {
  const paragraphs = article.split('\n\n');
  const text = [...paragraphs.slice(2), ...paragraphs.slice(0, 2)].join('\n\n');
  const states = ['Ministers agreed on Tuesday', 'by the end of December'].map((passage) => {
    const found = reanchor(textPair(text, article), mark(article, passage));
    expect(wordsAt(text, found)).toBe(passage);
    return found.state;
  });
  expect(states.toSorted()).toEqual(['anchored', 'moved']);
});

test('a quote without context or position is found where it stands once', () => {
  expect(
    wordsAt(article, reanchor(textPair(article), { exact: 'too small; the opposition' })),
  ).toBe('too small; the opposition');
  expect(reanchor(textPair(article), { exact: '' })).toMatchObject({ state: 'orphaned' });
  expect(reanchor(textPair(''), { exact: 'harbour' })).toMatchObject({ state: 'orphaned' });
});

/** Text made of what breaks offsets, and of words enough to be anchored by. */
const trickyText = fc
  .array(
    fc.constantFrom(
      'harbour ',
      'the ',
      'of ',
      'frigate ',
      '12 ',
      'not ',
      '. ',
      '\n',
      'e\u0301',
      '👩🏽‍🔬',
      '🇪🇺',
      '日本',
      'の',
      '\u00ad',
      '“',
      'שלום ',
      '한국 ',
      '\ud800',
      'ﬁ',
      'Ａ',
      '  ',
    ),
    { minLength: 1, maxLength: 80 },
  )
  .map((parts) => parts.join(''));

const markedText = trickyText.chain((text) =>
  fc.tuple(fc.constant(text), fc.nat(text.length - 1), fc.nat(text.length)).map(([of, a, b]) => {
    const range = snapToCharacters(of, { start: Math.min(a, b), end: Math.max(a, b, a + 1) });
    const { quote, prefix, suffix } = quoteAt(of, range);
    return { text: of, range, selectors: { exact: quote, prefix, suffix, ...range } };
  }),
);

/** Words that no marked text has, so that an insertion is no look-alike. */
const inserted = fc
  .array(fc.constantFrom('zebra ', 'quartz ', 'violin ', 'meadow '), { maxLength: 40 })
  .map((words) => words.join(''));

describe('whatever the texts', () => {
  test('in the same text a highlight stays where it was', () => {
    fc.assert(
      fc.property(markedText, ({ text, range, selectors }) => {
        expect(reanchor(textPair(text, text), selectors)).toEqual({
          state: 'anchored',
          range,
          confidence: 1,
          changes: [],
        });
      }),
    );
  });

  test('a place is inside the text and cuts no character', () => {
    fc.assert(
      fc.property(
        markedText,
        trickyText,
        fc.boolean(),
        ({ text: old, selectors }, text, hasOld) => {
          const found = reanchor(textPair(text, hasOld ? old : undefined), selectors);
          const places = found.state === 'orphaned' ? found.candidates : [found];
          for (const { range, confidence } of places) {
            expect(range.start).toBeLessThan(range.end);
            expect(snapToCharacters(text, range)).toEqual(range);
            expect(confidence).toBeGreaterThanOrEqual(0);
            expect(confidence).toBeLessThanOrEqual(1);
          }
          expect(found.state === 'orphaned' || found.confidence >= placedFrom).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('what is put in before or after moves a highlight by exactly that', () => {
    fc.assert(
      fc.property(markedText, inserted, inserted, ({ text, range, selectors }, before, after) => {
        fc.pre(/[\p{L}\p{N}]/u.test(selectors.exact));
        // A newline on both sides: nothing that is put in joins a character of the text.
        const revised = `${before}\n${text}\n${after}`;
        const found = reanchor(textPair(revised, text), selectors);
        const by = before.length + 1;
        expect(found).toMatchObject({
          state: 'anchored',
          range: { start: range.start + by, end: range.end + by },
        });
      }),
    );
  });

  test('a highlight whose words and context are gone is nowhere', () => {
    fc.assert(
      fc.property(markedText, inserted, fc.boolean(), ({ text, selectors }, others, hasOld) => {
        const revised = `${others} lantern`;
        const found = reanchor(textPair(revised, hasOld ? text : undefined), selectors);
        expect(found.state).toBe('orphaned');
      }),
    );
  });
});
