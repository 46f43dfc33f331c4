import type { EditorState } from 'lexical';
import { parseNote, serialiseNote, type NoteDocument } from '../../../model/notes/index.ts';

/** A document as Lexical loads it. */
export function toEditorState(note: NoteDocument): string {
  return JSON.stringify({ root: note.root });
}

/** What the editor holds as the JSON text of a document, in its normal form. */
export function docOf(state: EditorState): string {
  const { root } = state.toJSON();
  return serialiseNote(parseNote(JSON.stringify({ kind: 'claimbook-note', version: 1, root })));
}
