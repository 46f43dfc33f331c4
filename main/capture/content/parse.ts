import type { Element, Nodes, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import type { TextTree } from '../../../model/article/index.ts';
import { isElement } from './raw-elements.ts';

/** hast as the article text reads it. */
export const hastTree: TextTree<Nodes> = {
  name: (node) => (node.type === 'element' ? node.tagName : null),
  value: (node) => (node.type === 'text' ? node.value : null),
  children: (node) => ('children' in node ? node.children : []),
};

/** Parses stored content as a browser does when it is set inside an element of the page. */
export function parseContent(html: string): Root {
  const root = fromHtml(`<!doctype html><body><article>${html}</article></body>`);
  const article = find(root, 'article');
  return { type: 'root', children: article?.children ?? [] };
}

export function serialise(children: readonly RootContent[]): string {
  return toHtml({ type: 'root', children: [...children] });
}

/** The first element of that name, in document order. */
export function find(tree: Root | Element, name: string): Element | null {
  for (const child of tree.children) {
    if (!isElement(child)) continue;
    if (child.tagName === name) return child;
    const inside = find(child, name);
    if (inside) return inside;
  }
  return null;
}
