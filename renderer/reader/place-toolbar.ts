/** A box on the sheet, in pixels from the sheet's top left corner. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export type ToolbarPlace = { where: 'line'; left: number; top: number } | { where: 'margin' };

interface Surroundings {
  /** The lines of the selection, first to last. */
  selection: readonly Box[];
  /** Every line of words near the selection, the selection's own among them. */
  words: readonly Box[];
  /** The article's column. */
  column: Box;
  toolbar: { width: number; height: number };
  direction: 'ltr' | 'rtl';
}

/** Lines of type have blank above and below their letters: so much of a box may be covered, in pixels. */
const leading = 5;
/** The blank that stays beside the words of a line, in pixels. */
const clearance = 14;

/**
 * Where the selection's toolbar stands without covering a word: in the blank end of the line above the selection, else
 * of its last line, else in the margin.
 */
export function placeToolbar(around: Surroundings): ToolbarPlace {
  const { selection, words, column, toolbar, direction } = around;
  const first = selection[0];
  const last = selection.at(-1);
  if (!first || !last) return { where: 'margin' };

  const left = direction === 'rtl' ? column.left : column.right - toolbar.width;
  const tops = [
    first.top + 2 - toolbar.height,
    last.top + (last.bottom - last.top - toolbar.height) / 2,
  ];
  for (const top of tops) {
    const box = { left, top, right: left + toolbar.width, bottom: top + toolbar.height };
    if (left >= column.left && !words.some((line) => covers(box, line))) {
      return { where: 'line', left, top };
    }
  }
  return { where: 'margin' };
}

function covers(box: Box, line: Box): boolean {
  return (
    box.left < line.right + clearance &&
    box.right > line.left - clearance &&
    box.top < line.bottom - leading &&
    box.bottom > line.top + leading
  );
}
