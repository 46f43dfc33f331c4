import { useEffect } from 'react';
import { $isCodeNode } from '@lexical/code';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $findMatchingParent, mergeRegister } from '@lexical/utils';
import {
  $addUpdateTag,
  $createRangeSelectionFromDom,
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  $parseSerializedNode,
  $setSelection,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DROP_COMMAND,
  KEY_DOWN_COMMAND,
  PASTE_COMMAND,
  PASTE_TAG,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { noteFromMarkdown, type NoteBlock, type NoteDocument } from '../../../model/notes/index.ts';
import { isObviouslyMarkdown } from '../pasted-markdown.ts';
import { noteFromHtml } from '../pasted-html.ts';
import { namespace } from './config.ts';

/**
 * What is pasted or dropped comes in through the note's document: of HTML only what a note can hold, text that is
 * obviously Markdown as what it means, other text as it is. Copies out of a note's editor are left to Lexical.
 */
export function Paste() {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    // Ctrl+Shift+V: the browser then gives plain text only, which must stay it.
    let asText = false;
    return mergeRegister(
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          asText = event.shiftKey && (event.ctrlKey || event.metaKey);
          return false;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const data = 'clipboardData' in event ? event.clipboardData : null;
          if (!data || asText || !$insert(data)) return false;
          event.preventDefault();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        CONTROLLED_TEXT_INSERTION_COMMAND,
        (given) =>
          typeof given !== 'string' && given.dataTransfer !== null && $insert(given.dataTransfer),
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        DROP_COMMAND,
        (event) => {
          if (!event.dataTransfer || isOurs(event.dataTransfer)) return false;
          if (!$select(editor, event.clientX, event.clientY)) return false;
          if (!$insert(event.dataTransfer)) return false;
          event.preventDefault();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    );
  }, [editor]);
  return null;
}

function isOurs(data: DataTransfer): boolean {
  const copied = data.getData('application/x-lexical-editor');
  return copied !== '' && copied.includes(`"namespace":"${namespace}"`);
}

/** Inserts at the selection. False where Lexical's own way is right: its copies, and plain text. */
function $insert(data: DataTransfer): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const text = data.getData('text/plain');
  if ($findMatchingParent(selection.anchor.getNode(), $isCodeNode)) {
    selection.insertRawText(text);
    return true;
  }
  if (isOurs(data)) return false;
  const html = data.getData('text/html');
  if (html !== '') return $insertNote(noteFromHtml(html));
  return isObviouslyMarkdown(text) && $insertNote(noteFromMarkdown(text));
}

/** A single paragraph goes into the line where the cursor is, anything more stands by itself. */
function $insertNote(note: NoteDocument): boolean {
  const blocks = note.root.children;
  const [first] = blocks;
  $addUpdateTag(PASTE_TAG);
  if (blocks.length === 1 && first?.type === 'paragraph') {
    $insertNodes(first.children.map($parseSerializedNode));
  } else if (!$insertAfterContainer(blocks)) {
    $insertNodes(blocks.map($parseSerializedNode));
  }
  return true;
}

/** A list or quote takes in its own kind only; other blocks go after it. False where the cursor is in neither. */
function $insertAfterContainer(blocks: readonly NoteBlock[]): boolean {
  const selection = $getSelection();
  const around = $isRangeSelection(selection)
    ? selection.anchor.getNode().getTopLevelElement()
    : null;
  if (!around || !['list', 'quote'].includes(around.getType())) return false;
  if (blocks.every(({ type }) => type === around.getType())) return false;
  let last: LexicalNode = around;
  for (const block of blocks) last = last.insertAfter($parseSerializedNode(block));
  last.selectEnd();
  return true;
}

/** Puts the selection where something is dropped. */
function $select(editor: LexicalEditor, x: number, y: number): boolean {
  const caret = document.caretPositionFromPoint(x, y);
  const selection = getSelection();
  if (!caret || !selection || !editor.getRootElement()?.contains(caret.offsetNode)) return false;
  selection.collapse(caret.offsetNode, caret.offset);
  $setSelection($createRangeSelectionFromDom(selection, editor));
  return true;
}
