import { isId } from '../../model/ids.ts';
import type { Place as SavedPlace } from '../../preload/contract/index.ts';
import { call, listen } from './bridge.ts';
import { usePanes } from './panes.ts';
import { currentPlace, onPlace, resetPlace, views, type Place, type View } from './place.ts';
import { rememberedPlace, rememberPlace } from './reading-place.ts';
import { toastFailure } from './toasts.ts';

/** So long after the last change the place is stored. */
const pause = 400;

const start: Place = { view: 'inbox', id: null };

function isView(text: string | undefined): text is View {
  return views.some((view) => view === text);
}

/** `library/ID`: the view, and what is open in it. */
export function toSaved(place: Place, panes: ReturnType<typeof usePanes.getState>): SavedPlace {
  const isArticle = place.view === 'inbox' || place.view === 'library';
  const sizes = Object.entries(panes.sizes).filter(
    (entry): entry is [string, number] => !!entry[1],
  );
  const articleId = isArticle ? place.id : null;
  return {
    view: place.id ? `${place.view}/${place.id}` : place.view,
    articleId,
    offset: articleId === null ? undefined : (rememberedPlace(articleId) ?? undefined),
    panes: Object.fromEntries(sizes),
    hidden: [...panes.hidden],
  };
}

/** What can't be read as a place any more is the inbox. */
export function fromSaved(saved: SavedPlace | null): Place {
  const [view, id] = saved?.view.split('/') ?? [];
  if (!isView(view)) return start;
  return { view, id: id && isId(id) ? id : null };
}

export function restorePlace(saved: SavedPlace | null): void {
  usePanes.setState({ sizes: saved?.panes ?? {}, hidden: saved?.hidden ?? [] });
  if (saved?.articleId && saved.offset) rememberPlace(saved.articleId, saved.offset);
  resetPlace(fromSaved(saved));
}

/** Stores where the window is, so that it comes back there after a crash too. */
export function startRemembering(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function store(): void {
    clearTimeout(timer);
    call('window.savePlace', toSaved(currentPlace(), usePanes.getState())).catch(toastFailure);
  }
  function storeLater(): void {
    clearTimeout(timer);
    timer = setTimeout(store, pause);
  }
  onPlace(storeLater);
  usePanes.subscribe(storeLater);
  listen('window.flush', store);
}
