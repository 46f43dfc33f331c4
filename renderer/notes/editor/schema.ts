import { CodeNode } from '@lexical/code';
import { $isLinkNode, LinkNode } from '@lexical/link';
import { $createListItemNode, $isListItemNode, $isListNode, ListItemNode } from '@lexical/list';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import { mergeRegister } from '@lexical/utils';
import {
  $createLineBreakNode,
  $isElementNode,
  $isLineBreakNode,
  COMMAND_PRIORITY_HIGH,
  FORMAT_TEXT_COMMAND,
  ParagraphNode,
  TextNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type TextFormatType,
} from 'lexical';
import { formats, isNoteUrl } from '../../../model/notes/index.ts';

const known: readonly TextFormatType[] = ['bold', 'italic', 'strikethrough', 'code'];

/** Holds an editor to what a note can hold, whatever way something came in. Gives back what ends it. */
export function registerSchema(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(TextNode, $dropUnknownFormat),
    // Words come before blocks in Lexical's order, so this is done before it joins lists.
    editor.registerNodeTransform(TextNode, $splitItemsAround),
    editor.registerNodeTransform(LinkNode, $dropBadLink),
    ...[ParagraphNode, HeadingNode, QuoteNode, ListItemNode].map((kind) =>
      editor.registerNodeTransform(kind, $flatten),
    ),
    editor.registerNodeTransform(ListItemNode, $splitItem),
    editor.registerNodeTransform(CodeNode, $dropLinks),
    // Lexical has underline on Ctrl+U; a note doesn't.
    editor.registerCommand(
      FORMAT_TEXT_COMMAND,
      (format) => !known.includes(format),
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

function $dropUnknownFormat(node: TextNode): void {
  if ((node.getFormat() & ~formats) !== 0) node.setFormat(node.getFormat() & formats);
  if (node.getStyle() !== '') node.setStyle('');
}

function $dropBadLink(node: LinkNode): void {
  if (!isNoteUrl(node.getURL()) || $isLinkNode(node.getParent())) $unwrap(node);
}

function $dropLinks(node: ElementNode): void {
  for (const child of node.getChildren()) if ($isElementNode(child)) $unwrap(child);
}

function $unwrap(node: ElementNode): void {
  for (const child of node.getChildren()) node.insertBefore(child);
  node.remove();
}

/** A block inside a block becomes lines of it; only a list item holds a list. */
function $flatten(node: ElementNode): void {
  for (const child of node.getChildren()) {
    if (!$isBlock(child) || ($isListItemNode(node) && $isListNode(child))) continue;
    const before = child.getPreviousSibling();
    const after = child.getNextSibling();
    if (before && !$isLineBreakNode(before)) child.insertBefore($createLineBreakNode());
    if (after && !$isBlock(after)) child.insertAfter($createLineBreakNode());
    for (const line of $lines(child)) child.insertBefore(line);
    child.remove();
  }
}

function $splitItemsAround(words: TextNode): void {
  for (const parent of words.getParents()) if ($isListItemNode(parent)) $splitItem(parent);
}

/**
 * An item holds either words or just one list; the rest goes to items after it. Where Lexical joins two lists
 * (`mergeLists`), it removes an item that begins with a list, and would drop whatever else stands in it.
 */
function $splitItem(item: ListItemNode): void {
  if (!$isListNode(item.getParent())) return;
  const children = item.getChildren();
  const end = children.findIndex(
    (child, at) => at > 0 && ($isListNode(child) || $isListNode(children[at - 1])),
  );
  if (end === -1) return;
  const rest = $createListItemNode(item.getChecked());
  item.insertAfter(rest);
  rest.splice(0, 0, children.slice(end));
  $splitItem(rest);
}

function $isBlock(node: LexicalNode): node is ElementNode {
  return $isElementNode(node) && !node.isInline();
}

function $lines(block: ElementNode): LexicalNode[] {
  return block.getChildren().flatMap((child, at) => {
    if (!$isBlock(child)) return [child];
    return at === 0 ? $lines(child) : [$createLineBreakNode(), ...$lines(child)];
  });
}
