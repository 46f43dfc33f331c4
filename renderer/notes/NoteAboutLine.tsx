import { FileText, Highlighter, Quote } from 'lucide-react';
import { excerpt } from '../../model/excerpt.ts';
import type { Id, NoteAbout, NoteRow } from '../../model/records/index.ts';
import { useCall } from '../app/bridge.ts';
import { go } from '../app/place.ts';
import { subject } from './wording.ts';
import styles from './NotePage.module.css';

const icons = { highlight: Highlighter, article: FileText, claim: Quote };

/** What a note is about; a click goes there. */
export function NoteAboutLine({ noteId, about }: { noteId: Id; about: NoteAbout }) {
  const { data } = useCall('notes.list', { about });
  const row = data?.rows.find(({ id }) => id === noteId);
  if (!row?.aboutTitle) return null;
  const Icon = icons[about.kind];
  return (
    <button type="button" className={styles.about} onClick={() => open(about, row)}>
      <Icon aria-hidden />
      <span>
        {subject(about)}: <b dir="auto">{excerpt(row.aboutTitle, 120)}</b>
      </span>
    </button>
  );
}

function open({ kind, id }: NoteAbout, { articleId }: NoteRow): void {
  if (kind === 'claim') go({ view: 'claims', id });
  else if (kind === 'highlight') go({ view: 'library', id: articleId, highlightId: id });
  else go({ view: 'library', id });
}
