import type { Element, ElementContent } from 'hast';
import type { Inline } from './inline.ts';

/** Leaves out what no stored text may hold: control characters, halves of surrogate pairs, a byte order mark. */
export function cleanCharacters(value: string): string {
  return (
    value
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f\ufeff]/g, '')
  );
}

/** A line break between two characters of a script without spaces is none: it only wraps the source. */
const wide = '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\u3000-\\u303f\\uff00-\\uffef]';
const wideBreak = new RegExp(`(?<=${wide})[ \\t]*\\n\\s*(?=${wide})`, 'gu');

/** Whether a reader would see anything in it. */
export function isVisible(value: string): boolean {
  return /[^\s\u200b-\u200f\u2060\ufeff]/.test(value);
}

/**
 * White space as a browser shows it in a paragraph: runs become one space, also across elements; none at the edges and
 * around line breaks. Then what is empty goes, and neighbours that are the same become one.
 */
export function collapse(nodes: Inline[]): Inline[] {
  trimEdges(nodes);
  return merge(nodes);
}

interface Edge {
  atStart: boolean;
  last: { value: string } | null;
}

function trimEdges(nodes: ElementContent[]): void {
  const edge: Edge = { atStart: true, last: null };
  walk(nodes, edge);
  trimEnd(edge);
}

function walk(nodes: ElementContent[], edge: Edge): void {
  for (const node of nodes) {
    if (node.type === 'text') addText(node, edge);
    else if (node.type !== 'element') continue;
    else if (node.tagName === 'br') {
      trimEnd(edge);
      edge.atStart = true;
    } else if (node.tagName === 'rt' || node.tagName === 'rp') trimEdges(node.children);
    else walk(node.children, edge);
  }
}

function addText(node: { value: string }, edge: Edge): void {
  node.value = node.value.replace(wideBreak, '').replace(/[ \t\n\f\r]+/g, ' ');
  if (edge.atStart) node.value = node.value.replace(/^ /, '');
  if (node.value === '') return;
  edge.atStart = node.value.endsWith(' ');
  edge.last = node;
}

function trimEnd(edge: Edge): void {
  if (edge.last) edge.last.value = edge.last.value.replace(/ $/, '');
  edge.last = null;
}

const alone: ReadonlySet<string> = new Set(['sup', 'sub', 'code', 'ruby', 'rt', 'rp', 'br']);

/** Drops empty nodes and joins text with text, and an element with an equal one beside it. */
export function merge(nodes: ElementContent[]): Inline[] {
  const merged: Inline[] = [];
  for (const node of nodes) {
    if (node.type === 'text') addMerged(merged, node);
    else if (node.type === 'element')
      for (const part of mergeElement(node)) addMerged(merged, part);
  }
  return merged;
}

function mergeElement(node: Element): Inline[] {
  if (node.tagName === 'br') return [node];
  const children = merge(node.children);
  const isEmpty = children.every((child) => child.type === 'text' && child.value.trim() === '');
  return isEmpty ? children : [{ ...node, children }];
}

function addMerged(merged: Inline[], node: Inline): void {
  if (node.type === 'text' && node.value === '') return;
  const before = merged.at(-1);
  if (before?.type === 'text' && node.type === 'text') {
    merged[merged.length - 1] = { type: 'text', value: before.value + node.value };
  } else if (before?.type === 'element' && node.type === 'element' && areEqual(before, node)) {
    const children = merge([...before.children, ...node.children]);
    merged[merged.length - 1] = { ...before, children };
  } else merged.push(node);
}

function areEqual(one: Element, other: Element): boolean {
  return (
    one.tagName === other.tagName &&
    !alone.has(one.tagName) &&
    JSON.stringify(one.properties) === JSON.stringify(other.properties)
  );
}
