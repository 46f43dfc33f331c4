import type { Gap } from './gap.ts';

/** What is added to a pair that follows directly on another one: a run of words outweighs scattered ones. */
const runBonus = 0.5;

/**
 * Pairs the tokens of a small gap so that the weights and the bonuses for runs add up to the most (weighted longest
 * common subsequence, after Needleman and Wunsch 1970).
 */
export function pairBestChain(
  a: Int32Array,
  b: Int32Array,
  { a0, a1, b0, b1 }: Gap,
  weights: Float32Array,
  pairs: Int32Array,
): void {
  if (a0 === a1 || b0 === b1) return;
  const columns = b1 - b0 + 1;
  const size = (a1 - a0 + 1) * columns;
  const best = new Float32Array(size);
  const paired = new Float32Array(size);
  for (let i = a0; i < a1; i += 1) {
    const token = a[i] ?? -1;
    const worth = weights[token] ?? 1;
    let cell = (i - a0 + 1) * columns + 1;
    for (let j = b0; j < b1; j += 1, cell += 1) {
      let most = Math.max(best[cell - 1] ?? 0, best[cell - columns] ?? 0);
      if (b[j] === token) {
        const diagonal = cell - columns - 1;
        const before = paired[diagonal] ?? 0;
        const score = worth + Math.max(best[diagonal] ?? 0, before > 0 ? before + runBonus : 0);
        paired[cell] = score;
        if (score > most) most = score;
      }
      best[cell] = most;
    }
  }
  for (let cell = size - 1; cell >= columns && cell % columns > 0;) {
    const score = best[cell] ?? 0;
    if (score === 0) return;
    if (score === (best[cell - columns] ?? 0)) cell -= columns;
    else if (score === (best[cell - 1] ?? 0)) cell -= 1;
    else cell = pairBackwards(cell, columns, paired, best, a0, b0, pairs);
  }
}

/** Pairs a run of cells from its end on, as long as the bonus of running on was what counted; gives the cell before. */
function pairBackwards(
  from: number,
  columns: number,
  paired: Float32Array,
  best: Float32Array,
  a0: number,
  b0: number,
  pairs: Int32Array,
): number {
  let cell = from;
  for (;;) {
    pairs[a0 + Math.floor(cell / columns) - 1] = b0 + (cell % columns) - 1;
    cell -= columns + 1;
    const before = paired[cell] ?? 0;
    if (before === 0 || before + runBonus < (best[cell] ?? 0)) return cell;
  }
}
