import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../../../main/capture/index.ts';
import { publicationDate } from '../../../main/capture/publication-date.ts';

describe('the address that tells duplicates', () => {
  it.each([
    ['https://a.example/x/?utm_source=b&fbclid=1#c', 'https://a.example/x'],
    ['http://A.example:80/x', 'https://a.example/x'],
    ['https://a.example:443/', 'https://a.example'],
    ['https://a.example/x?b=2&a=1&gclid=3', 'https://a.example/x?a=1&b=2'],
    ['https://a.example:8443/x', 'https://a.example:8443/x'],
    ['https://a.example/X?id=7', 'https://a.example/X?id=7'],
  ])('%s', (address, canonical) => {
    expect(canonicalUrl(address)).toBe(canonical);
  });

  it('is none for what is no web address', () => {
    for (const address of ['javascript:alert(1)', 'file:///a', 'nonsense', '', null]) {
      expect(canonicalUrl(address)).toBeNull();
    }
  });

  it('stays as it is when taken again', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const once = canonicalUrl(address);
        expect(canonicalUrl(once)).toBe(once);
      }),
    );
  });
});

describe('the date of a page', () => {
  it.each([
    ['2026-03-12T23:30:00+09:00', '2026-03-12'],
    ['2026-03-12 08:00', '2026-03-12'],
    ['20260312', '2026-03-12'],
    ['Thu, 12 Mar 2026 08:00:00 GMT', '2026-03-12'],
    ['March 12, 2026 at 9:15 a.m.', '2026-03-12'],
    ['2026年3月12日(木) 10:00', '2026-03-12'],
    ['2026. 3. 12.', '2026-03-12'],
    ['03/04/2026', null],
    ['1970-01-01T00:00:00Z', null],
    ['today', null],
  ])('%s', (written, date) => {
    expect(publicationDate(written)).toBe(date);
  });
});
