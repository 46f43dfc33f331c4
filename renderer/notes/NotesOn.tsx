import { useState } from 'react';
import { newId, type Id } from '../../model/ids.ts';
import type { Note, NoteAbout } from '../../model/records/index.ts';
import { NoteEditor } from './NoteEditor.tsx';

/** The notes on a record, and the one that was begun here: it is made with its first words. */
export function useNotesOn(stored: readonly Note[]) {
  const [begun, setBegun] = useState<Id | null>(null);
  // One list, so that the editor of a note that has just been stored stays the same editor.
  const notes: { id: Id; note: Note | null }[] = stored.map((note) => ({ id: note.id, note }));
  if (begun !== null && !notes.some(({ id }) => id === begun))
    notes.push({ id: begun, note: null });
  return { notes, begun, begin: () => setBegun(newId()), drop: () => setBegun(null) };
}

/** Each of these notes in an editor of its own. */
export function NotesOn(props: {
  about: NoteAbout;
  list: ReturnType<typeof useNotesOn>;
  placeholder: string;
}) {
  const { about, list, placeholder } = props;
  return list.notes.map(({ id, note }) => (
    <NoteEditor
      key={id}
      noteId={id}
      about={about}
      note={note}
      compact
      autoFocus={id === list.begun}
      placeholder={placeholder}
      onEmptyBlur={list.drop}
    />
  ));
}
