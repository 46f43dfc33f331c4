import type { TextRange } from '../../model/anchoring/index.ts';
import type { DomText } from './dom-text.ts';
import { highlightsAt } from './passages.ts';

/** How far from the caret a passage is measured, in UTF-16 units: a letter under the mouse is next to it. */
const reach = 8;

/**
 * The highlights under a point of the window, the shortest first. A caret is found beside the nearest letter, also from
 * the blank behind a line, so the passage's rectangles decide. (`highlightsFromPoint` is a hundred times slower.)
 */
export function highlightsUnder<H extends TextRange>(
  article: DomText,
  highlights: readonly H[],
  x: number,
  y: number,
): H[] {
  const caret = document.caretPositionFromPoint(x, y);
  const offset = caret && article.offsetOf(caret.offsetNode, caret.offset);
  if (offset === null) return [];
  const near = new Set([
    ...highlightsAt(highlights, offset),
    ...highlightsAt(highlights, offset - 1),
  ]);
  return [...near].filter((highlight) => {
    const around = {
      start: Math.max(highlight.start, offset - reach),
      end: Math.min(highlight.end, offset + reach),
    };
    return article
      .linesOf(around)
      .some((box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom);
  });
}
