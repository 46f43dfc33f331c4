import { useEffect, useState } from 'react';
import type { TextRange } from '../../model/anchoring/index.ts';
import type { Id } from '../../model/records/index.ts';

/** Whether an element itself has the focus, not something in it. */
export function useFocused(element: HTMLElement | null): boolean {
  const [focused, setFocused] = useState(false);
  useEffect(() => {
    if (!element) return undefined;
    const gained = () => setFocused(true);
    const lost = () => setFocused(false);
    element.addEventListener('focus', gained);
    element.addEventListener('blur', lost);
    return () => {
      element.removeEventListener('focus', gained);
      element.removeEventListener('blur', lost);
    };
  }, [element]);
  return focused;
}

/**
 * Gives the focus to an article that was opened for a passage or highlight, or while nothing else had it: the list keeps
 * it while J and K go through the articles.
 */
export function useFocusOnOpening(
  article: HTMLElement | null,
  wanted: { id?: Id; passage?: TextRange },
): void {
  useEffect(() => {
    const unclaimed = document.activeElement === document.body;
    if (unclaimed || wanted.id || wanted.passage) article?.focus({ preventScroll: true });
  }, [article, wanted]);
}
