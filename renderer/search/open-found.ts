import { assertNever } from '../../model/errors.ts';
import type { FindableKind, Id, SearchHit, Suggestion } from '../../model/records/index.ts';
import { call } from '../app/bridge.ts';
import { go, type Place } from '../app/place.ts';
import { toastFailure } from '../app/toasts.ts';

type Found = Pick<
  SearchHit,
  'kind' | 'id' | 'title' | 'articleId' | 'start' | 'end' | 'highlightId'
>;

/** Where a hit is: the very passage, where it has one. */
export function placeOf(found: Found): Place {
  const { kind, id, title, articleId, start, end } = found;
  const highlightId = found.highlightId ?? undefined;
  const passage = start !== null && end !== null ? { start, end } : undefined;
  switch (kind) {
    case 'article':
      return { view: 'library', id, passage };
    case 'highlight':
      return { view: 'library', id: articleId, passage, highlightId };
    case 'note':
      // An annotation is read beside its passage.
      return articleId && passage
        ? { view: 'library', id: articleId, passage, highlightId }
        : { view: 'notes', id };
    case 'claim':
      return { view: 'claims', id };
    case 'source':
      return { view: 'search', id: null, query: title };
    case 'tag':
      return { view: 'library', id: null, tag: title };
    default:
      return assertNever(kind);
  }
}

export function openHit(hit: SearchHit): void {
  go(placeOf(hit));
}

/** A suggestion carries no passage: a highlight is looked up first. */
export function openSuggestion({ kind, id, title }: Suggestion): void {
  if (kind === 'highlight') void openHighlight(id);
  else go(placeOf({ kind, id, title, articleId: null, start: null, end: null, highlightId: null }));
}

async function openHighlight(id: Id): Promise<void> {
  try {
    const { articleId, start, end } = await call('highlights.get', { id });
    const kind: FindableKind = 'highlight';
    go(placeOf({ kind, id, title: '', articleId, start, end, highlightId: id }));
  } catch (error) {
    toastFailure(error);
  }
}
