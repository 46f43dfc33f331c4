import fc from 'fast-check';
import type { Nodes as HastNodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { contentBlocks } from '../../../main/export/content.ts';
import { articleText, type TextTree } from '../../../model/article/index.ts';
import { blockMarkdown } from '../../../model/notes/index.ts';

function markdownOf(html: string): string {
  return blockMarkdown(contentBlocks(html));
}

describe('the whole text of an article', () => {
  test.each([
    ['<h2>News</h2><h6>Deep</h6>', '### News\n\n###### Deep\n'],
    ['<p>One<br>two <em>it</em> <s>no</s></p>', 'One\\\ntwo *it* ~~no~~\n'],
    ['<ul><li>a<ul><li>b</li></ul></li></ul>', '- a\n  - b\n'],
    ['<p><ruby>署名<rp>(</rp><rt>しょめい</rt><rp>)</rp></ruby>へ</p>', '署名へ\n'],
    [
      '<p><a href="#x">up</a> <a href="https://a.example/">out</a></p>',
      'up [out](https://a.example/)\n',
    ],
    [
      '<table><caption>Orders</caption><tr><th>a</th></tr><tr><td>b</td></tr></table>',
      'Orders\n\n| a |\n| - |\n| b |\n',
    ],
    ['<figure><figcaption>A yard.</figcaption></figure>', 'A yard.\n'],
    ['<blockquote><p>one</p><p>two</p></blockquote>', '> one\n>\n> two\n'],
    ['<pre>a\n\n  b</pre>', '```\na\n\n  b\n```\n'],
  ])('%s', (html, markdown) => {
    expect(markdownOf(html)).toBe(markdown);
  });

  test('loses no word, whatever its elements are', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(content, (html) => {
        const tree = fromMarkdown(markdownOf(html), {
          extensions: [gfm()],
          mdastExtensions: [gfmFromMarkdown()],
        });
        const words = articleText<HastNodes>(fromHtml(html, { fragment: true }), hast).text;
        expect(textOf(tree).replace(/\s+/gu, '')).toBe(words.replace(/\s+/gu, ''));
      }),
      { numRuns: 200 },
    );
  });
});

const word = fc.constantFrom(
  'word',
  '強調。',
  '次',
  '*',
  '_a_',
  '# ',
  '1. ',
  '- ',
  '|',
  '==x==',
  '[[y]]',
  '$z$',
  '"',
  '。',
);
const inlineNames = [
  'a',
  'em',
  'strong',
  's',
  'del',
  'ins',
  'sub',
  'sup',
  'code',
  'cite',
  'abbr',
  'span',
  'bdi',
] as const;
const inline = fc
  .array(fc.tuple(fc.option(fc.constantFrom(...inlineNames)), word), { minLength: 1, maxLength: 5 })
  .map((parts) =>
    parts
      .map(([name, text]) => {
        if (name === null) return text;
        return name === 'a'
          ? `<a href="https://a.example/">${text}</a>`
          : `<${name}>${text}</${name}>`;
      })
      .join(''),
  );
const block = fc.oneof(
  fc
    .tuple(fc.constantFrom('p', 'h1', 'h3', 'h6'), inline)
    .map(([name, text]) => `<${name}>${text}</${name}>`),
  inline.map((text) => `<blockquote><p>${text}</p></blockquote>`),
  word.map((text) => `<pre>${text}\n ${text}</pre>`),
  fc
    .tuple(fc.constantFrom('ul', 'ol'), fc.array(inline, { minLength: 1, maxLength: 3 }))
    .map(
      ([name, items]) => `<${name}>${items.map((text) => `<li>${text}</li>`).join('')}</${name}>`,
    ),
  fc.tuple(inline, inline).map(([term, text]) => `<dl><dt>${term}</dt><dd>${text}</dd></dl>`),
  fc
    .tuple(inline, inline, inline)
    .map(
      ([caption, head, cell]) =>
        `<table><caption>${caption}</caption><tbody><tr><th>${head}</th></tr><tr><td>${cell}</td></tr></tbody></table>`,
    ),
  inline.map((text) => `<figure><figcaption>${text}</figcaption></figure>`),
);
const content = fc.array(block, { minLength: 1, maxLength: 4 }).map((blocks) => blocks.join(''));

const hast: TextTree<HastNodes> = {
  name: (node) => (node.type === 'element' ? node.tagName : null),
  value: (node) => (node.type === 'text' ? node.value : null),
  children: (node) => ('children' in node ? node.children : []),
};

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join(' ') : '';
}
