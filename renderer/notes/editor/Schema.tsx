import { useEffect } from 'react';
import { $isLinkNode, LinkNode } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { mergeRegister } from '@lexical/utils';
import { COMMAND_PRIORITY_HIGH, FORMAT_TEXT_COMMAND, TextNode, type TextFormatType } from 'lexical';
import { formats, isNoteUrl } from '../../../model/notes/index.ts';

const known: readonly TextFormatType[] = ['bold', 'italic', 'strikethrough', 'code'];

/** Holds the editor to what a note can hold, whatever way something came in. */
export function Schema() {
  const [editor] = useLexicalComposerContext();
  useEffect(
    () =>
      mergeRegister(
        editor.registerNodeTransform(TextNode, (node) => {
          if ((node.getFormat() & ~formats) !== 0) node.setFormat(node.getFormat() & formats);
          if (node.getStyle() !== '') node.setStyle('');
        }),
        editor.registerNodeTransform(LinkNode, (node) => {
          if (isNoteUrl(node.getURL()) && !$isLinkNode(node.getParent())) return;
          for (const child of node.getChildren()) node.insertBefore(child);
          node.remove();
        }),
        // Lexical has underline on Ctrl+U; a note doesn't.
        editor.registerCommand(
          FORMAT_TEXT_COMMAND,
          (format) => !known.includes(format),
          COMMAND_PRIORITY_HIGH,
        ),
      ),
    [editor],
  );
  return null;
}
