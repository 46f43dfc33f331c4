import { $isListItemNode, $isListNode, type ListItemNode, type ListNode } from '@lexical/list';
import { mergeRegister } from '@lexical/utils';
import { $getRoot, type LexicalEditor } from 'lexical';

/**
 * Lexical makes check boxes of the items of a check list, which neither a list nor its items may be. A tree whose items
 * are checked says the same to a screen reader, also of what is nested. Gives back what ends it.
 */
export function registerCheckRoles(editor: LexicalEditor): () => void {
  const markAll = () =>
    editor.getEditorState().read(() => {
      for (const block of $getRoot().getChildren()) {
        if ($isListNode(block)) $markList(editor, block, false);
      }
    });
  return mergeRegister(
    editor.registerUpdateListener(({ dirtyElements }) => {
      if (dirtyElements.size > 0) markAll();
    }),
    editor.registerRootListener((root) => {
      if (root) markAll();
    }),
  );
}

function $markList(editor: LexicalEditor, list: ListNode, inTree: boolean): void {
  const begins = !inTree && list.getListType() === 'check';
  const dom = editor.getElementByKey(list.getKey());
  set(dom, 'role', begins ? 'tree' : inTree ? 'group' : null);
  set(dom, 'aria-label', begins ? 'Check list' : null);
  for (const item of list.getChildren()) {
    if ($isListItemNode(item)) $markItem(editor, item, inTree || begins);
  }
}

function $markItem(editor: LexicalEditor, item: ListItemNode, inTree: boolean): void {
  const nested = item.getFirstChild();
  const dom = editor.getElementByKey(item.getKey());
  if (inTree) set(dom, 'role', $isListNode(nested) ? 'none' : 'treeitem');
  set(dom, 'aria-label', inTree && item.isEmpty() ? 'Empty' : null);
  if ($isListNode(nested)) $markList(editor, nested, inTree);
}

function set(element: HTMLElement | null, name: string, value: string | null): void {
  if (!element || element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
