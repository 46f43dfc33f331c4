import { useSyncExternalStore } from 'react';

const narrow = matchMedia('(max-width: 1099px)');
const steps = [narrow, matchMedia('(min-width: 1400px)'), matchMedia('(min-width: 1700px)')];

function subscribe(listener: () => void): () => void {
  for (const step of steps) step.addEventListener('change', listener);
  return () => {
    for (const step of steps) step.removeEventListener('change', listener);
  };
}

/** Whether the window is so narrow that the sidebar is a rail. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches);
}

/** A width among the tokens, in pixels. It grows with the window, in steps. */
export function useTokenPixels(token: `--${string}`): number {
  return useSyncExternalStore(subscribe, () =>
    Number.parseInt(getComputedStyle(document.documentElement).getPropertyValue(token), 10),
  );
}
