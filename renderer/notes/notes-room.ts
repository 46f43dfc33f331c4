import { newId, type Id } from '../../model/ids.ts';
import { useReadOnly, useWindow } from '../app/session.ts';
import { useCommandHandler } from '../app/commands.ts';
import { go } from '../app/place.ts';
import { useEffect } from 'react';
import { recoverDrafts } from './drafts.ts';

/** Notes that were begun in this window; they are in the notebook from the first words on. */
const begun = new Set<Id>();

export function isBegun(id: Id): boolean {
  return begun.has(id);
}

function beginNote(): void {
  const id = newId();
  begun.add(id);
  go({ view: 'notes', id });
}

/** What the notes room does as long as a notebook is open, whatever the view. */
export function useNotesRoom(): void {
  const readOnly = useReadOnly();
  const notebook = useWindow().notebook?.path;
  useCommandHandler('note.new', beginNote, !readOnly);
  useEffect(() => {
    if (notebook && !readOnly) void recoverDrafts(notebook);
  }, [notebook, readOnly]);
}
