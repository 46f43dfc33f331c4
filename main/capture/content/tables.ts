import type { Element, ElementContent } from 'hast';
import { deeper, type BlockContext } from './block-context.ts';
import { element, languageOf } from './inline.ts';
import { inBlock, oneLine } from './one-line.ts';
import { attribute, characters, isElement } from './raw-elements.ts';
import { isVisible } from './white-space.ts';

/** A table of data as a table; one that only arranges things on the page as the blocks in it. */
export function tableOf(raw: Element, context: BlockContext): Element[] {
  const rows = rowsIn(raw);
  if (isLayout(raw, rows))
    return context.blocksOf(rows.flatMap(cellsIn).flatMap(asContainer), context);
  const children: ElementContent[] = [];
  const caption = childrenNamed(raw, 'caption')[0];
  const title = caption ? inBlock('caption', caption, context) : null;
  if (title) children.push(title);
  for (const name of ['thead', 'tbody', 'tfoot'] as const) {
    const part = rows
      .filter((row) => partOf(raw, row) === name)
      .flatMap((row) => rowOf(row, context));
    if (part.length > 0) children.push(element(name, {}, part));
  }
  const table = element('table', { ...context.inherited, ...languageOf(raw) }, children);
  return isVisible(characters(table)) ? [table] : [];
}

function isLayout(raw: Element, rows: Element[]): boolean {
  const role = attribute(raw, 'role');
  if (role === 'presentation' || role === 'none') return true;
  const cells = rows.flatMap(cellsIn);
  return cells.length <= 1 || cells.some(holdsLayout);
}

/** A table of data has no headings, tables or sections in its cells. */
function holdsLayout(cell: Element): boolean {
  return cell.children.some(
    (child) =>
      isElement(child) &&
      (/^(h[1-6]|table|article|section|figure|blockquote)$/.test(child.tagName) ||
        holdsLayout(child)),
  );
}

function asContainer(cell: Element): Element[] {
  return [element('div', languageOf(cell), cell.children)];
}

function childrenNamed(parent: Element, ...names: string[]): Element[] {
  return parent.children.filter(isElement).filter(({ tagName }) => names.includes(tagName));
}

function rowsIn(table: Element): Element[] {
  return table.children.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return /^(thead|tbody|tfoot)$/.test(child.tagName) ? childrenNamed(child, 'tr') : [];
  });
}

function partOf(table: Element, row: Element): string {
  const parent = childrenNamed(table, 'thead', 'tbody', 'tfoot').find((part) =>
    part.children.includes(row),
  );
  return parent?.tagName ?? 'tbody';
}

function cellsIn(row: Element): Element[] {
  return childrenNamed(row, 'td', 'th');
}

function rowOf(raw: Element, context: BlockContext): Element[] {
  const cells = cellsIn(raw).map((cell) => cellOf(cell, context));
  return cells.length === 0 ? [] : [element('tr', {}, cells)];
}

function cellOf(raw: Element, context: BlockContext): Element {
  const blocks = context.blocksOf(raw.children, deeper(context, 3));
  const isPlain = blocks.every(({ tagName }) => tagName === 'p');
  const children = isPlain ? oneLine(blocks, () => element('br', {}, [])) : blocks;
  const cell = element(raw.tagName, languageOf(raw), children);
  for (const property of ['colSpan', 'rowSpan'] as const) {
    const span = Number(raw.properties[property]);
    if (Number.isInteger(span) && span > 1 && span <= 1000) cell.properties[property] = span;
  }
  const scope = attribute(raw, 'scope');
  if (raw.tagName === 'th' && scope && /^(row|col|rowgroup|colgroup)$/.test(scope)) {
    cell.properties['scope'] = scope;
  }
  return cell;
}
