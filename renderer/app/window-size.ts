import { useSyncExternalStore } from 'react';
import { usePaneHidden, usePanes } from './panes.ts';

const narrowQuery = matchMedia('(max-width: 1099px)');
const steps = [narrowQuery, matchMedia('(min-width: 1400px)'), matchMedia('(min-width: 1700px)')];

function subscribe(listener: () => void): () => void {
  for (const step of steps) step.addEventListener('change', listener);
  return () => {
    for (const step of steps) step.removeEventListener('change', listener);
  };
}

/** Whether the window is so narrow that the sidebar is a rail. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrowQuery.matches);
}

/** A width among the tokens, in pixels. It grows with the window, in steps. */
export function useTokenPixels(token: `--${string}`): number {
  return useSyncExternalStore(subscribe, () =>
    Number.parseInt(getComputedStyle(document.documentElement).getPropertyValue(token), 10),
  );
}

/** Pixels that the sidebar, or its rail, takes at the left. */
export function useSideWidth(): number {
  const narrow = useNarrow();
  const token = useTokenPixels('--side-w');
  const own = usePanes((panes) => panes.sizes['side']);
  const hidden = usePaneHidden('side');
  if (hidden) return 0;
  return narrow ? token : (own ?? token);
}
