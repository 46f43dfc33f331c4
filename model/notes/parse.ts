import { AppError } from '../errors.ts';
import {
  codeBlock,
  formats,
  heading,
  isNoteUrl,
  list,
  noteDocument,
  oneLine,
  paragraph,
  quote,
  type ListPart,
  type NoteBlock,
  type NoteDocument,
  type NoteInline,
  type NoteList,
} from './document.ts';
import { joinRuns, nodesOf, type BreakRun, type Run, type TextRun } from './runs.ts';

/**
 * Reads a stored note. The document is built anew in its normal form (neighbours of one format joined, line ends and
 * tabs as nodes, nested lists in items of their own), so that nothing but what a note can hold reaches an editor.
 * @throws AppError `notes.unknown` where it isn't a note or holds something that this version doesn't know,
 *   `notes.format` where a newer version wrote it. Never a part of a note.
 */
export function parseNote(json: string): NoteDocument {
  const stored = fields(parseJson(json));
  if (stored['kind'] !== 'claimbook-note') throw unknown('is not a note');
  if (stored['version'] !== 1) {
    throw new AppError(
      'notes.format',
      `This note was written by a newer Claimbook (format ${String(stored['version'])}).`,
      'Open the notebook with that version.',
    );
  }
  const root = fields(stored['root']);
  if (root['type'] !== 'root') throw unknown('has no root');
  return noteDocument(childrenOf(root).flatMap(blocks));
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new AppError('notes.unknown', 'This note is damaged: it is not JSON.', restore, {
      cause,
    });
  }
}

const restore = 'It is left as it is. Look for it in a backup.';

function unknown(what: string): AppError {
  return new AppError('notes.unknown', `This note can't be read: it ${what}.`, restore);
}

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fields(value: unknown): Fields {
  if (!isFields(value)) throw unknown('is not an object');
  return value;
}

function childrenOf(node: Fields): Fields[] {
  const children = node['children'];
  if (!Array.isArray(children)) throw unknown(`has a ${String(node['type'])} without children`);
  return children.map(fields);
}

function textOf(node: Fields, name: string): string {
  const value = node[name];
  if (typeof value !== 'string') throw unknown(`has a ${String(node['type'])} without ${name}`);
  return value;
}

function blocks(node: Fields): NoteBlock[] {
  switch (node['type']) {
    case 'paragraph':
      return [paragraph(inline(node))];
    case 'heading':
      return [heading(depthOf(node), inline(node))];
    case 'quote':
      return [quote(inline(node))];
    case 'code':
      return [codeBlock(languageOf(node), codeText(node))];
    case 'list':
      return lists(node, 0);
    default:
      throw unknown(`holds a block of the kind “${String(node['type'])}”`);
  }
}

function depthOf(node: Fields): 1 | 2 | 3 | 4 | 5 | 6 {
  const depth = ([1, 2, 3, 4, 5, 6] as const).find((each) => node['tag'] === `h${each}`);
  if (!depth) throw unknown(`has a heading of the kind “${String(node['tag'])}”`);
  return depth;
}

function languageOf(node: Fields): string | undefined {
  const language = node['language'];
  return typeof language === 'string' ? language.trim().split(/\s+/)[0] : undefined;
}

function codeText(node: Fields): string {
  return joinRuns(childrenOf(node).map(wordRun))
    .map((run) => (run.kind === 'break' ? '\n' : run.text))
    .join('');
}

function inline(node: Fields): NoteInline[] {
  return nodesOf(childrenOf(node).flatMap(inlineRuns));
}

function inlineRuns(node: Fields): Run[] {
  if (node['type'] !== 'link') return [wordRun(node)];
  const url = textOf(node, 'url');
  const title = typeof node['title'] === 'string' ? oneLine(node['title']) : '';
  const runs = childrenOf(node).map(wordRun);
  return isNoteUrl(url) ? [{ kind: 'link', url, title: title || null, runs }] : runs;
}

function wordRun(node: Fields): TextRun | BreakRun {
  switch (node['type']) {
    case 'linebreak':
      return { kind: 'break' };
    case 'text':
    case 'tab': {
      const format = Number(node['format'] ?? 0);
      if (!Number.isInteger(format) || (format & ~formats) !== 0) {
        throw unknown(`has words in a format (${format}) that this version doesn't know`);
      }
      return { kind: 'text', text: textOf(node, 'text'), format };
    }
    default:
      throw unknown(`holds words of the kind “${String(node['type'])}”`);
  }
}

/** One list, or none where it has no items. A check list without one item to check is a plain list. */
function lists(node: Fields, depth: number): NoteList[] {
  const known = (['bullet', 'number', 'check'] as const).find((type) => type === node['listType']);
  if (!known) throw unknown(`has a list of the kind “${String(node['listType'])}”`);
  const parts = childrenOf(node).flatMap((item) => listParts(item, depth));
  if (parts.length === 0) return [];
  const listType = known === 'check' && parts.every((part) => 'type' in part) ? 'bullet' : known;
  const start = typeof node['start'] === 'number' ? node['start'] : 1;
  return [list(listType, listType === 'number' ? wholeNumber(start) : 1, depth, parts)];
}

/** Words and nested lists of one item, each as an item of its own, in their order. */
function listParts(item: Fields, depth: number): ListPart[] {
  if (item['type'] !== 'listitem') throw unknown(`has “${String(item['type'])}” in a list`);
  const children = childrenOf(item);
  const checked = item['checked'] === true;
  const parts: ListPart[] = [];
  let runs: Run[] = [];
  for (const child of children) {
    if (child['type'] === 'list') {
      if (runs.length > 0) parts.push({ children: nodesOf(runs), checked });
      runs = [];
      parts.push(...lists(child, depth + 1));
    } else {
      runs.push(...inlineRuns(child));
    }
  }
  if (runs.length > 0 || parts.length === 0) parts.push({ children: nodesOf(runs), checked });
  return parts;
}

/** Markdown's list numbers have at most nine digits; this leaves room to count on. */
function wholeNumber(start: number): number {
  return Math.min(Math.max(Math.trunc(start) || 0, 0), 900_000_000);
}
