import type { BlockContent, List, ListItem, Paragraph, RootContent } from 'mdast';
import {
  itemWords,
  nestedList,
  type NoteBlock,
  type NoteDocument,
  type NoteInline,
  type NoteList,
  type NoteListItem,
} from './document.ts';
import { blockMarkdown } from './markdown.ts';
import { filler, phrasing } from './phrasing.ts';
import { inlineText } from './text.ts';

/** A note as Markdown, from which `noteFromMarkdown` makes the same note but for empty paragraphs at its ends. */
export function noteMarkdown(note: NoteDocument): string {
  return blockMarkdown(noteToMdast(note));
}

/** A note as mdast, without the empty paragraphs at its ends; to be put into a larger document. */
export function noteToMdast(note: NoteDocument): RootContent[] {
  const blocks = note.root.children;
  const from = blocks.findIndex(isFull);
  return from < 0 ? [] : blocks.slice(from, blocks.findLastIndex(isFull) + 1).map(blockToMdast);
}

function isFull(block: NoteBlock): boolean {
  return block.type !== 'paragraph' || block.children.length > 0;
}

function blockToMdast(block: NoteBlock): BlockContent {
  switch (block.type) {
    case 'paragraph':
      return block.children.length > 0 ? paragraphOf(block.children) : filler;
    case 'heading':
      return {
        type: 'heading',
        depth: headingDepths[block.tag],
        children: phrasing(block.children, 'html'),
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
  return { type: 'paragraph', children: phrasing(children) };
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
