/**
 * Front matter. Our keys get our values; the user's own keys, the order, comments and the way in which a value is
 * written stay, for each change is spliced into the text.
 */
import { posix } from 'node:path';
import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  type Node,
  type Pair,
} from 'yaml';
import { isId } from '../../model/ids.ts';
import type { Properties } from './model.ts';

export interface SplitText {
  /** Offsets of the YAML between its two lines of dashes. */
  from: number;
  to: number;
  /** Where the text after the front matter begins. */
  rest: number;
}

const opening = /^\ufeff?---[ \t]*\r?\n/u;
const closing = /^---[ \t]*(?:\r?\n|$)/mu;

/** Finds the front matter; null where the text doesn't begin with one. */
export function splitText(text: string): SplitText | null {
  const from = opening.exec(text)?.[0].length;
  if (from === undefined) return null;
  const match = closing.exec(text.slice(from));
  if (!match) return null;
  return { from, to: from + match.index, rest: from + match.index + match[0].length };
}

/** The `id` of a file's front matter, without reading the rest of it. */
export function idIn(text: string): string | null {
  const split = splitText(text);
  const yaml = split ? text.slice(split.from, split.to) : '';
  return /^id:[ \t]*["']?([0-9a-f-]{36})["']?[ \t]*(?:#.*)?\r?$/mu.exec(yaml)?.[1] ?? null;
}

/** The title as another name of the file, where the file's own name is not the title. */
export function aliasesOf(title: string, path: string): string[] {
  const name = posix.basename(path, '.md');
  return name === oneLine(title) || title === '' ? [] : [title];
}

/** A new file's front matter, with its lines of dashes. */
export function propertiesText(properties: Properties): string {
  const lines = Object.entries(properties).map(([key, value]) => entryText(key, value));
  return `---\n${lines.join('')}---\n`;
}

/** Brings the properties into YAML that the user may have changed; null where it can't be read as YAML. */
export function mergeProperties(yaml: string, properties: Properties): string | null {
  const document = parseDocument(yaml);
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  if (document.contents.flow === true) return null;
  const pairs = new Map(document.contents.items.map((pair) => [keyOf(pair), pair]));
  const lineEnd = yaml.includes('\r\n') ? '\r\n' : '\n';
  const edits: Edit[] = [];
  let added = '';
  for (const [key, value] of Object.entries(properties)) {
    const pair = pairs.get(key);
    if (pair) edits.push(...pairEdits(yaml, pair, key, value));
    else added += entryText(key, value);
  }
  if (added !== '') edits.push({ from: yaml.length, to: yaml.length, text: added });
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((text, { from, to, text: written }) => {
      return text.slice(0, from) + written.replace(/\n/gu, lineEnd) + text.slice(to);
    }, yaml);
}

interface Edit {
  from: number;
  to: number;
  text: string;
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

function pairEdits(
  yaml: string,
  pair: Pair,
  key: string,
  value: Properties[string] | undefined,
): Edit[] {
  const [from = 0] = rangeOf(pair.key) ?? [];
  const to = rangeOf(pair.value)?.[1] ?? from;
  if (value === null || value === undefined) return [removal(yaml, from, to)];
  if (Array.isArray(value)) return listEdits(yaml, pair, key, value);
  if (isScalar(pair.value) && pair.value.value === oneLine(value)) return [];
  return [{ from, to: withoutSpace(yaml, from, to), text: entryText(key, value).trimEnd() }];
}

/** Adds what is missing in a list. What is there may be the user's own. */
function listEdits(yaml: string, pair: Pair, key: string, wanted: string[]): Edit[] {
  const [from = 0] = rangeOf(pair.key) ?? [];
  const list = pair.value;
  const there = isSeq(list) ? list.items.map(scalarText) : scalarItems(list);
  const missing = wanted.map(oneLine).filter((item) => !there.includes(item));
  if (missing.length === 0) return [];
  const last = isSeq(list) ? rangeOf(list.items.at(-1)) : null;
  if (isSeq(list) && last) {
    const at = withoutSpace(yaml, from, last[1]);
    const flow = missing.map((item) => `, ${scalar(item)}`).join('');
    if (list.flow === true) return [{ from: at, to: at, text: flow }];
    const lineEnd = at + (/^[^\r\n]*/u.exec(yaml.slice(at))?.[0].length ?? 0);
    const first = rangeOf(list.items[0])?.[0] ?? 0;
    const indent = /[^\n]*$/u.exec(yaml.slice(0, first))?.[0] ?? '  - ';
    const block = missing.map((item) => `\n${indent}${scalar(item)}`).join('');
    return [{ from: lineEnd, to: lineEnd, text: block }];
  }
  const to = withoutSpace(yaml, from, rangeOf(list)?.[1] ?? from);
  return [{ from, to, text: entryText(key, [...there, ...missing]).trimEnd() }];
}

function scalarText(item: unknown): string {
  return isScalar(item) ? String(item.value) : '';
}

/** `tags: one, two` is a list for Obsidian too. */
function scalarItems(value: unknown): string[] {
  if (!isScalar(value)) return [];
  return (value.source ?? '').split(/[,\s]+/u).filter((item) => item !== '');
}

function rangeOf(node: unknown): Node['range'] | undefined {
  return isNode(node) ? node.range : undefined;
}

/** A block's range may take the line end along. */
function withoutSpace(yaml: string, from: number, to: number): number {
  return from + yaml.slice(from, to).trimEnd().length;
}

/** Takes an entry out, with its line where nothing else is on it. */
function removal(yaml: string, from: number, to: number): Edit {
  const end = withoutSpace(yaml, from, to);
  const lineEnd = /^[ \t]*(?:\r?\n|$)/u.exec(yaml.slice(end))?.[0].length ?? 0;
  return { from, to: end + lineEnd, text: '' };
}

function entryText(key: string, value: Properties[string] | undefined): string {
  if (value === null || value === undefined) return '';
  if (!Array.isArray(value)) return `${key}: ${scalar(value)}\n`;
  if (value.length === 0) return '';
  return `${key}:\n${value.map((item) => `  - ${scalar(item)}\n`).join('')}`;
}

/**
 * A value on one line. Ids and dates stand bare, so that Obsidian takes the dates for dates; words too, unless YAML 1.1,
 * which many readers still speak, takes them for something else ("no" for false); all else is quoted.
 */
function scalar(value: string): string {
  const line = oneLine(value);
  if (/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2})?$/u.test(line) || isId(line)) return line;
  const words = /^\p{L}[\p{L}\p{N} /_-]*$/u.test(line);
  const defaultStringType = words ? 'PLAIN' : 'QUOTE_DOUBLE';
  return stringify(line, { version: '1.1', lineWidth: 0, defaultStringType }).trimEnd();
}

function oneLine(value: string): string {
  return value
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
