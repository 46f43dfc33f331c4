import { breakOf, silentElements, type Break } from './vocabulary.ts';

/** The version of `articleText`. A text is stored with it and never derived again. */
export const TEXT_VERSION = 1;

/**
 * How `articleText` reads a tree, so that it runs on hast in main and on the live DOM in the renderer without a copy.
 * The DOM's reader is
 *
 *     const domTree: TextTree<Node> = {
 *       name: (node) => (node.nodeType === Node.ELEMENT_NODE ? node.nodeName.toLowerCase() : null),
 *       value: (node) => (node.nodeType === Node.TEXT_NODE ? node.nodeValue : null),
 *       children: (node) => node.childNodes,
 *     };
 *
 * and its root the element whose content is the article's stored HTML and nothing else.
 */
export interface TextTree<N> {
  /** The element's name in lower case; null for what is no element. */
  name(node: N): string | null;
  /** A text node's characters; null for what is no text node. */
  value(node: N): string | null;
  children(node: N): ArrayLike<N>;
}

/** A text node and where its characters stand in the text: UTF-16 units, half-open. */
export interface Segment<N> {
  node: N;
  start: number;
  end: number;
}

export interface ArticleText<N> {
  text: string;
  /** In document order. Between two of them may be a separator, which belongs to no node. */
  segments: Segment<N>[];
}

const strength: Record<Break, number> = { none: 0, cell: 1, line: 2, block: 3 };
const separators = ['', '\t', '\n', '\n\n'];

/**
 * The article's text: its text nodes as they are (stored content has canonical white space), a blank line between
 * blocks, a new line between list items, rows and lines, a tab between cells; no reading of a ruby; nothing before the
 * first and after the last character. Of several breaks that meet, the strongest stands. A list in a list item is part
 * of its list, and begins on a new line only.
 */
export function articleText<N>(root: N, tree: TextTree<N>): ArticleText<N> {
  const parts: string[] = [];
  const segments: Segment<N>[] = [];
  let length = 0;
  let pending = 0;

  function visit(node: N, parentName: string | null): void {
    const value = tree.value(node);
    if (value !== null) {
      add(node, value);
      return;
    }
    const name = tree.name(node);
    if (name === null || silentElements.has(name)) return;
    const gap = strength[breakWithin(name, parentName)];
    pending = Math.max(pending, gap);
    visitChildren(node, name);
    pending = Math.max(pending, gap);
  }

  function visitChildren(node: N, name: string | null): void {
    const children = tree.children(node);
    for (let at = 0; at < children.length; at += 1) {
      const child = children[at];
      if (child !== undefined) visit(child, name);
    }
  }

  function add(node: N, value: string): void {
    if (value === '') return;
    const separator = length === 0 ? '' : (separators[pending] ?? '');
    parts.push(separator, value);
    const start = length + separator.length;
    length = start + value.length;
    segments.push({ node, start, end: length });
    pending = 0;
  }

  visitChildren(root, null);
  return { text: parts.join(''), segments };
}

function breakWithin(name: string, parentName: string | null): Break {
  const isList = name === 'ul' || name === 'ol';
  return isList && parentName === 'li' ? 'line' : breakOf(name);
}
