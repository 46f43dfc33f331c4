import type { Element } from 'hast';
import type { BlockContext } from './block-context.ts';
import { element, text, type Inline } from './inline.ts';
import { characters, isElement } from './raw-elements.ts';
import { collapse, isVisible } from './white-space.ts';

/** A block that holds inline content only: what blocks are in it are set on one line. */
export function inBlock(name: string, raw: Element, context: BlockContext): Element | null {
  const children = oneLine(context.blocksOf(raw.children, context), () => text(' '));
  return isVisible(children.map(characters).join('')) ? element(name, {}, children) : null;
}

/** The inline content of paragraphs, with a joint between each two. */
export function oneLine(blocks: readonly Element[], joint: () => Inline): Inline[] {
  const parts = blocks.map(inlineContent).filter((part) => part.length > 0);
  return collapse(parts.flatMap((part, at) => (at === 0 ? part : [joint(), ...part])));
}

const inlineHolders = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

function inlineContent(block: Element): Inline[] {
  const children = block.children.filter((child) => child.type === 'text' || isElement(child));
  if (inlineHolders.has(block.tagName)) return children;
  return oneLine(children.filter(isElement), () => text(' '));
}
