import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDue, keptBackups } from '../../../main/backups/kept.ts';

const now = new Date(2026, 10, 24, 15, 0);
const hour = 3_600_000;
const daysAgo = (days: number, hours = 9): Date => new Date(2026, 10, 24 - days, hours);

const dates = fc.array(
  fc.integer({ min: 0, max: 400 * 24 }).map((hours) => new Date(now.getTime() - hours * hour)),
  { maxLength: 120 },
);

const spread = (kept: Iterable<Date>): string[] =>
  [...kept].map((date) => `${date.getMonth() + 1}-${date.getDate()}`);

describe('of the backups', () => {
  it('seven days and four weeks stay', () => {
    const daily = Array.from({ length: 60 }, (_, days) => daysAgo(days));
    expect(spread(keptBackups(daily, now))).toEqual(
      // 24 November 2026 is a Tuesday: the Sundays before it end the weeks before.
      ['11-24', '11-23', '11-22', '11-21', '11-20', '11-19', '11-18', '11-15', '11-8'],
    );
  });

  it('those before an import or a bulk change stay for a day', () => {
    const today = [10, 11, 12, 13].map((hours) => daysAgo(0, hours));
    const before = [10, 11, 12, 13].map((hours) => daysAgo(2, hours));
    expect(keptBackups([...today, ...before], now)).toEqual(new Set([...today, before[3]]));
  });

  it('what there was stays where the notebook was not open for long', () => {
    const old = Array.from({ length: 7 }, (_, days) => daysAgo(300 + days));
    expect(keptBackups([...old, daysAgo(0)], now).size).toBeGreaterThanOrEqual(7);
  });

  it('one from a clock that ran ahead is never removed', () => {
    const ahead = daysAgo(-30);
    expect(keptBackups([ahead, daysAgo(0)], now)).toContain(ahead);
  });

  it('the newest always stays, and no more than days, weeks and the last 24 hours ask for', () => {
    fc.assert(
      fc.property(dates, (all) => {
        const kept = keptBackups(all, now);
        const newest = Math.max(...all.map(Number));
        expect(Math.max(...[...kept].map(Number))).toBe(newest);
        const fresh = all.filter((date) => now.getTime() - date.getTime() < 24 * hour).length;
        expect(kept.size).toBeLessThanOrEqual(fresh + 7 + 4);
        for (const date of kept) expect(all).toContain(date);
      }),
    );
  });

  it('what was kept is kept again', () => {
    fc.assert(
      fc.property(dates, (all) => {
        const kept = keptBackups(all, now);
        expect(keptBackups([...kept], now)).toEqual(kept);
      }),
    );
  });

  it('a year of days leaves, day by day, a week of days and the ends of the weeks', () => {
    let there: Date[] = [];
    for (let day = 365; day >= 0; day -= 1) {
      const at = daysAgo(day);
      there = [...keptBackups([...there, at], at)];
    }
    expect(spread(there.toSorted((a, b) => b.getTime() - a.getTime()))).toEqual([
      '11-24',
      '11-23',
      '11-22',
      '11-21',
      '11-20',
      '11-19',
      '11-18',
      '11-15',
      '11-8',
    ]);
  });
});

describe('the daily backup is due', () => {
  it('where there is none, on a new day, and after 24 hours', () => {
    expect(isDue(undefined, now)).toBe(true);
    expect(isDue(daysAgo(1, 23), daysAgo(0, 0))).toBe(true);
    expect(isDue(daysAgo(0, 9), now)).toBe(false);
    expect(isDue(daysAgo(1, 14), now)).toBe(true);
  });
});
