import fc from 'fast-check';
import { readDomText, type DomEnds } from '../../../renderer/reader/dom-text.ts';
import { highlightsUnder } from '../../../renderer/reader/under-mouse.ts';
import { articleHtml } from './made-articles.ts';

/** Every place in a tree where a selection can begin or end, in document order, and the characters between them. */
interface Places {
  all: { node: Node; offset: number }[];
  /** The characters between two places, without the readings of a ruby. */
  between(from: number, to: number): string;
  indexOf(node: Node, offset: number): number;
}

function placesIn(root: Element): Places {
  const all: Places['all'] = [];
  const characters: string[] = [];
  const walk = (node: Node, silent: boolean) => {
    const add = (offset: number, character: string) => {
      all.push({ node, offset });
      characters.push(silent ? '' : character);
    };
    if (node.nodeType === Node.TEXT_NODE) {
      const value = node.nodeValue ?? '';
      for (let at = 0; at < value.length; at += 1) add(at, value.charAt(at));
      add(value.length, '');
      return;
    }
    node.childNodes.forEach((child, at) => {
      add(at, '');
      walk(child, silent || /^r[tp]$/i.test(child.nodeName));
    });
    add(node.childNodes.length, '');
  };
  walk(root, false);
  return {
    all,
    between: (from, to) => characters.slice(from, to).join(''),
    indexOf: (node, offset) =>
      all.findIndex((known) => known.node === node && known.offset === offset),
  };
}

/**
 * The property of the issue: any DOM selection → offsets → DOM range gives back the same characters. A selection that
 * cuts a character is widened, white space at its ends is left out. Gives how many were tried; throws where it does
 * not hold.
 */
export function checkSelections(runs: number): number {
  let tried = 0;
  document.body.innerHTML = '<header>Head</header><div></div><footer>Foot</footer>';
  const root = document.querySelector('div')!;
  fc.assert(
    fc.property(articleHtml, fc.nat(), fc.nat(), fc.boolean(), (html, a, b, fromOutside) => {
      root.innerHTML = html;
      const places = placesIn(root);
      const to = Math.max(a % places.all.length, b % places.all.length);
      const from = fromOutside ? 0 : Math.min(a % places.all.length, b % places.all.length);
      const start = fromOutside ? { node: document.body, offset: 0 } : places.all[from]!;
      const end = places.all[to]!;

      const selection = document.getSelection()!;
      selection.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
      tried += 1;
      checkOne(root, places, selection.getRangeAt(0), places.between(from, to).trim());
    }),
    { numRuns: runs },
  );
  return tried;
}

function checkOne(root: Element, places: Places, ends: DomEnds, selected: string): void {
  const article = readDomText(root);
  const passage = article.offsetsOf(ends);
  if (!passage) {
    equal(selected, '', 'words were selected, and no passage was given');
    return;
  }
  const back = article.rangeOf(passage)!;
  const given = places.between(
    places.indexOf(back.startContainer, back.startOffset),
    places.indexOf(back.endContainer, back.endOffset),
  );
  const quote = article.text.slice(passage.start, passage.end);

  equal(given.replace(/\s/g, ''), quote.replace(/\s/g, ''), 'the range shows other words');
  if (!given.includes(selected)) throw new Error(`"${selected}" became "${given}"`);
  if (count(given) > count(selected)) throw new Error(`"${selected}" grew to "${given}"`);
  if (!quote.isWellFormed()) throw new Error('a surrogate pair is cut');
  const again = article.offsetsOf(back);
  equal(`${again?.start}-${again?.end}`, `${passage.start}-${passage.end}`, 'not stable');
}

function count(text: string): number {
  return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].length;
}

function equal(actual: string, expected: string, message: string): void {
  if (actual !== expected) throw new Error(`${message}: "${actual}" and not "${expected}"`);
}

/** The text that the reader counts in, of an article's stored HTML. */
export function renderedText(html: string): string {
  const root = document.createElement('div');
  root.innerHTML = html;
  return readDomText(root).text;
}

/**
 * Whether a click opens the passage: on the middle of its first line, and in the blank so many pixels behind the end of
 * its last line.
 */
export function opensAt(html: string, start: number, end: number, behind: number) {
  document.body.innerHTML = `<div style="width: 600px">${html}</div>`;
  const article = readDomText(document.querySelector('div')!);
  const passage = { start, end };
  const opens = (x: number, y: number) => highlightsUnder(article, [passage], x, y).length > 0;
  const lines = article.linesOf(passage);
  const first = lines[0]!;
  const last = lines.at(-1)!;
  return {
    on: opens(first.left + first.width / 2, first.top + first.height / 2),
    behind: opens(last.right + behind, last.top + last.height / 2),
  };
}

/** A place in a made page: a CSS selector of an element, which of its child nodes (none: itself), and an offset. */
export type Spot = [selector: string, child: number | null, offset: number];

/** The quote that a selection gives in an article of some HTML, between a header and a footer; null for none. */
export function quoteOf(html: string, start: Spot, end: Spot): string | null {
  document.body.innerHTML = `<header>Head</header><div>${html}</div><footer>Foot</footer>`;
  const range = document.createRange();
  range.setStart(...place(start));
  range.setEnd(...place(end));
  const article = readDomText(document.querySelector('div')!);
  const passage = article.offsetsOf(range);
  return passage && article.text.slice(passage.start, passage.end);
}

function place([selector, child, offset]: Spot): [Node, number] {
  const element = document.querySelector(selector)!;
  return [child === null ? element : element.childNodes[child]!, offset];
}
