import type { Element, ElementContent, Nodes, Root } from 'hast';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  articleText,
  elements,
  offsetAt,
  pointAt,
  type ElementName,
} from '../../../model/article/index.ts';
import { hastTree, parseContent } from '../../../main/capture/content/index.ts';

function textOf(html: string): string {
  return articleText<Nodes>(parseContent(html), hastTree).text;
}

describe('the text of an article', () => {
  it('has a blank line between blocks, a new line between items and rows, a tab between cells', () => {
    expect(
      textOf(
        '<h2>Head</h2><p>One<br>two</p><ul><li>a</li><li>b<ul><li>c</li></ul></li></ul><p>End</p>',
      ),
    ).toBe('Head\n\nOne\ntwo\n\na\nb\nc\n\nEnd');
    expect(
      textOf(
        '<table><caption>T</caption><tbody><tr><td>1</td><td>2</td></tr><tr><td></td><td>4</td></tr></tbody></table>',
      ),
    ).toBe('T\n1\t2\n4');
    expect(
      textOf('<figure><blockquote><p>q</p></blockquote><figcaption>c</figcaption></figure>'),
    ).toBe('q\n\nc');
  });

  it('reads a ruby as its base, so that a quote holds no readings', () => {
    expect(textOf('<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp>字<rt>ji</rt></ruby>を</p>')).toBe(
      '漢字を',
    );
  });

  it('keeps soft hyphens, combining characters and emoji as they are', () => {
    const words = 'Ver\u00ADtei\u00ADdi\u00ADgung e\u0301 👩‍👩‍👧 שלום';
    expect(textOf(`<p>${words}</p>`)).toBe(words);
  });
});

const words = fc.constantFrom('a', 'bc ', '漢', '👩‍👩‍👧', '\u00ad', 'e\u0301', ' ', '');
const anyTree: fc.Arbitrary<Root> = fc
  .letrec<{ node: ElementContent; element: Element }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 5 },
      words.map((value): ElementContent => ({ type: 'text', value })),
      tie('element'),
    ),
    element: fc.record({
      type: fc.constant('element' as const),
      tagName: fc.constantFrom(...(Object.keys(elements) as ElementName[])),
      properties: fc.constant({}),
      children: fc.array(tie('node'), { maxLength: 4 }),
    }),
  }))
  .element.map((element): Root => ({ type: 'root', children: [element] }));

describe('segments', () => {
  it('say of each text node where it stands, in order and without overlap', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const { text, segments } = articleText<Nodes>(tree, hastTree);
        let end = 0;
        for (const segment of segments) {
          expect(segment.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(segment.start, segment.end)).toBe(hastTree.value(segment.node));
          expect(['', '\t', '\n', '\n\n']).toContain(text.slice(end, segment.start));
          end = segment.end;
        }
        expect(end).toBe(text.length);
        expect(segments[0]?.start ?? 0).toBe(0);
      }),
    );
  });

  it('give each range of the text back through the places of its ends', () => {
    fc.assert(
      fc.property(anyTree, fc.nat(), fc.nat(), (tree, one, other) => {
        const { text, segments } = articleText<Nodes>(tree, hastTree);
        fc.pre(text.length > 0);
        const start = Math.min(one, other) % text.length;
        const end = start + 1 + (Math.max(one, other) % (text.length - start));
        const order = new Map(segments.map(({ node }, at) => [node, at]));
        const back = (point: ReturnType<typeof pointAt<Nodes>>, affinity: 'start' | 'end') =>
          offsetAt(
            segments,
            (node) => {
              const distance = (order.get(point?.node ?? tree) ?? 0) - (order.get(node) ?? 0);
              return distance === 0 ? { offset: point?.offset ?? 0 } : distance;
            },
            affinity,
          );
        const from = back(pointAt(segments, start, 'start'), 'start');
        const to = back(pointAt(segments, end, 'end'), 'end');
        const inText = (from_: number, to_: number) => text.slice(from_, to_).trim();
        // A range that begins or ends in a separator comes back without it; every character of a node comes back.
        expect(inText(from, to)).toBe(inText(start, end));
      }),
    );
  });
});

describe('a place outside of all text', () => {
  const { segments } = articleText<Nodes>(parseContent('<p>one</p><p>two</p>'), hastTree);
  const between = (node: Nodes) => (node === segments[0]?.node ? 1 : -1);

  it('is the start of the text behind it for the start of a range, and the end of the text before for its end', () => {
    expect(offsetAt(segments, between, 'start')).toBe(5);
    expect(offsetAt(segments, between, 'end')).toBe(3);
  });

  it('before the first character of a paragraph ends a range in the paragraph before (a triple click)', () => {
    const atTwo = (node: Nodes) => (node === segments[1]?.node ? { offset: 0 } : 1);
    expect(offsetAt(segments, atTwo, 'end')).toBe(3);
    expect(offsetAt(segments, atTwo, 'start')).toBe(5);
  });
});
