import type { Element, ElementContent, RootContent } from 'hast';
import { articleText } from '../../../model/article/index.ts';
import { blocksOf } from './blocks.ts';
import { settleIds } from './ids.ts';
import { element } from './inline.ts';
import { hastTree, parseContent, serialise } from './parse.ts';
import { characters, isElement } from './raw-elements.ts';
import { sanitise } from './sanitise.ts';
import { isVisible } from './white-space.ts';

export interface Content {
  html: string;
  text: string;
  /** What could not be kept, in words for the user. */
  warnings: string[];
}

export interface ContentOptions {
  /** What relative links are resolved against. */
  base: string | null;
  /** The article's title: where the body begins with it again, it goes. */
  title: string | null;
  /** Tells of a line at the head of the body whether it only says what the article's record says (a date, a byline). */
  isHead?: (line: string) => boolean;
  language: string | null;
}

/** Content in our vocabulary from any nodes of a page: the one way by which HTML gets into a notebook. */
export function makeContent(nodes: readonly RootContent[], options: ContentOptions): Content {
  const isEastAsian = /^(ja|zh)\b/.test(options.language ?? '');
  const blocks = blocksOf(nodes, {
    base: options.base,
    inside: new Set(),
    depth: 0,
    quotes: isEastAsian ? ['「', '」'] : ['“', '”'],
    wrappers: [],
    inherited: {},
    blocksOf,
  });
  const tidy = withoutLooseRules(
    shiftHeadings(withoutHead(withoutTitle(blocks, options.title), options)),
  );
  return store(settleIds(tidy));
}

const rounds = 3;

/**
 * Serialises, parses afresh, sanitises, and again until nothing changes: what is stored must be what a browser's parser
 * makes of it, or offsets would not agree.
 */
function store(blocks: ElementContent[]): Content {
  let html = serialise(blocks);
  for (let round = 0; round < rounds; round += 1) {
    const tree = sanitise(parseContent(html));
    const again = serialise(tree.children);
    if (again === html) return { html, text: articleText(tree, hastTree).text, warnings: [] };
    html = again;
  }
  return flattened(blocks);
}

function flattened(blocks: ElementContent[]): Content {
  const { text } = articleText({ type: 'root', children: blocks }, hastTree);
  return {
    ...contentOfText(text),
    warnings: ['The layout of this page could not be kept; its words were.'],
  };
}

/** Content of bare words: a paragraph for each part between blank lines. */
export function contentOfText(text: string): Content {
  const paragraphs = text
    .split(/\n\s*\n/)
    .filter(isVisible)
    .map((part) => element('p', {}, [{ type: 'text', value: part.replace(/\s+/g, ' ').trim() }]));
  const root = { type: 'root' as const, children: paragraphs };
  return { html: serialise(paragraphs), text: articleText(root, hastTree).text, warnings: [] };
}

/** How far down the title may be repeated: a kicker and a byline may stand before it. */
const titleReach = 4;

function withoutTitle(blocks: Element[], title: string | null): Element[] {
  if (!title) return blocks;
  const wanted = folded(title);
  const at = blocks.slice(0, titleReach).findIndex((block) => {
    const isFirst = block === blocks[0] && block.tagName === 'p';
    return (/^h[1-3]$/.test(block.tagName) || isFirst) && folded(characters(block)) === wanted;
  });
  return at === -1 || blocks.length === 1 ? blocks : blocks.toSpliced(at, 1);
}

/** A date and a byline right at the head are kept as the article's fields, not as its words. */
function withoutHead(blocks: Element[], { isHead }: ContentOptions): Element[] {
  if (!isHead) return blocks;
  const isKept = (block: Element, at: number) =>
    at >= titleReach || block.tagName !== 'p' || !isHead(characters(block).trim());
  const kept = blocks.filter(isKept);
  return kept.length > 0 ? kept : blocks;
}

function folded(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, '');
}

/** The title is the page's only heading of the first rank. */
function shiftHeadings(blocks: Element[]): Element[] {
  const headings = [...headingsIn(blocks)];
  if (headings.some(({ tagName }) => tagName === 'h1')) {
    for (const heading of headings) {
      heading.tagName = `h${Math.min(6, Number(heading.tagName.slice(1)) + 1)}`;
    }
  }
  return blocks;
}

function* headingsIn(nodes: ElementContent[]): Generator<Element> {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    if (/^h[1-6]$/.test(node.tagName)) yield node;
    else yield* headingsIn(node.children);
  }
}

function isRule(block: Element | undefined): boolean {
  return block?.tagName === 'hr';
}

/** A line between parts parts nothing at the edges, or beside another. */
function withoutLooseRules(blocks: Element[]): Element[] {
  const kept = blocks.filter((block, at) => !isRule(block) || (at > 0 && !isRule(blocks[at - 1])));
  while (isRule(kept[0])) kept.shift();
  while (isRule(kept.at(-1))) kept.pop();
  return kept;
}
