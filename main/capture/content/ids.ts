import type { Element, ElementContent } from 'hast';
import { idPrefix } from '../../../model/article/index.ts';

/** The id in content for one in a page. White space, which no id has, and what an address would encode, become `-`. */
export function idFor(raw: string): string {
  return idPrefix + raw.trim().replace(/[^\p{L}\p{N}_.:-]/gu, '-');
}

/** Keeps only ids that a link in the article leads to, and only links within it that lead to one of them. */
export function settleIds(blocks: ElementContent[]): ElementContent[] {
  const wanted = new Set<string>();
  const present = new Set<string>();
  for (const element of elementsIn(blocks)) {
    const { href, id } = element.properties;
    if (typeof href === 'string' && href.startsWith('#')) wanted.add(href.slice(1));
    if (typeof id !== 'string') continue;
    if (present.has(id)) delete element.properties['id'];
    present.add(id);
  }
  return settle(blocks, (id) => wanted.has(id) && present.has(id));
}

function settle(nodes: ElementContent[], isJoined: (id: string) => boolean): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [node];
    const children = settle(node.children, isJoined);
    const properties = { ...node.properties };
    const { href, id } = properties;
    if (typeof id === 'string' && !isJoined(id)) delete properties['id'];
    if (typeof href === 'string' && href.startsWith('#') && !isJoined(href.slice(1))) {
      delete properties['href'];
      delete properties['title'];
    }
    const isBare = node.tagName === 'a' || node.tagName === 'span' || node.tagName === 'bdo';
    if (isBare && Object.keys(properties).length === 0) return children;
    return [{ ...node, properties, children }];
  });
}

function* elementsIn(nodes: ElementContent[]): Generator<Element> {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    yield node;
    yield* elementsIn(node.children);
  }
}
