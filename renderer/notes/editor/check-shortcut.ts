import { $insertList, $isListItemNode, $isListNode } from '@lexical/list';
import { $getSelection, $isRangeSelection, TextNode, type LexicalEditor } from 'lexical';

const check = /^\[([ xX]?)\] /;

/**
 * `- [ ] ` as it is typed: the dash has made a list already when the brackets come, where Lexical's own shortcut no
 * longer looks. The item's list becomes a check list; in one, `[x] ` alone checks the item. Gives back what ends it.
 */
export function registerCheckShortcut(editor: LexicalEditor): () => void {
  return editor.registerNodeTransform(TextNode, (node) => {
    const found = check.exec(node.getTextContent());
    const item = node.getParent();
    if (!found || !$isListItemNode(item) || item.getFirstChild() !== node) return;
    const list = item.getParent();
    if (!$isListNode(list) || list.getListType() === 'number') return;
    if (editor.isComposing() || !$isCursorAt(node, found[0].length)) return;
    node.spliceText(0, found[0].length, '', true);
    if (list.getListType() !== 'check') $insertList('check');
    item.setChecked(found[1]?.toLowerCase() === 'x');
  });
}

function $isCursorAt(node: TextNode, offset: number): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  return selection.anchor.key === node.getKey() && selection.anchor.offset === offset;
}
