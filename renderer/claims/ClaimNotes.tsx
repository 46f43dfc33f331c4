import { useRef } from 'react';
import type { Claim } from '../../model/records/index.ts';
import { useCommandHandler } from '../app/commands.ts';
import { useReadOnly } from '../app/session.ts';
import { NotesOn, useNotesOn } from '../notes/index.ts';
import { CommandButton } from '../ui/index.ts';
import styles from './ClaimPage.module.css';
import { Section } from './Section.tsx';

/** The notes on a claim. Where there is none, one begins when it is asked for, and is made with its first words. */
export function ClaimNotes({ claim }: { claim: Claim }) {
  const list = useNotesOn(claim.notes);
  const box = useRef<HTMLDivElement>(null);
  const readOnly = useReadOnly();

  function write() {
    const editor = box.current?.querySelector<HTMLElement>('[contenteditable="true"]');
    if (editor) editor.focus();
    else list.begin();
  }
  useCommandHandler('claim.note', write, !readOnly);

  return (
    <Section
      title="Note"
      action={
        list.notes.length === 0 && (
          <CommandButton command="claim.note" variant="normal" small label="Write" />
        )
      }
    >
      <div ref={box}>
        <NotesOn
          about={{ kind: 'claim', id: claim.id }}
          list={list}
          placeholder="What you think of it"
        />
      </div>
      {list.notes.length === 0 && <p className={styles.quiet}>None yet.</p>}
    </Section>
  );
}
