import { useEffect, useState } from 'react';
import { $isCodeNode } from '@lexical/code';
import { $isLinkNode } from '@lexical/link';
import { $isListNode, ListNode } from '@lexical/list';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $findMatchingParent, $getNearestNodeOfType } from '@lexical/utils';
import { $getSelection, $isRangeSelection, type LexicalNode, type RangeSelection } from 'lexical';

export type BlockKind =
  'text' | 'h1' | 'h2' | 'h3' | 'quote' | 'code' | 'bullet' | 'number' | 'check';

/** What the selection stands in. */
export interface EditorFormat {
  bold: boolean;
  italic: boolean;
  strike: boolean;
  code: boolean;
  /** Address of the link that the selection begins in; null outside one. */
  url: string | null;
  block: BlockKind;
}

const plain: EditorFormat = {
  bold: false,
  italic: false,
  strike: false,
  code: false,
  url: null,
  block: 'text',
};

/** The format at the selection, for the toolbar. Holds the last one while the focus is elsewhere. */
export function useEditorFormat(): EditorFormat {
  const [editor] = useLexicalComposerContext();
  const [format, setFormat] = useState(plain);
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        editorState.read(() => {
          const selection = $getSelection();
          if (!$isRangeSelection(selection)) return;
          const now = $formatOf(selection);
          setFormat((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
        });
      }),
    [editor],
  );
  return format;
}

function $formatOf(selection: RangeSelection): EditorFormat {
  const node = selection.anchor.getNode();
  return {
    bold: selection.hasFormat('bold'),
    italic: selection.hasFormat('italic'),
    strike: selection.hasFormat('strikethrough'),
    code: selection.hasFormat('code'),
    url: $findMatchingParent(node, $isLinkNode)?.getURL() ?? null,
    block: $blockKind(node),
  };
}

function $blockKind(node: LexicalNode): BlockKind {
  const list = $getNearestNodeOfType(node, ListNode);
  if ($isListNode(list)) return list.getListType();
  const block = $findMatchingParent(node, (parent) => parent.getParent()?.getKey() === 'root');
  if ($isQuoteNode(block)) return 'quote';
  if ($isCodeNode(block)) return 'code';
  if (!$isHeadingNode(block)) return 'text';
  const tag = block.getTag();
  return tag === 'h1' || tag === 'h2' ? tag : 'h3';
}
