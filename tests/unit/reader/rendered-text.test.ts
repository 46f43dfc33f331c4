import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArticle } from '../../../main/capture/index.ts';
import { AppError } from '../../../model/errors.ts';
import { chromiumPath, pageWith } from './in-chromium.ts';
import type * as selections from './selections.ts';

declare const tested: typeof selections;

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const corpora = join(root, '../shared/corpora');
const limit = 120_000;

interface Source {
  name: string;
  bytes: Uint8Array;
}

function* filesOf(folder: string): Generator<Source> {
  for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(html|md|txt)$/.test(entry.name)) continue;
    yield { name: entry.name, bytes: readFileSync(join(entry.parentPath, entry.name)) };
  }
}

function* pagesOf(corpus: string): Generator<Source> {
  const lines = gunzipSync(readFileSync(join(corpora, corpus)))
    .toString('utf8')
    .split('\n');
  for (const line of lines) {
    if (line === '') continue;
    const { name, html }: { name: string; html: string } = JSON.parse(line);
    yield { name: `${name}.html`, bytes: new TextEncoder().encode(html) };
  }
}

/** The stored article; null for a source that is refused, which is another test's matter. */
function stored(source: Source) {
  try {
    return readArticle(source);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

describe.skipIf(!chromiumPath)('an article in the page (needs Chromium)', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    ({ browser, page } = await pageWith('selections.ts'));
  }, 60_000);
  afterAll(() => browser.close());

  /** The names of the sources whose text on the page isn't the stored one, and how many were compared. */
  async function compare(sources: Iterable<Source>) {
    const different: string[] = [];
    let compared = 0;
    for (const source of sources) {
      const article = stored(source);
      if (!article) continue;
      compared += 1;
      const text = await page.evaluate((html) => tested.renderedText(html), article.html);
      if (text !== article.text) different.push(source.name);
    }
    return { different, compared };
  }

  test('has the very text that its highlights were counted in', { timeout: limit }, async () => {
    const { different, compared } = await compare([
      ...filesOf('resources'),
      ...filesOf('tests/fixtures/articles'),
    ]);
    expect(different).toEqual([]);
    expect(compared).toBeGreaterThanOrEqual(5);
  });

  test.skipIf(!existsSync(corpora)).each(['hostile/html.jsonl.gz', 'extraction/news.jsonl.gz'])(
    'so have the pages of ../shared/corpora/%s (skipped where they are not)',
    { timeout: limit },
    async (corpus) => {
      const { different, compared } = await compare(pagesOf(corpus));
      expect(different).toEqual([]);
      expect(compared).toBeGreaterThan(20);
    },
  );
});
