import type {
  BlockContent,
  Break,
  Html,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
} from 'mdast';
import {
  bold,
  code,
  italic,
  itemWords,
  nestedList,
  strike,
  type NoteBlock,
  type NoteDocument,
  type NoteInline,
  type NoteList,
  type NoteListItem,
} from './document.ts';
import { blockMarkdown } from './markdown.ts';
import { runsOf, type Run, type TextRun } from './runs.ts';
import { inlineText } from './text.ts';

/** A note as Markdown, from which `noteFromMarkdown` makes the same note but for empty paragraphs at its ends. */
export function noteMarkdown(note: NoteDocument): string {
  return blockMarkdown(noteToMdast(note));
}

/** A note as mdast, without the empty paragraphs at its ends; to be put into a larger document. */
export function noteToMdast(note: NoteDocument): RootContent[] {
  const blocks = note.root.children;
  const full = (block: NoteBlock) => block.type !== 'paragraph' || block.children.length > 0;
  const from = blocks.findIndex(full);
  return from < 0 ? [] : blocks.slice(from, blocks.findLastIndex(full) + 1).map(blockToMdast);
}

/**
 * Stands for what Markdown has no sign for: an empty paragraph or item, a line break in a heading, and, as in HTML,
 * the empty line after a line break at a block's end.
 */
const filler: Html = { type: 'html', value: '<br>' };

function blockToMdast(block: NoteBlock): BlockContent {
  switch (block.type) {
    case 'paragraph':
      return block.children.length > 0 ? paragraphOf(block.children) : filler;
    case 'heading':
      return {
        type: 'heading',
        depth: headingDepths[block.tag],
        children: phrasing(block.children, filler),
      };
    case 'quote':
      return {
        type: 'blockquote',
        children: block.children.length > 0 ? [paragraphOf(block.children)] : [],
      };
    case 'code':
      return { type: 'code', lang: block.language ?? null, value: inlineText(block.children) };
    case 'list':
      return listToMdast(block);
  }
}

const headingDepths = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 } as const;

function paragraphOf(children: readonly NoteInline[]): Paragraph {
  return { type: 'paragraph', children: phrasing(children, { type: 'break' }) };
}

function listToMdast(list: NoteList): List {
  const items: ListItem[] = [];
  for (const item of list.children) {
    const nested = nestedList(item);
    const last = items.at(-1);
    if (!nested) items.push(itemToMdast(item));
    else if (last) last.children.push(listToMdast(nested));
    else items.push({ type: 'listItem', spread: false, children: [listToMdast(nested)] });
  }
  // Without a blank line before it, a nested list that doesn't begin with 1 would be read as words of its item.
  const spread = items.some((item) => item.children.some(beginsElsewhere));
  const ordered = list.listType === 'number';
  return {
    type: 'list',
    ordered,
    start: ordered ? list.start : null,
    spread,
    children: items.map((item) => ({ ...item, spread })),
  };
}

function beginsElsewhere(block: RootContent | undefined): boolean {
  if (block?.type !== 'list') return false;
  const first = block.children[0]?.children[0];
  return (block.ordered === true && block.start !== 1) || beginsElsewhere(first);
}

function itemToMdast(item: NoteListItem): ListItem {
  const children = itemWords(item);
  const checked = item.checked ?? null;
  if (children.length > 0) return { type: 'listItem', checked, children: [paragraphOf(children)] };
  // A check is read only before words in a paragraph; without one, the tag is a block of its own.
  const empty: BlockContent = checked === null ? filler : { type: 'paragraph', children: [filler] };
  return { type: 'listItem', checked, children: [empty] };
}

function phrasing(children: readonly NoteInline[], lineBreak: Break | Html): PhrasingContent[] {
  const runs = runsOf(children);
  const nodes = nest(runs, bold | italic | strike, lineBreak);
  return runs.at(-1)?.kind === 'break' ? [...nodes, filler] : nodes;
}

const wrappers = [
  { format: bold, type: 'strong' },
  { format: italic, type: 'emphasis' },
  { format: strike, type: 'delete' },
] as const;

/**
 * Runs with flat formats as nested nodes: from the left, the format that lasts longest goes outside. `left` are the
 * formats that no parent has expressed yet.
 */
function nest(runs: readonly Run[], left: number, lineBreak: Break | Html): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let at = 0;
  while (at < runs.length) {
    const from = at;
    const [longest] = wrappers
      .filter(({ format }) => (left & format) !== 0)
      .map(({ format, type }) => ({ format, type, end: endOfFormat(runs, from, format) }))
      .sort((a, b) => b.end - a.end);
    if (longest && longest.end > from) {
      const inside = nest(runs.slice(from, longest.end), left & ~longest.format, lineBreak);
      nodes.push({ type: longest.type, children: inside });
      at = longest.end;
    } else {
      const run = runs[at];
      if (run) nodes.push(...leaf(run, left, lineBreak));
      at += 1;
    }
  }
  return nodes;
}

/** Where a format that begins at `from` ends; `from` itself where it doesn't begin. Line breaks go along inside it. */
function endOfFormat(runs: readonly Run[], from: number, format: number): number {
  let end = from;
  for (let at = from; at < runs.length; at += 1) {
    const run = runs[at];
    if (!run || (formatOf(run) & format) === 0) break;
    if (run.kind !== 'break') end = at + 1;
    else if (at === from) break;
  }
  return end;
}

function formatOf(run: Run): number {
  switch (run.kind) {
    case 'text':
      return run.format;
    case 'break':
      return bold | italic | strike;
    case 'link':
      return run.runs.reduce((common, part) => common & formatOf(part), bold | italic | strike);
  }
}

function leaf(run: Run, left: number, lineBreak: Break | Html): PhrasingContent[] {
  if (run.kind === 'break') return [lineBreak];
  if (run.kind === 'text') return textLeaf(run);
  const children = nest(run.runs, left, lineBreak).map((child) => child);
  return [{ type: 'link', url: run.url, title: run.title, children }];
}

function textLeaf(run: TextRun): PhrasingContent[] {
  if ((run.format & code) !== 0) return [{ type: 'inlineCode', value: run.text }];
  return [{ type: 'text', value: run.text }];
}
