import { describe, expect, test } from 'vitest';
import { noteMarkdown } from '../../../model/notes/index.ts';
import { noteFromHtml } from '../../../renderer/notes/pasted-html.ts';
import { isObviouslyMarkdown } from '../../../renderer/notes/pasted-markdown.ts';

describe('pasted HTML', () => {
  test.each([
    ['words in a line', 'a <b>b</b> <i>c</i>', 'a **b** *c*\n'],
    [
      'a browser’s fragment',
      '<html><body><!--StartFragment--><h2>T</h2><p>a <a href="https://x.org/">l</a></p><!--EndFragment--></body></html>',
      '## T\n\na [l](https://x.org/)\n',
    ],
    ['lists', '<ol start="3"><li>a<ul><li>b</li></ul></li></ol>', '3. a\n   - b\n'],
    [
      'checks',
      '<ul><li><input type="checkbox" checked>a</li><li><input type="checkbox">b</li></ul>',
      '- [x] a\n- [ ] b\n',
    ],
    [
      'quotes of several paragraphs',
      '<blockquote><p>a</p><p>b</p></blockquote>',
      '> a\\\n> \\\n> b\n',
    ],
    ['code', '<pre><code class="language-js">x\n</code></pre>', '```js\nx\n```\n'],
    ['struck words', '<del>a</del> <s>b</s>', '~~a~~ ~~b~~\n'],
    [
      'formats that an office program writes as styles',
      '<p><span style="font-weight:700">a</span> <span style="font-style: italic">b</span></p>',
      '**a** *b*\n',
    ],
    [
      'Google Docs, whose whole copy is in a b',
      '<b style="font-weight:normal;"><p>a</p><p>b</p></b>',
      'a\n\nb\n',
    ],
    ['lines in divs', '<div>a</div><div>b</div>', 'a\n\nb\n'],
  ])('keeps %s', (_, html, markdown) => {
    expect(noteMarkdown(noteFromHtml(html))).toBe(markdown);
  });

  test.each([
    ['pictures', '<p>a<img src="https://x.org/p.png" alt="p">b</p>', 'ab\n'],
    [
      'scripts and styles',
      '<style>p{}</style><script>alert(1)</script><p onclick="x()">a</p>',
      'a\n',
    ],
    [
      'frames and films',
      '<iframe src="https://x.org"></iframe><video src="v.mp4"></video><p>a</p>',
      'a\n',
    ],
    [
      'colour, underline, small print',
      '<u style="color:red">a</u><sup>2</sup><mark>b</mark>',
      'a2b\n',
    ],
    ['addresses that run something', '<a href="javascript:alert(1)">a</a>', 'a\n'],
  ])('drops %s', (_, html, markdown) => {
    expect(noteMarkdown(noteFromHtml(html))).toBe(markdown);
  });

  test('keeps the words of a table, row by row', () => {
    const html = '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>';
    expect(noteMarkdown(noteFromHtml(html))).toContain('1');
  });
});

describe('pasted text', () => {
  test.each([
    '# Heading',
    'words\n\n- a\n- b',
    '1. a\n2. b',
    '- [ ] to do',
    '```\ncode\n```',
    'see [this](https://x.org)',
    '**strong** words',
    '> quoted',
  ])('is Markdown: %j', (text) => {
    expect(isObviouslyMarkdown(text)).toBe(true);
  });

  test.each([
    'Plain words.',
    '#tag and #1',
    '- only one dash',
    '2 * 3 * 4 and a_b_c',
    '1. May 2026',
    'C:\\[x](y)',
    '5 ** 2',
    '>100 cases',
  ])('is plain: %j', (text) => {
    expect(isObviouslyMarkdown(text)).toBe(false);
  });
});
