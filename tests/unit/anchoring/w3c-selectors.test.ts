import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  codePointsBefore,
  fromW3cSelectors,
  quoteAt,
  snapToCharacters,
  toW3cSelectors,
  unitsBefore,
} from '../../../model/anchoring/index.ts';

const text = '👩🏽‍🔬 said 🇪🇺 “before the year is out”.';
const start = text.indexOf('before');
const selectors = {
  exact: 'before the year',
  prefix: '🇪🇺 “',
  suffix: ' is out',
  start,
  end: start + 15,
};

describe('W3C selectors', () => {
  test('count code points where Claimbook counts UTF-16 units', () => {
    expect(toW3cSelectors(text, selectors)).toEqual([
      { type: 'TextQuoteSelector', exact: 'before the year', prefix: '🇪🇺 “', suffix: ' is out' },
      { type: 'TextPositionSelector', start: 14, end: 29 },
    ]);
  });

  test('of Hypothesis are read in UTF-16 units, its other kinds left out', () => {
    const list = [
      { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 0 },
      { type: 'TextPositionSelector', start, end: start + 15 },
      { type: 'TextQuoteSelector', exact: 'before the year' },
    ];
    expect(fromW3cSelectors(list, text, 'UTF-16 units')).toEqual({
      exact: 'before the year',
      start,
      end: start + 15,
    });
  });

  test('a position alone gives the words at it, and nothing without its text', () => {
    const position = { type: 'TextPositionSelector', start: 14, end: 20 };
    expect(fromW3cSelectors([position], text)?.exact).toBe('before');
    expect(fromW3cSelectors([position])).toBeNull();
  });

  test('broken ones are left out', () => {
    const broken = [
      { type: 'TextQuoteSelector', exact: 7 },
      { type: 'TextPositionSelector', start: 3.5, end: 9 },
      { type: 'TextPositionSelector', start: 9, end: 3 },
      { type: 'TextPositionSelector', start: 900, end: 905 },
    ];
    expect(fromW3cSelectors(broken, text)).toBeNull();
  });

  test('come back as they went out', () => {
    const passage = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 60 })
      .chain((of) => fc.tuple(fc.constant(of), fc.nat(of.length - 1), fc.nat(of.length)));
    fc.assert(
      fc.property(passage, ([of, a, b]) => {
        const range = snapToCharacters(of, { start: Math.min(a, b), end: Math.max(a, b, a + 1) });
        const { quote, prefix, suffix } = quoteAt(of, range);
        const kept = { exact: quote, prefix, suffix, ...range };
        expect(fromW3cSelectors(toW3cSelectors(of, kept), of)).toEqual(kept);
      }),
    );
  });

  test('every code point has its offset and back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (of) => {
        const points = Array.from(of);
        points.forEach((_, index) => {
          const units = points.slice(0, index).join('').length;
          expect(unitsBefore(of, index)).toBe(units);
          expect(codePointsBefore(of, units)).toBe(index);
        });
        expect(codePointsBefore(of, of.length)).toBe(points.length);
      }),
    );
  });
});
