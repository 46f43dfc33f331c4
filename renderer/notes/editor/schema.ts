import { CodeNode } from '@lexical/code';
import { $isLinkNode, LinkNode } from '@lexical/link';
import { $isListItemNode, $isListNode, ListItemNode } from '@lexical/list';
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
    editor.registerNodeTransform(LinkNode, $dropBadLink),
    ...[ParagraphNode, HeadingNode, QuoteNode, ListItemNode].map((kind) =>
      editor.registerNodeTransform(kind, $flatten),
    ),
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

function $isBlock(node: LexicalNode): node is ElementNode {
  return $isElementNode(node) && !node.isInline();
}

function $lines(block: ElementNode): LexicalNode[] {
  return block.getChildren().flatMap((child, at) => {
    if (!$isBlock(child)) return [child];
    return at === 0 ? $lines(child) : [$createLineBreakNode(), ...$lines(child)];
  });
}
