export { annotationsIn, getNote, listNotes, notesOn } from './notes.ts';
export { saveNote, writeNote } from './write-note.ts';
