import { useRef, useState } from 'react';
import { newId } from '../../model/ids.ts';
import type { Claim, Id, Note } from '../../model/records/index.ts';
import { useCommandHandler } from '../app/commands.ts';
import { useReadOnly } from '../app/session.ts';
import { NoteEditor } from '../notes/index.ts';
import { CommandButton } from '../ui/index.ts';
import styles from './ClaimPage.module.css';
import { Section } from './Section.tsx';

/** The notes on a claim. Where there is none, one begins when it is asked for, and is made with its first words. */
export function ClaimNotes({ claim }: { claim: Claim }) {
  const [begun, setBegun] = useState<Id | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const readOnly = useReadOnly();
  // One list, so that the editor of a note that has just been stored stays the same editor.
  const notes: { id: Id; note: Note | null }[] = claim.notes.map((note) => ({ id: note.id, note }));
  if (begun !== null && !notes.some(({ id }) => id === begun))
    notes.push({ id: begun, note: null });

  function write() {
    const editor = box.current?.querySelector<HTMLElement>('[contenteditable="true"]');
    if (editor) editor.focus();
    else setBegun(newId());
  }
  useCommandHandler('claim.note', write, !readOnly);

  return (
    <Section
      title="Note"
      action={
        notes.length === 0 && (
          <CommandButton command="claim.note" variant="normal" small label="Write" />
        )
      }
    >
      <div ref={box}>
        {notes.map(({ id, note }) => (
          <NoteEditor
            key={id}
            noteId={id}
            about={{ kind: 'claim', id: claim.id }}
            note={note}
            compact
            autoFocus={id === begun}
            placeholder="What you think of it"
            onEmptyBlur={() => setBegun(null)}
          />
        ))}
      </div>
      {notes.length === 0 && <p className={styles.quiet}>None yet.</p>}
    </Section>
  );
}
