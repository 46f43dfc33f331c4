import type { RecordAt } from '../../preload/contract/index.ts';
import { call } from './bridge.ts';
import { currentPlace, go, type Place } from './place.ts';

/** Goes to a record, unless it is in view already. */
export async function showRecord({ kind, id }: RecordAt): Promise<void> {
  // An annotation that is read on its own is in view there too.
  if (currentPlace().id === id) return;
  const place = await placeOfRecord({ kind, id });
  if (currentPlace().id !== place.id) go(place);
}

/** Highlights, and the notes on them, are read in their article. */
async function placeOfRecord({ kind, id }: RecordAt): Promise<Place> {
  switch (kind) {
    case 'article':
      return { view: currentPlace().view === 'inbox' ? 'inbox' : 'library', id };
    case 'claim':
      return { view: 'claims', id };
    case 'highlight': {
      const { articleId, start, end } = await call('highlights.get', { id });
      const passage = start !== null && end !== null ? { start, end } : undefined;
      return { view: 'library', id: articleId, passage, highlightId: id };
    }
    case 'note': {
      const { about } = await call('notes.get', { id });
      return about?.kind === 'highlight' ? placeOfRecord(about) : { view: 'notes', id };
    }
  }
}
