import type { Element, ElementContent, RootContent } from 'hast';
import { maximumDepth } from '../../../model/article/index.ts';
import { deeper, type BlockContext } from './block-context.ts';
import { idFor } from './ids.ts';
import { element, languageOf } from './inline.ts';
import { inBlock } from './one-line.ts';
import { attribute, characters, isElement, roleOf } from './raw-elements.ts';
import { isVisible } from './white-space.ts';

/** A list, or an item that stands in none. */
export function listOf(raw: Element, context: BlockContext): Element | null {
  const isOrdered = raw.tagName === 'ol';
  const items = itemsOf(raw.tagName === 'li' ? [raw] : raw.children, context);
  if (items.length === 0) return null;
  const list = element(isOrdered ? 'ol' : 'ul', {}, items);
  const start = Number(raw.properties['start']);
  if (isOrdered && Number.isSafeInteger(start) && start !== 1) list.properties['start'] = start;
  if (isOrdered && raw.properties['reversed'] === true) list.properties['reversed'] = true;
  return list;
}

function itemsOf(nodes: readonly RootContent[], context: BlockContext): Element[] {
  const items: Element[] = [];
  for (const node of nodes) {
    if (isElement(node) && holdsItems(node))
      for (const item of itemsOf(node.children, context)) items.push(item);
    else if (isElement(node) && roleOf(node) === 'list')
      nest(listOf(node, deeper(context, 2)), items);
    else {
      const item = itemOf(node, context);
      if (item) items.push(item);
    }
  }
  return items;
}

/** A wrapper between a list and its items. */
function holdsItems(raw: Element): boolean {
  const role = roleOf(raw);
  const isWrapper = role === 'paragraph' || role === 'gather';
  return isWrapper && raw.children.some((child) => isElement(child) && child.tagName === 'li');
}

/** A list right in a list belongs to the item before it. */
function nest(list: Element | null, items: Element[]): void {
  if (!list) return;
  const before = items.at(-1);
  if (before) before.children.push(list);
  else items.push(...list.children.filter(isElement));
}

function itemOf(node: RootContent, context: BlockContext): Element | null {
  const isItem = isElement(node) && node.tagName === 'li';
  const blocks = context.blocksOf(isItem ? node.children : [node], deeper(context, 2));
  if (!isVisible(blocks.map(characters).join(''))) return null;
  const item = element('li', {}, tight(flattenTooDeep(blocks, context)));
  if (!isItem) return item;
  const value = Number(node.properties['value']);
  if (Number.isSafeInteger(value) && node.properties['value'] !== undefined)
    item.properties['value'] = String(value);
  const id = attribute(node, 'id');
  if (id) item.properties['id'] = idFor(id);
  item.properties = { ...languageOf(node), ...item.properties };
  return item;
}

/** One paragraph, perhaps with lists after it, needs no paragraph of its own. */
export function tight(blocks: Element[]): ElementContent[] {
  const [first, ...rest] = blocks;
  const isTight =
    first?.tagName === 'p' && rest.every(({ tagName }) => tagName === 'ul' || tagName === 'ol');
  return first && isTight ? [...first.children, ...rest] : blocks;
}

/** So deep that no page means it: the words stay, the nesting ends. */
function flattenTooDeep(blocks: Element[], context: BlockContext): Element[] {
  if (context.depth <= maximumDepth / 2) return blocks;
  const words = blocks.map(characters).join(' ');
  return [element('p', {}, [{ type: 'text', value: words.trim() }])];
}

/** A description list, or a part of one that stands in none. */
export function definitionsOf(raw: Element, context: BlockContext): Element | null {
  const parts = partsOf(raw.tagName === 'dl' ? raw.children : [raw], context);
  return parts.length === 0 ? null : element('dl', {}, parts);
}

function partsOf(nodes: readonly RootContent[], context: BlockContext): Element[] {
  return nodes.flatMap((node) => {
    if (!isElement(node))
      return partOf(element('dd', {}, node.type === 'text' ? [node] : []), context);
    if (roleOf(node) === 'paragraph') return partsOf(node.children, context);
    return partOf(node, context);
  });
}

function partOf(raw: Element, context: BlockContext): Element[] {
  if (raw.tagName === 'dt') {
    const term = inBlock('dt', raw, context);
    return term ? [term] : [];
  }
  const blocks = context.blocksOf(raw.tagName === 'dd' ? raw.children : [raw], deeper(context, 2));
  if (!isVisible(blocks.map(characters).join(''))) return [];
  return [element('dd', {}, tight(flattenTooDeep(blocks, context)))];
}
