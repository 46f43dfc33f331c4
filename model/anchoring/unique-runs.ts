import type { Gap } from './gap.ts';

/** A stretch of tokens that both sequences have, starting at `a` and `b`. */
export interface Run {
  a: number;
  b: number;
  length: number;
}

/** The runs of a gap around n tokens in a row that stand once in each of its sides, in the order of the first. */
export function uniqueRuns(a: Int32Array, b: Int32Array, gap: Gap, n: number): Run[] {
  const runs: Run[] = [];
  const places = oncePlaces(a, b, gap, n);
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
function oncePlaces(a: Int32Array, b: Int32Array, { a0, a1, b0, b1 }: Gap, n: number): Int32Array {
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
export function heaviestChain(runs: Run[]): Run[] {
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

/** What stands at an index that is known to be inside. */
function at(values: Int32Array | Float32Array | Float64Array, index: number): number;
function at<T>(values: T[], index: number): T;
function at(values: ArrayLike<unknown>, index: number): unknown {
  return values[index] ?? 0;
}
