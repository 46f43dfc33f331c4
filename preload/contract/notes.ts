import * as z from 'zod';
import { noteSubjects, type Note, type NoteRow } from '../../model/records/index.ts';
import { call, command } from './call.ts';
import { id, longText, page, shortText, type Page } from './fields.ts';

const about = z.object({ kind: z.enum(noteSubjects), id }).nullable();

export const notes = {
  'notes.list': call<Page<NoteRow>>()('notebook', z.object({ about: about.optional(), ...page })),
  'notes.get': call<Note>()('notebook', z.object({ id })),
  /**
   * Stores a note. The page chooses the id, so that a repeated save after a crash can't make a second note.
   * `baseVersion` is 0 for a new note; where it isn't the newest, the call fails with `notes.newer`. `session` names
   * the editing session: its saves are one step of undo. What a crashed page `leftBehind` doesn't take the place of what
   * its own session stored later.
   */
  'notes.save': command<Note>()(
    z.object({
      id,
      about: about,
      title: shortText,
      doc: longText,
      baseVersion: z.number().int().min(0),
      session: id,
      leftBehind: z.boolean().optional(),
    }),
  ),
  /** Makes a note from Markdown. */
  'notes.write': command<Note>()(
    z.object({ about: about, title: shortText.optional(), markdown: longText }),
  ),
};
