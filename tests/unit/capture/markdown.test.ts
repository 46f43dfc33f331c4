import { describe, expect, it } from 'vitest';
import { readText } from './read.ts';

describe('a Markdown file', () => {
  it('is described by its front matter', () => {
    const draft = readText(
      'x.md',
      '---\ntitle: "Ships: a count"\nauthor:\n  - "[[Ilse Brandt]]"\n  - Kenji Mori\ndate: 2026-03-12\nsource: https://site.example/a?utm_medium=b\nsite: The Post\ntags: [navy, "#eu japan"]\nlang: en_GB\n---\n\n# Another heading\n\nWords.',
    );
    expect(draft).toMatchObject({
      title: 'Ships: a count',
      byline: 'Ilse Brandt, Kenji Mori',
      publishedAt: '2026-03-12',
      url: 'https://site.example/a?utm_medium=b',
      canonicalUrl: 'https://site.example/a',
      site: 'The Post',
      tags: ['navy', 'eu-japan'],
      language: 'en-GB',
      text: 'Another heading\n\nWords.',
    });
    expect(draft.foundIn.url).toBe('front matter: source');
  });

  it('takes its first heading as title, and does not repeat it in the body', () => {
    expect(readText('x.md', '# The *title*\n\nWords.\n\n## Part')).toMatchObject({
      title: 'The title',
      html: '<p>Words.</p><h2>Part</h2>',
    });
  });

  it('takes the file’s name where it has no heading', () => {
    expect(readText('a pact.md', 'Words.').title).toBe('a pact');
  });

  it('keeps lists, tables, quotations, code, strike-through and footnotes', () => {
    const { html } = readText(
      'x.md',
      '- [x] done\n- [ ] open\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> q\n\n```js\nlet a;\n  b\n```\n\n~~s~~ note[^1]\n\n[^1]: The *note*.\n',
    );
    expect(html).toBe(
      '<ul><li>☑ done</li><li>☐ open</li></ul><table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table><blockquote><p>q</p></blockquote><pre><code>let a;\n  b</code></pre><p><del>s</del> note<sup><a href="#in-article-fn-1">1</a></sup></p><hr><ol><li id="in-article-fn-1">The <em>note</em>.</li></ol>',
    );
  });

  it('does not let HTML in it through', () => {
    const { html } = readText(
      'x.md',
      'a <b onclick="x()">b</b> <script>alert(1)</script>\n\n<iframe src="x"></iframe>\n\n[l](javascript:alert(1)) <u>u</u>',
    );
    expect(html).toBe('<p>a <strong>b</strong></p><p>l u</p>');
  });

  it('whose front matter is broken is read without it, and says so', () => {
    expect(readText('x.md', '---\na: [b\n---\n\nWords.')).toMatchObject({
      text: 'Words.',
      warnings: [expect.stringContaining('front matter')],
    });
  });

  it('that would take minutes to parse is read as plain text, and says so', () => {
    for (const text of [
      '- item\n'.repeat(30_000),
      '> '.repeat(5_000) + 'x',
      '[a](b) '.repeat(20_000),
    ]) {
      const { warnings } = readText('x.md', text);
      expect(warnings).toContainEqual(expect.stringContaining('plain text'));
    }
  });
});
