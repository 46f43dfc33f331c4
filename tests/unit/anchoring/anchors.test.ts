import { describe, expect, test } from 'vitest';
import {
  calibration,
  figuresOf,
  hasAnchors,
  reanchorCorpus,
  sureAndWrong,
  type Outcome,
} from '../../bench/anchors.ts';

/** What Hypothesis' matcher places well on the same quotes without the old text. */
const hypothesis: Record<string, number> = {
  'en none': 0.992,
  'en shift': 0.992,
  'en typo': 0.984,
  'en edit10': 0.951,
  'en dup': 0.992,
  'ja none': 1,
  'ja shift': 1,
  'ja typo': 0.984,
  'ja edit10': 0.98,
  'ja dup': 1,
  'revision reworded': 0.878,
  'revision verbatim': 1,
};

function print(outcomes: Outcome[]): void {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8);
  for (const { group, n, well, placed } of figuresOf(outcomes)) {
    console.log(
      group.padEnd(20),
      String(n).padStart(5),
      'well',
      percent(well),
      'placed',
      percent(placed),
    );
  }
  console.log('wrong and sure of it', sureAndWrong(outcomes));
}

function shareOfGonePlaced(outcomes: Outcome[]): number {
  const gone = outcomes.filter(({ isThere }) => !isThere);
  return gone.filter(({ confidence }) => confidence !== null).length / gone.length;
}

function expectHonest(outcomes: Outcome[]): void {
  expect(sureAndWrong(outcomes)).toBeLessThanOrEqual(5);
  const doubtful = outcomes.filter(({ confidence }) => confidence !== null && confidence < 0.8);
  expect(doubtful).toEqual([]);
  for (const [from, to] of [
    [0.8, 0.95],
    [0.95, 1.01],
  ] as const) {
    const { said, right } = calibration(outcomes, from, to);
    expect(Math.abs(said - right)).toBeLessThan(0.05);
  }
}

describe.skipIf(!hasAnchors)('quotes in revised texts (needs the corpus of anchors)', () => {
  test('are placed well with the old text, and those that are gone are not', () => {
    const outcomes = reanchorCorpus({ withOld: true });
    print(outcomes);
    for (const { group, n, well } of figuresOf(outcomes)) {
      if (group.endsWith('gone')) continue;
      // In a class of fifty a single quote is two hundredths.
      const least = group === 'revision reworded' ? 0.93 : Math.min(0.99, 1 - 1 / n);
      expect(well, group).toBeGreaterThanOrEqual(least);
    }
    expect(shareOfGonePlaced(outcomes)).toBeLessThanOrEqual(0.005);
    expectHonest(outcomes);
  });

  test('are placed no worse than by Hypothesis without it, ties apart', () => {
    const outcomes = reanchorCorpus({ withOld: false });
    print(outcomes);
    for (const { group, n, wellTiesApart } of figuresOf(outcomes)) {
      // In a class of fifty a single quote is two hundredths.
      const least = (hypothesis[group] ?? 0) - 1 / n;
      expect(wellTiesApart, group).toBeGreaterThanOrEqual(least);
    }
    expect(shareOfGonePlaced(outcomes)).toBeLessThanOrEqual(0.02);
    expectHonest(outcomes);
  });
});
