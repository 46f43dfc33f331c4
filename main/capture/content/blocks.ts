import type { Element, ElementContent, Properties, RootContent } from 'hast';
import { maximumDepth } from '../../../model/article/index.ts';
import { idFor } from './ids.ts';
import { element, inlineOf, languageOf, shellOf, text, within, type Inline } from './inline.ts';
import { deeper, type BlockContext } from './block-context.ts';
import { definitionsOf, listOf } from './lists.ts';
import { inBlock, oneLine } from './one-line.ts';
import { preformattedOf } from './preformatted.ts';
import { attribute, characters, holdsBlock, isElement, roleOf } from './raw-elements.ts';
import { tableOf } from './tables.ts';
import { collapse, isVisible } from './white-space.ts';

interface Flow {
  blocks: Element[];
  /** The paragraph that is being read. */
  line: Inline[];
}

/** The blocks that the nodes of a page come to: paragraphs, headings, lists … of the vocabulary, none of them empty. */
export function blocksOf(nodes: readonly RootContent[], context: BlockContext): Element[] {
  const flow: Flow = { blocks: [], line: [] };
  read(nodes, context, flow);
  endParagraph(flow, context);
  return flow.blocks;
}

function read(nodes: readonly RootContent[], context: BlockContext, flow: Flow): void {
  for (const node of nodes) {
    if (!isElement(node)) addInline(node, context, flow);
    else readElement(node, context, flow);
  }
}

function readElement(raw: Element, context: BlockContext, flow: Flow): void {
  const role = roleOf(raw);
  switch (role) {
    case 'drop':
    case 'inline':
    case 'gather':
      if (holdsBlock(raw) && role !== 'drop') readTakenApart(raw, context, flow);
      else addInline(raw, context, flow);
      return;
    case 'paragraph':
    case 'table-part':
      readContainer(raw, context, flow);
      return;
    case 'item':
    case 'list':
      return addBlock(listOf(raw, deeper(context)), raw, context, flow);
    case 'definitions':
    case 'definition':
      return addBlock(definitionsOf(raw, deeper(context)), raw, context, flow);
    case 'heading':
      return addBlock(inBlock(raw.tagName, raw, context), raw, context, flow);
    case 'quote':
      return addBlock(quoteOf(raw, context), raw, context, flow);
    case 'preformatted':
      return addBlock(preformattedOf(raw, context), raw, context, flow);
    case 'table':
      endParagraph(flow, context);
      for (const block of tableOf(raw, deeper(context))) flow.blocks.push(block);
      return;
    case 'figure':
    case 'caption':
      endParagraph(flow, context);
      for (const block of figureOf(raw, context)) flow.blocks.push(block);
      return;
    case 'rule':
      return addBlock(element('hr', {}, []), raw, context, flow);
  }
}

function addInline(node: RootContent, context: BlockContext, flow: Flow): void {
  let nodes = inlineOf(node, context);
  for (const wrapper of context.wrappers.toReversed()) {
    nodes = [{ ...wrapper, properties: { ...wrapper.properties }, children: nodes }];
  }
  for (const inline of nodes) flow.line.push(inline);
}

/** An inline element with blocks in it: its blocks come out, each with the element inside. */
function readTakenApart(raw: Element, context: BlockContext, flow: Flow): void {
  const shell = shellOf(raw, context);
  if (!shell) return read(raw.children, context, flow);
  const inner = {
    ...context,
    ...within(context, shell.tagName),
    wrappers: [...context.wrappers, shell],
  };
  read(raw.children, inner, flow);
}

function readContainer(raw: Element, context: BlockContext, flow: Flow): void {
  endParagraph(flow, context);
  const own = { ...languageOf(raw), ...targetOf(raw) };
  const inner = { ...context, inherited: { ...context.inherited, ...languageOf(raw) } };
  const first = flow.blocks.length;
  read(raw.children, inner, flow);
  endParagraph(flow, inner);
  const block = flow.blocks[first];
  if (block && own['id'] && !block.properties['id']) block.properties['id'] = own['id'];
}

function addBlock(block: Element | null, raw: Element, context: BlockContext, flow: Flow): void {
  endParagraph(flow, context);
  if (!block) return;
  block.properties = {
    ...context.inherited,
    ...languageOf(raw),
    ...targetOf(raw, block.tagName),
    ...block.properties,
  };
  flow.blocks.push(block);
}

const targets: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

function targetOf(raw: Element, name = 'p'): Properties {
  const id = attribute(raw, 'id');
  return id && targets.has(name) && raw.tagName === name ? { id: idFor(id) } : {};
}

/** Ends the paragraph; two line breaks in a row part it in two. */
function endParagraph(flow: Flow, context: BlockContext): void {
  const line = collapse(flow.line);
  flow.line = [];
  for (const part of splitAtBreaks(line)) {
    const children = trimBreaks(collapse(part));
    if (isVisible(children.map(characters).join(''))) {
      flow.blocks.push(element('p', { ...context.inherited }, children));
    }
  }
}

function isBreak(node: ElementContent | undefined): boolean {
  return isElement(node) && node.tagName === 'br';
}

function splitAtBreaks(line: Inline[]): Inline[][] {
  const parts: Inline[][] = [[]];
  line.forEach((node, at) => {
    if (isBreak(node) && isBreak(line[at + 1])) parts.push([]);
    else parts.at(-1)?.push(node);
  });
  return parts;
}

function trimBreaks(nodes: Inline[]): Inline[] {
  const first = nodes.findIndex((node) => !isBreak(node));
  const last = nodes.findLastIndex((node) => !isBreak(node));
  return first === -1 ? [] : nodes.slice(first, last + 1);
}

function quoteOf(raw: Element, context: BlockContext): Element | null {
  const blocks = blocksOf(raw.children, deeper(context));
  if (blocks.length === 0) return null;
  // So deep that no page means it: the words stay, the nesting ends.
  if (context.depth > maximumDepth / 2)
    return element(
      'p',
      {},
      oneLine(blocks, () => text(' ')),
    );
  return element('blockquote', {}, blocks);
}

function isCaption(node: RootContent): boolean {
  return isElement(node) && node.tagName === 'figcaption';
}

/** Pictures are not kept, their captions are; so is a table, a listing or a quotation that stands in a figure. */
function figureOf(raw: Element, context: BlockContext): Element[] {
  const captions = raw.tagName === 'figcaption' ? [raw] : raw.children.filter(isCaption);
  const rest = raw.tagName === 'figcaption' ? [] : raw.children.filter((node) => !isCaption(node));
  const inner = deeper(context);
  const caption = oneLine(
    captions.flatMap((node) => (isElement(node) ? blocksOf(node.children, inner) : [])),
    () => element('br', {}, []),
  );
  const blocks = blocksOf(rest, inner);
  if (caption.length === 0) return blocks;
  return [
    element('figure', { ...context.inherited, ...languageOf(raw) }, [
      ...blocks,
      element('figcaption', {}, caption),
    ]),
  ];
}
