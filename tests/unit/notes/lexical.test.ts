import fc from 'fast-check';
import { createHeadlessEditor } from '@lexical/headless';
import { expect, test } from 'vitest';
import { noteFromMarkdown, parseNote, type NoteDocument } from '../../../model/notes/index.ts';
import { editorNodes } from '../../../renderer/notes/editor/nodes.ts';
import { anyNote } from './arbitrary-note.ts';

/** For a machine that is busy with other tests. */
const patient = { timeout: 60_000 };

/** The note as the editor writes it after loading it. */
function throughEditor(note: NoteDocument): NoteDocument {
  const editor = createHeadlessEditor({
    nodes: editorNodes,
    onError: (error) => {
      throw error;
    },
  });
  editor.setEditorState(editor.parseEditorState(JSON.stringify({ root: note.root })));
  return parseNote(JSON.stringify({ ...note, root: editor.getEditorState().toJSON().root }));
}

test('any note loads in the editor whole and comes out equal', patient, () => {
  fc.assert(
    fc.property(anyNote, (note) => {
      expect(throughEditor(note)).toEqual(note);
    }),
  );
});

test('what Markdown becomes loads in the editor', () => {
  const note = noteFromMarkdown(
    '# T\n\na **b** *c* ~~d~~ `e` [f](https://x.org)\\\ng\n\n- [x] h\n  1. i\n\n> q\n\n```js\nx\n```\n',
  );
  expect(throughEditor(note)).toEqual(note);
});
