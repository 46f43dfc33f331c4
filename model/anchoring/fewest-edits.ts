import type { Gap } from './gap.ts';

/** How many insertions and deletions are tried between two stretches in which nothing stands once. */
const mostEdits = 600;

/**
 * Pairs a gap in which nothing stands once, by fewest edits (Myers 1986, "An O(ND) difference algorithm"); where more
 * than `mostEdits` are needed, not at all. Gives the number of steps.
 */
export function pairFewestEdits(a: Int32Array, b: Int32Array, gap: Gap, pairs: Int32Array): number {
  const rows = gap.a1 - gap.a0;
  const columns = gap.b1 - gap.b0;
  // For each number of edits the furthest row on each diagonal (row minus column), from -edits to +edits.
  const furthest: Int32Array[] = [];
  const rowOn = (edits: number, diagonal: number): number =>
    Math.abs(diagonal) > edits ? -1 : (furthest[edits]?.[diagonal + edits] ?? -1);
  const stepTo = (edits: number, diagonal: number): { row: number; down: boolean } => {
    if (edits === 0) return { row: 0, down: false };
    const deleted = rowOn(edits - 1, diagonal - 1) + 1;
    const inserted = rowOn(edits - 1, diagonal + 1);
    return deleted > inserted ? { row: deleted, down: true } : { row: inserted, down: false };
  };

  let steps = 0;
  for (let edits = 0; edits <= mostEdits; edits += 1) {
    const reached = new Int32Array(2 * edits + 1).fill(-1);
    furthest.push(reached);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let { row } = stepTo(edits, diagonal);
      if (row < 0 || row > rows || row - diagonal > columns) continue;
      while (
        row < rows &&
        row - diagonal < columns &&
        a[gap.a0 + row] === b[gap.b0 + row - diagonal]
      ) {
        row += 1;
        steps += 1;
      }
      reached[diagonal + edits] = row;
      if (row !== rows || row - diagonal !== columns) continue;
      pairBackAlong(edits, diagonal);
      return steps;
    }
    steps += 4 * edits;
  }
  return steps;

  function pairBackAlong(edits: number, diagonal: number): void {
    let on = diagonal;
    for (let left = edits; left >= 0; left -= 1) {
      const { row: start, down } = stepTo(left, on);
      for (let row = rowOn(left, on) - 1; row >= start; row -= 1) {
        pairs[gap.a0 + row] = gap.b0 + row - on;
      }
      on += down ? -1 : 1;
    }
  }
}
