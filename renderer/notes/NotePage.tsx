import { VisuallyHidden } from 'radix-ui';
import { AppError } from '../../model/errors.ts';
import { noteText, parseNote } from '../../model/notes/index.ts';
import type { Id, Note } from '../../model/records/index.ts';
import { useCall } from '../app/bridge.ts';
import { useCommandHandler } from '../app/commands.ts';
import { dayAndTime } from '../app/dates.ts';
import { InTrash } from '../app/InTrash.tsx';
import { replacePlace } from '../app/place.ts';
import { putInTrash } from '../app/put-in-trash.ts';
import { useReadOnly } from '../app/session.ts';
import { EmptyState, FailureNotice, Pane, Skeleton } from '../ui/index.ts';
import { isBegun } from './notes-room.ts';
import { NoteAboutLine } from './NoteAboutLine.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { useContent } from './note-saving.ts';
import { SavedMark } from './SaveNotice.tsx';
import { TitleField } from './TitleField.tsx';
import { countWords, noteTitle } from './wording.ts';
import styles from './NotePage.module.css';

/** One note on its own: title, what it is about, its words, and whether they are stored. */
export function NotePage({ noteId }: { noteId: Id }) {
  const { data, error, isPending, refetch } = useCall('notes.get', { id: noteId });
  const missing = error instanceof AppError && error.code === 'note.missing';
  const note = data ?? null;
  return (
    <Pane label="Note">
      <VisuallyHidden.Root asChild>
        <h1>{note ? noteTitle(note) : 'New note'}</h1>
      </VisuallyHidden.Root>
      {isPending && !isBegun(noteId) ? (
        <Skeleton />
      ) : note?.trashedAt ? (
        <InTrash kind="note" id={noteId} />
      ) : missing && !isBegun(noteId) ? (
        <EmptyState title="This note is not in the notebook">Choose one from the list.</EmptyState>
      ) : error && !missing ? (
        <FailureNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <Open noteId={noteId} note={note} />
      )}
    </Pane>
  );
}

function Open({ noteId, note }: { noteId: Id; note: Note | null }) {
  const readOnly = useReadOnly();
  const remove = async (): Promise<void> => {
    if (!note || !(await putInTrash('note', noteId, noteTitle(note)))) return;
    replacePlace({ view: 'notes', id: null });
  };
  useCommandHandler('note.delete', () => void remove(), note !== null && !readOnly);
  return (
    <NoteEditor
      noteId={noteId}
      about={note?.about ?? null}
      note={note}
      autoFocus={isBegun(noteId)}
      placeholder="Write, or begin a line with #, -, [ ] or >"
      head={
        <div className={styles.head}>
          <TitleField />
          <div className={styles.facts}>
            {note && <Facts note={note} />}
            {note?.about && <NoteAboutLine noteId={noteId} about={note.about} />}
          </div>
        </div>
      }
      foot={
        <p className={styles.foot}>
          <WordCount />
          <SavedMark at={note?.updatedAt ?? null} />
        </p>
      }
    />
  );
}

function Facts({ note }: { note: Note }) {
  return (
    <span>
      Begun {dayAndTime(note.createdAt)}, edited {dayAndTime(note.updatedAt)}
    </span>
  );
}

function WordCount() {
  const doc = useContent('doc');
  const count = countWords(noteText(parseNote(doc)));
  return (
    <span>
      {count.toLocaleString('en-GB')} {count === 1 ? 'word' : 'words'}
    </span>
  );
}
