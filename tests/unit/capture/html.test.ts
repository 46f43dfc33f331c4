import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../main/capture/index.ts';
import { readText } from './read.ts';

const report = readArticle({
  name: 'defence-partnerships.html',
  bytes: readFileSync(
    new URL('../../fixtures/articles/defence-partnerships.html', import.meta.url),
  ),
});

describe('a news report with the site around it', () => {
  it('has its own title, not the site’s, and says where each field came from', () => {
    expect(report).toMatchObject({
      title: 'EU courts Tokyo and Seoul for joint arms projects',
      byline: 'Ilse Brandt, Kenji Mori',
      site: 'The Meridian Post',
      canonicalUrl: 'https://www.meridianpost.example/world/eu-courts-tokyo-seoul',
      language: 'en-GB',
      direction: 'ltr',
      warnings: [],
    });
    expect(report.foundIn).toMatchObject({ title: 'h1', byline: 'json-ld', site: 'og:site_name' });
  });

  it('is dated by the publisher’s day, not by the day in UTC', () => {
    expect(report.publishedAt).toBe('2026-03-12');
    expect(report.modifiedAt).toBe('2026-03-13');
  });

  it('keeps headings, the quotation, the table and the list of takeaways', () => {
    expect(report.text).toContain('\n\nA question of secrecy\n\n');
    expect(report.text).toContain('Partner\tShare allowed\nJapan\t35 per cent\n');
    expect(report.text).toMatch(
      /Key takeaways\n\nA first agreement[^\n]*\nPartners may[^\n]*\nSouth Korea/,
    );
    expect(report.html).toContain('<blockquote><p>It is likely');
    expect(report.text).toContain('near Sasebo');
  });

  it('loses the navigation, the banner, the teasers and the other story’s caption', () => {
    for (const foreign of [
      'cookies',
      'Most read',
      'Flooded rice',
      'Harvest fails',
      'Share\n',
      'Search',
      'rights reserved',
    ]) {
      expect(report.text).not.toContain(foreign);
    }
  });

  it('does not repeat title, standfirst, byline and date as words of the article', () => {
    expect(report.dek).toMatch(/^Brussels wants Asian shipyards/);
    expect(report.text).not.toContain('Brussels wants Asian shipyards');
    expect(report.text).not.toContain('12 March 2026');
  });
});

function titleOf(head: string, body = '<p>Words of the article.</p>'): string {
  const page = `<html><head>${head}</head><body>${body}</body></html>`;
  return readText('page.html', page, 'https://www.daily-echo.example/x').title;
}

function bylineOf(body: string): string | null {
  return readText('a.html', `<html><body>${body}<p>Words of the article.</p></body></html>`).byline;
}

describe('the title of a page', () => {
  it.each([
    ['Pact signed | World | The Daily Echo', 'The Daily Echo', 'Pact signed'],
    ['Pact signed in Rome - Daily Echo', 'The Daily Echo', 'Pact signed in Rome'],
    ['The Daily Echo: Pact', 'Other', 'The Daily Echo: Pact'],
    ['Daily Echo | Pact signed', 'Daily Echo', 'Pact signed'],
    ['Ships - and what they cost', 'Daily Echo', 'Ships - and what they cost'],
    ['日韓が合意｜日々新聞', '日々新聞', '日韓が合意'],
  ])('%s', (title, site, own) => {
    expect(titleOf(`<title>${title}</title><meta property="og:site_name" content="${site}">`)).toBe(
      own,
    );
  });

  it('is known by the address where the page does not name its site', () => {
    expect(titleOf('<title>Pact signed – Daily Echo</title>')).toBe('Pact signed');
  });

  it('is the heading that the page shows, when it agrees', () => {
    expect(
      titleOf('<title>Pact (Daily Echo)</title>', '<h1>The pact that nobody wanted</h1><p>a</p>'),
    ).toBe('The pact that nobody wanted');
  });

  it('is not the heading that every page of the site has', () => {
    expect(
      titleOf(
        '<title>Pact signed | Daily Echo</title>',
        '<h1>Daily Echo</h1><h2>Pact signed</h2><p>a</p>',
      ),
    ).toBe('Pact signed');
  });

  it('is the file’s name when there is none', () => {
    expect(readText('eu_japan-pact.html', '<p>Words.</p>').title).toBe('eu japan-pact');
  });
});

