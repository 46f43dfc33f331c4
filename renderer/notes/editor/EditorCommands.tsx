import { useEffect } from 'react';
import { $createCodeNode } from '@lexical/code';
import {
  INSERT_CHECK_LIST_COMMAND,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from '@lexical/list';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  FORMAT_TEXT_COMMAND,
  KEY_DOWN_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
  type ElementNode,
  type LexicalEditor,
  type TextFormatType,
} from 'lexical';
import { useCommandHandler } from '../../app/commands.ts';
import { isKeyOf } from '../../app/shortcuts.ts';
import type { EditorFormat } from './format.ts';

interface Props {
  /** Whether the focus is in the editor, its words or its tools. */
  focused: boolean;
  format: EditorFormat;
  onLink: () => void;
}

/** What the editor's commands do, while the focus is in it. */
export function EditorCommands({ focused, format, onLink }: Props) {
  const [editor] = useLexicalComposerContext();
  const here = focused && editor.isEditable();

  const mark = (type: TextFormatType) => () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, type);
  useCommandHandler('note.bold', mark('bold'), here);
  useCommandHandler('note.italic', mark('italic'), here);
  useCommandHandler('note.strike', mark('strikethrough'), here);
  useCommandHandler('note.code', mark('code'), here);
  useCommandHandler('note.link', onLink, here);
  useLinkKey(onLink);

  const block = (kind: string, make: () => ElementNode) => () =>
    setBlocks(editor, format.block === kind ? $createParagraphNode : make);
  useCommandHandler('note.text', () => setBlocks(editor, $createParagraphNode), here);
  useCommandHandler(
    'note.heading1',
    block('h1', () => $createHeadingNode('h1')),
    here,
  );
  useCommandHandler(
    'note.heading2',
    block('h2', () => $createHeadingNode('h2')),
    here,
  );
  useCommandHandler(
    'note.heading3',
    block('h3', () => $createHeadingNode('h3')),
    here,
  );
  useCommandHandler('note.quote', block('quote', $createQuoteNode), here);
  useCommandHandler(
    'note.codeBlock',
    block('code', () => $createCodeNode()),
    here,
  );

  const listed = (kind: string, insert: typeof INSERT_CHECK_LIST_COMMAND) => () =>
    editor.dispatchCommand(format.block === kind ? REMOVE_LIST_COMMAND : insert, undefined);
  useCommandHandler('note.bullets', listed('bullet', INSERT_UNORDERED_LIST_COMMAND), here);
  useCommandHandler('note.numbers', listed('number', INSERT_ORDERED_LIST_COMMAND), here);
  useCommandHandler('note.checks', listed('check', INSERT_CHECK_LIST_COMMAND), here);

  // In the editor the menu's Undo means what was typed.
  useCommandHandler('edit.undo', () => editor.dispatchCommand(UNDO_COMMAND, undefined), here);
  useCommandHandler('edit.redo', () => editor.dispatchCommand(REDO_COMMAND, undefined), here);
  return null;
}

function setBlocks(editor: LexicalEditor, make: () => ElementNode): void {
  editor.update(() => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) $setBlocksType(selection, make);
  });
}

/** The key asks for a link here; outside it opens the palette, which comes first in the table. */
function useLinkKey(onLink: () => void): void {
  const [editor] = useLexicalComposerContext();
  useEffect(
    () =>
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (!isKeyOf('note.link', event) || !editor.isEditable()) return false;
          event.preventDefault();
          event.stopPropagation();
          onLink();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor, onLink],
  );
}
