import { useEffect, type RefObject } from 'react';
import { usePlace } from './place.ts';

/** How long a view may take to show its rows before its first control will do, and how long to wait at all. */
const rowsWithin = 300;
const giveUpAfter = 1_500;

/**
 * Takes the keyboard along to a new place: where what had the focus went with the old one, the view's row or field has
 * it. An article that is open sees to it by itself.
 */
export function useFocusOnArrival(view: RefObject<HTMLElement | null>): void {
  const place = usePlace();
  useEffect(() => {
    if (place.id !== null && (place.view === 'inbox' || place.view === 'library')) return undefined;
    const begun = performance.now();
    let frame = requestAnimationFrame(function look(now) {
      const active = document.activeElement;
      if (active === document.body) firstStop(view.current, now - begun > rowsWithin)?.focus();
      // A dialog that is closing gives the focus back to what may be gone.
      else if (!active?.closest('[role=dialog]')) return;
      if (now - begun < giveUpAfter) frame = requestAnimationFrame(look);
    });
    return () => cancelAnimationFrame(frame);
  }, [place, view]);
}

function firstStop(view: HTMLElement | null, any: boolean): HTMLElement | null | undefined {
  return (
    view?.querySelector<HTMLElement>('[data-pane-focus]') ??
    (any ? view?.querySelector<HTMLElement>('button:not(:disabled), input, [tabindex="0"]') : null)
  );
}
