import { create } from 'zustand';
import type { Id } from '../../model/records/index.ts';
import { flushAll, hasFlush } from './flush.ts';
import { toastFailure } from './toasts.ts';

export const views = [
  'inbox',
  'library',
  'notes',
  'claims',
  'search',
  'trash',
  'backups',
  'import',
  'export',
] as const;
export type View = (typeof views)[number];

/** Where the window is. In the inbox and the library, `id` is an article. */
export interface Place {
  view: View;
  id: Id | null;
  /** UTF-16 units of the article's text. */
  passage?: { start: number; end: number };
  highlightId?: Id;
  /** What the search page looks for. */
  query?: string;
  /** The library shows only what carries this tag. */
  tag?: string;
}

interface History {
  past: Place[];
  here: Place;
  future: Place[];
}

const longest = 100;

const useHistory = create<History>(() => ({
  past: [],
  here: { view: 'inbox', id: null },
  future: [],
}));

/** Where the window is now. */
export function usePlace(): Place {
  return useHistory((history) => history.here);
}

export function currentPlace(): Place {
  return useHistory.getState().here;
}

export function useCanGo(): { back: boolean; forward: boolean } {
  const hasPast = useHistory((history) => history.past.length > 0);
  const hasFuture = useHistory((history) => history.future.length > 0);
  return { back: hasPast, forward: hasFuture };
}

/** Hears of every new place. Gives back what ends it. */
export function onPlace(listener: (place: Place) => void): () => void {
  return useHistory.subscribe((now, before) => {
    if (now.here !== before.here) listener(now.here);
  });
}

function samePlace(a: Place, b: Place): boolean {
  return a.view === b.view && a.id === b.id && a.query === b.query && a.tag === b.tag;
}

/** Moves only when what was typed is stored; else stays, so that the text isn't lost. */
function leave(move: () => void): void {
  if (!hasFlush()) return move();
  flushAll().then(move, toastFailure);
}

/** Goes to a place. Moving within one place (another passage) adds no step back. */
export function go(place: Place): void {
  leave(() => {
    const { past, here } = useHistory.getState();
    if (samePlace(here, place)) useHistory.setState({ here: place });
    else useHistory.setState({ past: [...past, here].slice(-longest), here: place, future: [] });
  });
}

/** Changes the place without a step back, for example while typing into the search page. */
export function replacePlace(place: Place): void {
  leave(() => useHistory.setState({ here: place }));
}

export function back(): void {
  leave(() => {
    const { past, here, future } = useHistory.getState();
    const before = past.at(-1);
    if (before)
      useHistory.setState({ past: past.slice(0, -1), here: before, future: [here, ...future] });
  });
}

export function forward(): void {
  leave(() => {
    const { past, here, future } = useHistory.getState();
    const [next, ...rest] = future;
    if (next) useHistory.setState({ past: [...past, here], here: next, future: rest });
  });
}

/** Starts anew, in another notebook. */
export function resetPlace(place: Place): void {
  useHistory.setState({ past: [], here: place, future: [] });
}
