import { useLayoutEffect, useState } from 'react';
import type { TextRange } from '../../model/anchoring/index.ts';
import type { DomText } from './dom-text.ts';
import { placeToolbar, type Box, type ToolbarPlace } from './place-toolbar.ts';
import { useResizes } from './use-measure.ts';

/** How much text before and after a selection can have lines beside the toolbar, in UTF-16 units. */
const nearby = 800;
/** The toolbar in one row, in pixels: measured once it was shown. */
const usualSize = { width: 352, height: 32 };

/** Where the selection's toolbar stands now; null without a selection. */
export function useToolbarPlace(
  article: DomText | null,
  sheet: HTMLElement | null,
  body: HTMLElement | null,
  selected: TextRange | null,
  direction: 'ltr' | 'rtl',
): ToolbarPlace | null {
  const [place, setPlace] = useState<ToolbarPlace | null>(null);
  const resizes = useResizes(sheet);

  useLayoutEffect(() => {
    if (!article || !sheet || !body || !selected) {
      setPlace(null);
      return;
    }
    const origin = sheet.getBoundingClientRect();
    const onSheet = (box: DOMRect): Box => ({
      left: box.left - origin.left,
      top: box.top - origin.top,
      right: box.right - origin.left,
      bottom: box.bottom - origin.top,
    });
    const around = {
      start: Math.max(0, selected.start - nearby),
      end: Math.min(article.text.length, selected.end + nearby),
    };
    setPlace(
      placeToolbar({
        selection: article.linesOf(selected).map(onSheet),
        words: article.linesOf(around).map(onSheet),
        column: onSheet(body.getBoundingClientRect()),
        toolbar: usualSize,
        direction,
      }),
    );
  }, [article, sheet, body, selected, direction, resizes]);

  return place;
}