describe('a page without anything around its text', () => {
  it('is kept whole, however short', () => {
    const { html, title } = readText(
      'a.html',
      '<!doctype html><html><head><title>Note</title></head><body><h1>Note</h1><p>One.</p><ul><li>two</li></ul></body></html>',
    );
    expect(title).toBe('Note');
    expect(html).toBe('<p>One.</p><ul><li>two</li></ul>');
  });

  it('a piece from the clipboard keeps everything, also what looks like chrome', () => {
    const piece =
      '<meta charset="utf-8"><h2>Head</h2><aside>aside</aside><footer>foot</footer><p>a</p>';
    expect(readText('Pasted.html', piece).html).toBe(
      '<h2>Head</h2><p>aside</p><p>foot</p><p>a</p>',
    );
  });

  it('of the clipboard of Windows only what was copied is read', () => {
    const copied =
      '<html><body><p>around</p><!--StartFragment--><p>copied</p><!--EndFragment--></body></html>';
    expect(readText('Pasted.html', copied).text).toBe('copied');
  });
});

describe('the byline of a page', () => {
  it('is the name alone, without the date beside it', () => {
    expect(
      bylineOf(
        '<div class="byline">By <span class="author">Ilse Brandt</span>, 12 March 2026</div>',
      ),
    ).toBe('Ilse Brandt');
  });

  it('is none where a page only gives an address', () => {
    expect(bylineOf('<a rel="author">https://site.example/ilse</a>')).toBeNull();
  });
});

describe('a page’s address', () => {
  it('comes from where it was read, then from what the page says, also when a browser saved it', () => {
    const saved = '<!-- saved from url=(0034)https://site.example/a?utm_source=x -->';
    expect(readText('a.html', `${saved}<html><body><p>a</p></body></html>`)).toMatchObject({
      url: 'https://site.example/a?utm_source=x',
      canonicalUrl: 'https://site.example/a',
      site: 'site.example',
    });
  });

  it('is not the front page, whatever the page claims', () => {
    const page =
      '<html><head><link rel="canonical" href="https://site.example/"></head><body><p>a</p></body></html>';
    expect(readText('a.html', page, 'https://site.example/story').canonicalUrl).toBe(
      'https://site.example/story',
    );
  });

  it('resolves relative links', () => {
    const page = '<html><body><p><a href="b">x</a></p></body></html>';
    expect(readText('a.html', page, 'https://site.example/c/d').html).toContain(
      'href="https://site.example/c/b"',
    );
  });
});

describe('a page that no parser survives', () => {
  it.each([
    ['100,000 nested tags', '<div>'.repeat(100_000)],
    ['1,000,000 tags', '<b>x</b> '.repeat(500_000)],
    ['drawings in drawings', '<svg>'.repeat(100_000)],
    ['nesting just below the limit', '<blockquote>'.repeat(390)],
    ['lists just below the limit', '<ul><li>'.repeat(199)],
    ['tables just below the limit', '<table><tr><td>'.repeat(390)],
  ])('keeps its words: %s', (_name, tags) => {
    expect(readText('a.html', `<html><body>${tags}the words`).text).toMatch(/the words$/);
  });

  it('says that only its words were kept', () => {
    expect(
      readText('a.html', `${'<div>'.repeat(1_000)}<p>one<p>two<script>x</script>`),
    ).toMatchObject({
      text: 'one\n\ntwo',
      warnings: [expect.stringContaining('only its words')],
    });
  });
});
