/** How many steps, of some 10 ns each, the difference of two texts may take; beyond it the rest stays unpaired. */
const mostWork = 2_000_000;

/** Up to so many cells a gap is aligned by the best chain of pairs; larger ones are cut at unique runs first. */
const smallGap = 6_000;

/** How many insertions and deletions are tried between two stretches in which nothing stands once. */
const mostEdits = 600;

/** How many tokens a run must have to be looked for, the surest first. */
const runLengths = [4, 2, 1] as const;

/** A stretch of each sequence between two pairs, half-open. */
interface Gap {
  a0: number;
  a1: number;
  b0: number;
  b1: number;
}

/** What is added to a pair that follows directly on another one: a run of words outweighs scattered ones. */
const runBonus = 0.5;

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

function cells({ a0, a1, b0, b1 }: Gap): number {
  return (a1 - a0) * (b1 - b0);
}

/** Pairs what a gap has in common at its start and end; gives what is left. */
function pairEnds(a: Int32Array, b: Int32Array, gap: Gap, pairs: Int32Array): Gap {
  let { a0, a1, b0, b1 } = gap;
  while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) pairs[a0++] = b0++;
  while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]) pairs[--a1] = --b1;
  return { a0, a1, b0, b1 };
}

/** A stretch of tokens that both sequences have, starting at `a` and `b`. */
interface Run {
  a: number;
  b: number;
  length: number;
}

/** The runs of a gap around n tokens in a row that stand once in each of its sides, in the order of the first. */
function uniqueRuns(a: Int32Array, b: Int32Array, gap: Gap, n: number): Run[] {
  const runs: Run[] = [];
  const places = oncePlaces(a, gap.a0, gap.a1, b, gap.b0, gap.b1, n);
  let paired = { a: gap.a0, b: gap.b0 };
  for (let at = gap.a0; at + n <= gap.a1; at += 1) {
    const place = places[at - gap.a0] ?? -1;
    if (place < 0) continue;
    let start = 0;
    while (
      at - start > paired.a &&
      place - start > gap.b0 &&
      a[at - start - 1] === b[place - start - 1]
    )
      start += 1;
    let length = n;
    while (at + length < gap.a1 && place + length < gap.b1 && a[at + length] === b[place + length])
      length += 1;
    runs.push({ a: at - start, b: place - start, length: start + length });
    paired = { a: at + length, b: place + length };
    at += length - 1;
  }
  return runs;
}

/** For each token of one side, where the n tokens from it on stand in the other; -1 unless once in each. */
function oncePlaces(
  a: Int32Array,
  a0: number,
  a1: number,
  b: Int32Array,
  b0: number,
  b1: number,
  n: number,
): Int32Array {
  const size = 2 ** Math.ceil(Math.log2(2 * Math.max(a1 - a0, b1 - b0) + 2));
  const slotsA = onceTable(a, a0, a1, n, size);
  const slotsB = onceTable(b, b0, b1, n, size);
  const places = new Int32Array(a1 - a0).fill(-1);
  for (let slot = 0; slot < size; slot += 1) {
    const at = slotsA[slot] ?? 0;
    const place = slotsB[slot] ?? 0;
    if (at > 0 && place > 0 && equalRuns(a, at - 1, b, place - 1, n)) {
      places[at - 1 - a0] = place - 1;
    }
  }
  return places;
}

/**
 * A table by hash of where a run stands, plus one; -1 where several runs share the hash. Two runs that fall on one slot
 * by chance are lost as anchors, which costs nothing but an anchor.
 */
function onceTable(
  tokens: Int32Array,
  from: number,
  to: number,
  n: number,
  size: number,
): Int32Array {
  const table = new Int32Array(size);
  for (let at = from; at + n <= to; at += 1) {
    let hash = 0;
    for (let k = 0; k < n; k += 1) hash = Math.imul(hash ^ (tokens[at + k] ?? 0), 0x9e3779b1);
    const slot = (hash ^ (hash >>> 15)) & (size - 1);
    table[slot] = table[slot] === 0 ? at + 1 : -1;
  }
  return table;
}

function equalRuns(a: Int32Array, from: number, b: Int32Array, place: number, n: number): boolean {
  for (let k = 0; k < n; k += 1) if (a[from + k] !== b[place + k]) return false;
  return true;
}

/**
 * Of runs in the order of the first sequence, those that are also in order in the second and pair most tokens: heaviest
 * increasing subsequence, with the best weights so far in a Fenwick tree over the places.
 */
function heaviestChain(runs: Run[]): Run[] {
  const order = runs.map((_, index) => index).toSorted((x, y) => at(runs, x).b - at(runs, y).b);
  const rank = new Int32Array(runs.length);
  order.forEach((index, place) => (rank[index] = place + 1));
  const tree = new Int32Array(runs.length + 1).fill(-1);
  const weight = new Float64Array(runs.length);
  const previous = new Int32Array(runs.length).fill(-1);
  let best = -1;

  runs.forEach((run, index) => {
    let before = -1;
    for (let node = at(rank, index) - 1; node > 0; node -= node & -node) {
      const found = at(tree, node);
      if (found !== -1 && (before === -1 || at(weight, found) > at(weight, before))) before = found;
    }
    previous[index] = before;
    weight[index] = run.length + (before === -1 ? 0 : at(weight, before));
    for (let node = at(rank, index); node < tree.length; node += node & -node) {
      const held = at(tree, node);
      if (held === -1 || at(weight, index) > at(weight, held)) tree[node] = index;
    }
    if (best === -1 || at(weight, index) > at(weight, best)) best = index;
  });

  const chain: Run[] = [];
  for (let index = best; index !== -1; index = at(previous, index)) chain.push(at(runs, index));
  return chain.toReversed();
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

/**
 * Pairs a gap in which nothing stands once, by fewest edits (Myers 1986, "An O(ND) difference algorithm"); where more
 * than `mostEdits` are needed, not at all. Gives the number of steps.
 */
function pairFewestEdits(a: Int32Array, b: Int32Array, gap: Gap, pairs: Int32Array): number {
  const rows = gap.a1 - gap.a0;
  const columns = gap.b1 - gap.b0;
  // For each number of edits the furthest row on each diagonal (row minus column), from -edits to +edits.
  const furthest: Int32Array[] = [];
  const rowOn = (edits: number, diagonal: number): number =>
    Math.abs(diagonal) > edits ? -1 : at(at(furthest, edits), diagonal + edits);
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

/** Pairs the tokens of a small gap so that the weights and the bonuses for runs add up to the most. */
function pairBestChain(
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
    const score = at(best, cell);
    if (score === 0) return;
    if (score === at(best, cell - columns)) cell -= columns;
    else if (score === at(best, cell - 1)) cell -= 1;
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
    const before = at(paired, cell);
    if (before === 0 || before + runBonus < at(best, cell)) return cell;
  }
}

function at(values: Int32Array | Float32Array | Float64Array, index: number): number;
function at<T>(values: T[], index: number): T;
function at(values: ArrayLike<unknown>, index: number): unknown {
  return values[index] ?? 0;
}
