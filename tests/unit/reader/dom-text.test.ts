import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, pageWith } from './in-chromium.ts';
import type * as selections from './selections.ts';

declare const tested: typeof selections;

describe.skipIf(!chromiumPath)('a selection in an article (needs Chromium)', () => {
  let browser: Browser;
  let page: Page;
  const quoteOf = (html: string, start: selections.Spot, end: selections.Spot) =>
    page.evaluate(([of, from, to]) => tested.quoteOf(of, from, to), [html, start, end] as const);

  beforeAll(async () => {
    ({ browser, page } = await pageWith('selections.ts'));
  }, 60_000);
  afterAll(() => browser.close());

  test('any of it comes back as the same characters', { timeout: 60_000 }, async () => {
    expect(await page.evaluate(() => tested.checkSelections(1_000))).toBe(1_000);
  });

  test('that begins or ends outside is clipped to the article', async () => {
    const html = '<p>One.</p><p>Two.</p>';
    expect(await quoteOf(html, ['body', null, 0], ['footer', 0, 2])).toBe('One.\n\nTwo.');
    expect(await quoteOf(html, ['p + p', null, 0], ['body', null, 3])).toBe('Two.');
    expect(await quoteOf(html, ['footer', 0, 0], ['footer', 0, 2])).toBeNull();
  });

  test('of a whole paragraph by its element has its words only', async () => {
    const html = '<p>One.</p><p> Two. </p><p>Three.</p>';
    expect(await quoteOf(html, ['div', null, 1], ['div', null, 2])).toBe('Two.');
    expect(await quoteOf(html, ['p + p', null, 0], ['p + p + p', null, 0])).toBe('Two.');
  });

  test("that ends in a ruby's reading ends with its base", async () => {
    const html = '<p>この<ruby>漢字<rt>かんじ</rt></ruby>です</p>';
    expect(await quoteOf(html, ['p', null, 0], ['rt', 0, 2])).toBe('この漢字');
    expect(await quoteOf(html, ['rt', 0, 1], ['p', null, 3])).toBe('です');
  });

  test('never cuts an emoji or a letter with its mark', async () => {
    const html = '<p>a👩🏽‍🔬e\u0301</p>';
    expect(await quoteOf(html, ['p', 0, 2], ['p', 0, 9])).toBe('👩🏽‍🔬e\u0301');
  });

  test('a click on its words opens a highlight, one in the blank behind them does not', async () => {
    const html = '<p>Some <em>words</em> here</p><p>Short.</p>';
    const opens = (start: number, end: number) =>
      page.evaluate(([of, from, to]) => tested.opensAt(of, from, to, 40), [
        html,
        start,
        end,
      ] as const);
    expect(await opens(5, 15)).toEqual({ on: true, behind: false });
    expect(await opens(0, 23)).toEqual({ on: true, behind: false });
  });
});
