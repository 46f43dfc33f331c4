export { useNotesRoom } from './notes-room.ts';
export { NoteEditor, type NoteEditorProps } from './NoteEditor.tsx';
export { NotePage } from './NotePage.tsx';
export { NotesList } from './NotesList.tsx';
export { NotesOn, useNotesOn } from './NotesOn.tsx';
export { NoteText } from './NoteText.tsx';
