import { useEffect } from 'react';
import { $isLinkNode } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $findMatchingParent } from '@lexical/utils';
import { $getNearestNodeFromDOMNode, type LexicalEditor } from 'lexical';
import { openLink } from '../open-link.ts';

/** Ctrl or Cmd with a click opens a link; a click alone puts the cursor there. The page itself never follows one. */
export function LinkClicks() {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    const clicked = (event: MouseEvent) => followLink(editor, event);
    return editor.registerRootListener((root) => {
      root?.addEventListener('click', clicked);
      root?.addEventListener('auxclick', clicked);
      return () => {
        root?.removeEventListener('click', clicked);
        root?.removeEventListener('auxclick', clicked);
      };
    });
  }, [editor]);
  return null;
}

function followLink(editor: LexicalEditor, event: MouseEvent): void {
  const { target } = event;
  if (!(target instanceof Element) || !target.closest('a')) return;
  event.preventDefault();
  const wanted = event.button === 1 || event.ctrlKey || event.metaKey || !editor.isEditable();
  const url = editor.read(() => {
    const node = $getNearestNodeFromDOMNode(target);
    return node && $findMatchingParent(node, $isLinkNode)?.getURL();
  });
  if (url && wanted) openLink(url);
}
