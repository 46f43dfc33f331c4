import { itemWords, nestedList, type NoteBlock, type NoteDocument } from './document.ts';
import type { NoteInline, NoteList } from './document.ts';

/** A note's words as plain text, one line for each block and list item: for search, counts and list rows. */
export function noteText(note: NoteDocument): string {
  return note.root.children.map(blockText).join('\n').trim();
}

/** Whether there is nothing but white space in it. */
export function isEmpty(note: NoteDocument): boolean {
  return noteText(note) === '';
}

function blockText(block: NoteBlock): string {
  return block.type === 'list' ? listText(block) : inlineText(block.children);
}

function listText(list: NoteList): string {
  return list.children
    .map((item) => {
      const nested = nestedList(item);
      return nested ? listText(nested) : inlineText(itemWords(item));
    })
    .join('\n');
}

/** The words of a block's children, line breaks as "\n". */
export function inlineText(children: readonly NoteInline[]): string {
  return children
    .map((child) => {
      if (child.type === 'linebreak') return '\n';
      return child.type === 'link' ? inlineText(child.children) : child.text;
    })
    .join('');
}
