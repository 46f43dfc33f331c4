export { annotationsIn, getNote, listNotes, notesOn, saveNote, writeNote } from './notes.ts';
