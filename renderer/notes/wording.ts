import { excerpt } from '../../model/excerpt.ts';
import { localDay } from '../app/dates.ts';
import type { Note, NoteAbout, NoteRow } from '../../model/records/index.ts';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The title, or the first line; "Empty note" where nothing is written. */
export function noteTitle(note: Pick<Note, 'title' | 'text'>): string {
  return note.title.trim() || excerpt(firstLine(note.text), 80) || 'Empty note';
}

function firstLine(text: string): string {
  return text.trimStart().split('\n', 1)[0] ?? '';
}

const subjects = { highlight: 'On a highlight', article: 'On an article', claim: 'On a claim' };

export function subject(about: NoteAbout | null): string {
  return about ? subjects[about.kind] : 'Free note';
}

/** Words as a reader counts them, also where no spaces are between them. */
export function countWords(text: string): number {
  let count = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count += 1;
  return count;
}

/** The head that a note stands under in the list. */
export function groupOf(row: NoteRow, now: Date): 'Today' | 'Last seven days' | 'Earlier' {
  if (localDay(new Date(row.updatedAt)) === localDay(now)) return 'Today';
  const days = (now.getTime() - new Date(row.updatedAt).getTime()) / 86_400_000;
  return days < 7 ? 'Last seven days' : 'Earlier';
}
