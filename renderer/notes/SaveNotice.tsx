import { useState } from 'react';
import { Check, LoaderCircle } from 'lucide-react';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { toastFailure } from '../app/toasts.ts';
import { Button, FailureNotice, Notice } from '../ui/index.ts';
import { shownInState } from './autosave.ts';
import { useSaveState, useSaving } from './note-saving.ts';
import styles from './NoteEditor.module.css';

/** What stands in the way of a save, in the editor that it is about. Nothing while all is well. */
export function SaveNotice() {
  const saving = useSaving();
  const state = useSaveState();
  const [editor] = useLexicalComposerContext();
  if (state.kind === 'conflict') return <ConflictNotice />;
  if (state.kind !== 'failed') return null;
  const retry = () => {
    saving.autosave.flush().catch(shownInState);
    editor.focus();
  };
  return <FailureNotice error={state.error} onRetry={retry} />;
}

function ConflictNotice() {
  const saving = useSaving();
  const [editor] = useLexicalComposerContext();
  const [busy, setBusy] = useState(false);
  const choose = (way: () => Promise<void>) => () => {
    setBusy(true);
    way()
      .then(() => editor.focus(), toastFailure)
      .finally(() => setBusy(false));
  };
  return (
    <Notice
      actions={
        <span className={styles.choices}>
          <Button small disabled={busy} onClick={choose(() => saving.keepMine())}>
            Keep mine as a second note
          </Button>
          <Button small disabled={busy} onClick={choose(() => saving.loadTheirs())}>
            Load theirs
          </Button>
        </span>
      }
    >
      <b>This note was changed elsewhere while you typed.</b> Your text is still here and not saved.
    </Notice>
  );
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Says in the foot of a page whether all that was typed is stored. */
export function SavedMark({ at }: { at: string | null }) {
  const state = useSaveState();
  switch (state.kind) {
    case 'saved': {
      const time = state.at ?? (at === null ? null : new Date(at));
      if (time === null) return <span className={styles.saved}>Not saved yet: it is empty</span>;
      return (
        <span className={styles.saved}>
          <Check aria-hidden />
          Saved {clock.format(time)}
        </span>
      );
    }
    case 'unsaved':
    case 'saving':
      return (
        <span className={styles.saved}>
          <LoaderCircle aria-hidden />
          Saving
        </span>
      );
    case 'failed':
    case 'conflict':
      return <span className={styles.unsaved}>Not saved</span>;
  }
}
