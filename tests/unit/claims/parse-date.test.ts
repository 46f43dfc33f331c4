import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longDate, parseDate, shortDate } from '../../../model/claims/index.ts';

const partialDate = fc
  .tuple(
    fc.date({
      min: new Date('1000-01-01T00:00Z'),
      max: new Date('9999-12-31T00:00Z'),
      noInvalidDate: true,
    }),
    fc.constantFrom(4, 7, 10),
  )
  .map(([date, length]) => date.toISOString().slice(0, length));

describe('a date that is typed', () => {
  it.each([
    ['2026', '2026'],
    ['2026-11', '2026-11'],
    ['2026-11-24', '2026-11-24'],
    ['2026/1/5', '2026-01-05'],
    [' 31  Dec 2026 ', '2026-12-31'],
    ['31 december 2026', '2026-12-31'],
    ['1st of Sept. 2026', '2026-09-01'],
    ['Dec 31, 2026', '2026-12-31'],
    ['December 2026', '2026-12'],
    ['by the end of March 2027', '2027-03'],
    ['end of 2026', '2026'],
    ['31.12.2026', '2026-12-31'],
    ['Q4 2026', '2026-12'],
    ['2027 Q1', '2027-03'],
    ['2026年12月31日', '2026-12-31'],
    ['2026年12月', '2026-12'],
    ['2026년 12월 31일', '2026-12-31'],
    ['29 Feb 2028', '2028-02-29'],
  ])('as %s is understood', (typed, date) => {
    expect(parseDate(typed)).toBe(date);
  });

  it.each([
    '',
    '31 Febr',
    '31 Feb 2027',
    '29 Feb 2027',
    '0 May 2027',
    '2026-13',
    '2026-00',
    '2026-11-31',
    '03/04/2027',
    'soon',
    '31 Foo 2026',
    '12',
    'Q5 2026',
    '31 Ma 2026',
  ])('as “%s” is refused rather than guessed', (typed) => {
    expect(parseDate(typed)).toBeNull();
  });

  it('comes back from the words that we write for it', () => {
    fc.assert(
      fc.property(partialDate, (date) => {
        expect(parseDate(date)).toBe(date);
        expect(parseDate(longDate(date))).toBe(date);
        expect(parseDate(shortDate(date))).toBe(date);
      }),
    );
  });

  it('gives a date or null for any words, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(parseDate(typed) ?? '2026').toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
      }),
    );
  });
});
