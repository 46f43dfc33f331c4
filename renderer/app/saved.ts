import { create } from 'zustand';
import { listen } from './bridge.ts';

/** When the notebook was last written to, as far as this window has heard. */
const useSaved = create<{ at: Date | null }>(() => ({ at: null }));

export function useSavedAt(): Date | null {
  return useSaved((saved) => saved.at);
}

export function startSaved(): void {
  listen('notebook.changed', () => useSaved.setState({ at: new Date() }));
}
