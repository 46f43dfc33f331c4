/** What is held against what: several runs of each, in milliseconds. */
export interface Measured {
  values: number[];
  bounds: number[];
}

/** How a figure should come out: so many times its bound, or so many milliseconds whatever the bound. */
export type Goal = { times: number } | { milliseconds: number };

type Measure = () => number | Promise<number>;

/** Runs a figure and its bound in turns, so that a machine that slows down does so for both. */
export async function inTurns(runs: number, figure: Measure, bound: Measure): Promise<Measured> {
  const measured: Measured = { values: [], bounds: [] };
  for (let run = 0; run < runs; run += 1) {
    measured.bounds.push(await bound());
    measured.values.push(await figure());
  }
  return measured;
}

/** How long something takes, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Prints a figure's median beside that of its bound, in one line. */
export function report(
  figure: string,
  { values, bounds }: Measured,
  bound: string,
  goal: Goal,
): void {
  const value = median(values);
  const ratio = value / median(bounds);
  const kept = 'times' in goal ? ratio <= goal.times : value <= goal.milliseconds;
  const wanted = 'times' in goal ? `≤ ${goal.times}×` : `≤ ${goal.milliseconds} ms`;
  console.log(
    [
      figure.padEnd(44),
      inMilliseconds(value).padStart(9),
      bound.padStart(36),
      inMilliseconds(median(bounds)).padStart(9),
      `${ratio.toFixed(2)}×`.padStart(8),
      ` (${wanted}${kept ? '' : ', missed'})`,
    ].join(' '),
  );
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >>> 1;
  const upper = sorted[middle];
  if (upper === undefined) throw new Error('nothing was measured');
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

function inMilliseconds(value: number): string {
  return `${value < 100 ? value.toFixed(1) : Math.round(value)} ms`;
}
