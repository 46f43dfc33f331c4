import type { TextRange } from '../../model/anchoring/index.ts';
import type { DomText } from './dom-text.ts';

interface Options {
  smooth?: boolean;
  /** Leaves the pane alone while the passage is in view, with room below it for its card and the next words. */
  onlyIfHidden?: boolean;
  /** The height in the pane that the passage is brought to: a third of it, or its top. */
  at?: 'third' | 'top';
}

/** Brings a passage into view. */
export function scrollToPassage(
  scroller: HTMLElement,
  article: DomText,
  passage: TextRange,
  { smooth = true, onlyIfHidden = false, at = 'third' }: Options = {},
): void {
  const range = article.rangeOf(passage);
  if (!range) return;
  const box = range.getBoundingClientRect();
  const pane = scroller.getBoundingClientRect();
  const lowest = pane.top + (pane.height * 2) / 3;
  if (onlyIfHidden && box.top >= pane.top && box.bottom <= lowest) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scroller.scrollTo({
    top: scroller.scrollTop + box.top - pane.top - (at === 'third' ? pane.height / 3 : 4),
    behavior: smooth && !calm ? 'smooth' : 'instant',
  });
}

/** The offset of the first words in view; 0 at the top of the article. */
export function firstOffsetInView(
  scroller: HTMLElement,
  body: HTMLElement,
  article: DomText,
): number {
  const pane = scroller.getBoundingClientRect();
  const column = body.getBoundingClientRect();
  if (column.top >= pane.top) return 0;
  const caret = document.caretPositionFromPoint(column.left + column.width / 2, pane.top + 4);
  return (caret && article.offsetOf(caret.offsetNode, caret.offset)) ?? 0;
}
