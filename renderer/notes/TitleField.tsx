import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useReadOnly } from '../app/session.ts';
import { useContent, useSaving } from './note-saving.ts';
import styles from './NotePage.module.css';

/** The note's title; Enter goes on to the words. */
export function TitleField() {
  const { autosave } = useSaving();
  const [editor] = useLexicalComposerContext();
  const readOnly = useReadOnly();
  const title = useContent('title');
  return (
    <textarea
      className={styles.title}
      aria-label="Title"
      placeholder="Untitled"
      dir="auto"
      rows={1}
      maxLength={2_000}
      readOnly={readOnly}
      value={title}
      onChange={(event) =>
        autosave.change({ title: event.target.value.replaceAll(/[\n\r]+/g, ' ') })
      }
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        editor.focus(undefined, { defaultSelection: 'rootStart' });
      }}
    />
  );
}
