import { useEffect } from 'react';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { HISTORY_MERGE_TAG } from 'lexical';
import { parseNote } from '../../../model/notes/index.ts';
import type { Autosave } from '../autosave.ts';
import { docOf, toEditorState } from './state.ts';

/** Hands what is typed to autosave, and shows what autosave took from elsewhere. */
export function SyncSaving({ autosave, initial }: { autosave: Autosave; initial: string }) {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    let shown = initial;
    const show = () => {
      const { doc } = autosave.content;
      if (doc === shown) return;
      shown = doc;
      const state = editor.parseEditorState(toEditorState(parseNote(doc)));
      editor.setEditorState(state, { tag: HISTORY_MERGE_TAG });
    };
    const forgetEditor = editor.registerUpdateListener(
      ({ editorState, dirtyElements, dirtyLeaves }) => {
        if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
        try {
          const doc = docOf(editorState);
          if (doc === shown) return;
          shown = doc;
          autosave.change({ doc });
        } catch (error) {
          autosave.refuse(error);
        }
      },
    );
    const forgetAutosave = autosave.subscribe(show);
    show();
    return () => {
      forgetEditor();
      forgetAutosave();
    };
  }, [editor, autosave, initial]);
  return null;
}
