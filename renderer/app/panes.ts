import { create } from 'zustand';

/** Panes that can be resized or hidden: the sidebar, the list of each view, the reader's margin. */
export type PaneId = 'side' | 'list' | 'notes' | 'claims' | 'margin';

interface Panes {
  /** Widths in CSS pixels, where the user has dragged them. */
  sizes: Partial<Record<string, number>>;
  hidden: readonly string[];
}

export const usePanes = create<Panes>(() => ({ sizes: {}, hidden: [] }));

export function usePaneHidden(id: PaneId): boolean {
  return usePanes((panes) => panes.hidden.includes(id));
}

export function togglePane(id: PaneId): void {
  usePanes.setState(({ hidden }) => ({
    hidden: hidden.includes(id) ? hidden.filter((other) => other !== id) : [...hidden, id],
  }));
}

export function setPaneSize(id: PaneId, pixels: number): void {
  usePanes.setState(({ sizes }) => ({ sizes: { ...sizes, [id]: Math.round(pixels) } }));
}

/**
 * Moves the focus to the next pane, or the one before. Panes are what carries `data-pane`, in the order of the page;
 * each gives the focus to what has it last held, or to itself.
 */
export function focusPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.offsetParent !== null,
  );
  // The innermost: the reader's margin is a pane within the article's.
  const at = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  const next = panes.at((at < 0 && step < 0 ? 0 : at + step) % panes.length);
  if (!next) return;
  const target =
    next.querySelector<HTMLElement>(
      '[data-pane-focus], [aria-current="true"], [aria-current="page"]',
    ) ??
    next.querySelector<HTMLElement>('a[href], button:not(:disabled), [tabindex="0"]') ??
    next;
  target.focus();
}
