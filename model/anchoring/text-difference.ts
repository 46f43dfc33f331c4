import { pairBestChain } from './best-chain.ts';
import { pairFewestEdits } from './fewest-edits.ts';
import { cells, type Gap } from './gap.ts';
import { heaviestChain, type Run, uniqueRuns } from './unique-runs.ts';

/** How many steps, of some 10 ns each, the difference of two texts may take; beyond it the rest stays unpaired. */
const mostWork = 2_000_000;

/** Up to so many cells a gap is aligned by the best chain of pairs; larger ones are cut at unique runs first. */
const smallGap = 6_000;

/** How many tokens a run must have to be looked for, the surest first. */
const runLengths = [4, 2, 1] as const;

/**
 * Aligns two sequences of tokens: gives for each one of the first the index of its partner in the second, or -1. Pairs
 * are in the same order in both.
 *
 * Equal ends of long texts are paired, then runs of tokens that stand once in each (patience diff, after Bram Cohen, with the
 * heaviest instead of the longest chain), again within each gap; small gaps by weighted longest common subsequence
 * with a bonus for runs (Needleman and Wunsch 1970). The number of steps is bounded: two unrelated texts stay unpaired.
 * `weights` says for each token's number how much a pair of it is worth.
 */
export function alignTokens(
  a: Int32Array,
  b: Int32Array,
  weights: Float32Array,
  workLimit = mostWork,
): Int32Array {
  const pairs = new Int32Array(a.length).fill(-1);
  const gaps: Gap[] = [{ a0: 0, a1: a.length, b0: 0, b1: b.length }];
  let work = 0;
  for (let gap = gaps.pop(); gap && work < workLimit; gap = gaps.pop()) {
    const rest = cells(gap) <= smallGap ? gap : pairEnds(a, b, gap, pairs);
    if (cells(rest) <= smallGap) {
      pairBestChain(a, b, rest, weights, pairs);
      work += cells(rest);
      continue;
    }
    let runs: Run[] = [];
    for (const length of runLengths) {
      runs = heaviestChain(uniqueRuns(a, b, rest, length));
      work += 4 * (rest.a1 - rest.a0 + rest.b1 - rest.b0) + 8 * runs.length;
      if (runs.length > 0) break;
    }
    if (runs.length > 0) gaps.push(...pairRuns(runs, rest, pairs));
    else work += pairFewestEdits(a, b, rest, pairs);
  }
  return pairs;
}

/** Pairs what a gap has in common at its start and end; gives what is left. */
function pairEnds(a: Int32Array, b: Int32Array, gap: Gap, pairs: Int32Array): Gap {
  let { a0, a1, b0, b1 } = gap;
  while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) pairs[a0++] = b0++;
  while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]) pairs[--a1] = --b1;
  return { a0, a1, b0, b1 };
}

/** Pairs the tokens of a chain of runs; gives the gaps between them. Runs may overlap in the second sequence. */
function pairRuns(runs: Run[], gap: Gap, pairs: Int32Array): Gap[] {
  const gaps: Gap[] = [];
  let { a0, b0 } = gap;
  for (const run of runs) {
    const skip = Math.max(0, a0 - run.a, b0 - run.b);
    if (skip >= run.length) continue;
    gaps.push({ a0, a1: run.a + skip, b0, b1: run.b + skip });
    for (let k = skip; k < run.length; k += 1) pairs[run.a + k] = run.b + k;
    a0 = run.a + run.length;
    b0 = run.b + run.length;
  }
  gaps.push({ a0, a1: gap.a1, b0, b1: gap.b1 });
  return gaps;
}
