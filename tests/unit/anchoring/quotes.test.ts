import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuote, quoteAt, snapToCharacters } from '../../../model/anchoring/index.ts';

const text = [
  'Officials hope to sign “before the year is out”, the paper wrote.',
  'A second official said: “before the year is out” is optimistic.',
  'Zusammen\u00adarbeit – auch mit Cafe\u0301s, 日本と韓国、👩🏽‍🔬 and 🇪🇺🇯🇵.',
].join('\n\n');

/** Text made of what breaks offsets: pairs, clusters, marks, soft hyphens, right-to-left, repeats. */
const trickyText = fc
  .array(
    fc.constantFrom('a', 'b', ' ', '\n', 'e\u0301', '👩🏽‍🔬', '🇪🇺', '日', '\u00ad', '“', 'שלום', '한'),
    { minLength: 1, maxLength: 120 },
  )
  .map((parts) => parts.join(''));

const textWithRange = trickyText.chain((whole) =>
  fc
    .tuple(fc.constant(whole), fc.nat(whole.length - 1), fc.nat(whole.length))
    .map(([of, a, b]) => ({
      of,
      range: snapToCharacters(of, { start: Math.min(a, b), end: Math.max(a, b, a + 1) }),
    })),
);

const passage = (found: ReturnType<typeof findQuote>) =>
  'problem' in found ? found.problem : text.slice(found.start, found.end);

describe('finding a quote', () => {
  test('a quote that stands once is found at its place', () => {
    expect(findQuote(text, { quote: 'second official' })).toEqual({ start: 69, end: 84 });
  });

  test('words that are only alike are not found', () => {
    expect(findQuote(text, { quote: 'second officials' })).toEqual({
      problem: 'absent',
      places: [],
    });
    expect(findQuote(text, { quote: '  ' })).toMatchObject({ problem: 'absent' });
  });

  test('a quote that stands twice is not guessed', () => {
    const found = findQuote(text, { quote: 'before the year is out' });
    expect(found).toMatchObject({ problem: 'several' });
    expect('problem' in found && found.places).toHaveLength(2);
    expect(
      passage(findQuote(text, { quote: 'before the year is out', prefix: 'nowhere to be read' })),
    ).toBe('several');
  });

  test('its context decides, also with other quotation marks and spaces', () => {
    const quote = 'before the year is out';
    const start = text.lastIndexOf(quote);
    const second = { start, end: start + quote.length };
    expect(findQuote(text, { quote, suffix: '” is optimistic' })).toEqual(second);
    expect(findQuote(text, { quote, prefix: 'official said:  "' })).toEqual(second);
    expect(findQuote(text, { quote, prefix: '“', suffix: '" is' })).toEqual(second);
    expect(passage(findQuote(text, { quote, prefix: '“' }))).toBe('several');
  });

  test.each([
    ['other quotation marks', 'sign "before the year', 'sign “before the year'],
    ['other white space', 'the\u00a0paper  wrote. A second', 'the paper wrote.\n\nA second'],
    ['no soft hyphen', 'Zusammenarbeit', 'Zusammen\u00adarbeit'],
    ['another dash', 'arbeit - auch', 'arbeit – auch'],
    ['space around it', ' optimistic. ', 'optimistic.'],
    ['a composed letter', 'Caf\u00e9s', 'Cafe\u0301s'],
  ])('the same words with %s are found', (_what, quote, original) => {
    expect(passage(findQuote(text, { quote }))).toBe(original);
  });

  test('a place that cuts a character in two is no place', () => {
    expect(passage(findQuote(text, { quote: '👩' }))).toBe('absent');
    expect(passage(findQuote(text, { quote: 'Cafe' }))).toBe('absent');
    expect(passage(findQuote(text, { quote: '🇺🇯' }))).toBe('absent');
  });

  test('a quote taken from a text is never found at another place', () => {
    fc.assert(
      fc.property(textWithRange, ({ of, range }) => {
        const quote = quoteAt(of, range);
        fc.pre(quote.quote.trim() !== '');
        const found = findQuote(of, quote);
        expect('problem' in found ? found.problem : null).not.toBe('absent');
        expect('problem' in found ? found.places : [found]).toContainEqual(range);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the quote at a range', () => {
  test('has its words, and 32 units around them with no half of a surrogate pair', () => {
    fc.assert(
      fc.property(textWithRange, ({ of, range }) => {
        const { quote, prefix, suffix } = quoteAt(of, range);
        expect(of.slice(range.start - prefix.length, range.end + suffix.length)).toBe(
          prefix + quote + suffix,
        );
        expect(prefix.length).toBeLessThanOrEqual(32);
        expect(suffix.length).toBeLessThanOrEqual(32);
        expect(prefix.length).toBeGreaterThanOrEqual(Math.min(31, range.start));
        expect(suffix.length).toBeGreaterThanOrEqual(Math.min(31, of.length - range.end));
        expect((prefix + quote + suffix).isWellFormed()).toBe(true);
      }),
    );
  });

  test('refuses a range that is empty or outside', () => {
    expect(() => quoteAt(text, { start: 4, end: 4 })).toThrow(RangeError);
    expect(() => quoteAt(text, { start: 0, end: text.length + 1 })).toThrow(RangeError);
  });
});

test('a range that cuts a character is widened to whole ones, and then stays', () => {
  fc.assert(
    fc.property(trickyText, fc.nat(), fc.nat(), (of, a, b) => {
      const start = a % of.length;
      const end = start + 1 + (b % (of.length - start));
      const snapped = snapToCharacters(of, { start, end });
      expect(snapped.start).toBeLessThanOrEqual(start);
      expect(snapped.end).toBeGreaterThanOrEqual(end);
      expect(of.slice(snapped.start, snapped.end).isWellFormed()).toBe(true);
      expect(snapToCharacters(of, snapped)).toEqual(snapped);
    }),
  );
});
