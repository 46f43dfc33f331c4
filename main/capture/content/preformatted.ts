import type { Element, ElementContent, RootContent, Text } from 'hast';
import type { BlockContext } from './block-context.ts';
import { element, inlineOf, shellOf, within, type Inline, type InlineContext } from './inline.ts';
import { characters, isElement, roleOf } from './raw-elements.ts';
import { isVisible, merge } from './white-space.ts';

/** A block whose white space counts. Lines that a page has as elements of their own become lines. */
export function preformattedOf(raw: Element, context: BlockContext): Element | null {
  const children = merge(raw.children.flatMap((node) => verbatim(node, context)));
  trimLines(children);
  const content = merge(children);
  return isVisible(content.map(characters).join('')) ? element('pre', {}, content) : null;
}

function verbatim(node: RootContent, context: InlineContext): Inline[] {
  if (!isElement(node)) return inlineOf(node, context);
  const role = roleOf(node);
  if (role === 'drop') return [];
  if (node.tagName === 'br') return [newLine()];
  const shell = role === 'inline' ? shellOf(node, context) : null;
  if (shell) {
    const inner = within(context, shell.tagName);
    return [{ ...shell, children: childrenOf(node, inner) }];
  }
  const children = childrenOf(node, context);
  const isLine =
    role !== 'inline' && role !== 'gather' && node.tagName !== 'td' && node.tagName !== 'tbody';
  return isLine && !endsLine(children) ? [...children, newLine()] : children;
}

function childrenOf(raw: Element, context: InlineContext): Inline[] {
  return raw.children.flatMap((child) => verbatim(child, context));
}

function newLine(): Text {
  return { type: 'text', value: '\n' };
}

function endsLine(nodes: Inline[]): boolean {
  return nodes.map(characters).join('').endsWith('\n');
}

/** A browser's parser drops the first line break of a `pre`; blank lines at both ends say nothing. */
function trimLines(nodes: Inline[]): void {
  const texts = textsIn(nodes);
  for (const node of texts) {
    node.value = node.value.replace(/^(?:[ \t]*\n)+/, '');
    if (node.value !== '') break;
  }
  for (const node of texts.toReversed()) {
    node.value = node.value.trimEnd();
    if (node.value !== '') break;
  }
}

function textsIn(nodes: ElementContent[]): Text[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [node];
    return node.type === 'element' ? textsIn(node.children) : [];
  });
}
