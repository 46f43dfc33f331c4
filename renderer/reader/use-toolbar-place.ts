import { useCallback, useMemo, useState } from 'react';
import type { TextRange } from '../../model/anchoring/index.ts';
import type { DomText } from './dom-text.ts';
import { placeToolbar, type Box, type ToolbarPlace } from './place-toolbar.ts';
import type { Sized } from './use-measure.ts';

/** How much text before and after a selection can have lines beside the toolbar, in UTF-16 units. */
const nearby = 800;
/** The toolbar in one row, in pixels, until it was measured. Too wide rather than too narrow. */
const widest = { width: 410, height: 32 };

export interface PlacedToolbar {
  /** Null without a selection. */
  place: ToolbarPlace | null;
  /** Takes the toolbar's element, while it is in one row, to measure it. */
  measure: (toolbar: HTMLElement | null) => void;
}

/** Where the selection's toolbar stands now. */
export function useToolbarPlace(
  article: DomText | null,
  sheet: Sized | null,
  body: HTMLElement | null,
  selected: TextRange | null,
  direction: 'ltr' | 'rtl',
): PlacedToolbar {
  const [size, setSize] = useState(widest);
  const measure = useCallback((toolbar: HTMLElement | null) => {
    if (!toolbar) return;
    const { offsetWidth: width, offsetHeight: height } = toolbar;
    setSize((old) => (old.width === width && old.height === height ? old : { width, height }));
  }, []);

  const place = useMemo(() => {
    if (!article || !sheet || !body || !selected) return null;
    const origin = sheet.element.getBoundingClientRect();
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
    return placeToolbar({
      selection: article.linesOf(selected).map(onSheet),
      words: article.linesOf(around).map(onSheet),
      column: onSheet(body.getBoundingClientRect()),
      toolbar: size,
      direction,
    });
  }, [article, sheet, body, selected, direction, size]);

  return { place, measure };
}
