import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysUntil, dueDistance, dueGroup, lastDay } from '../../../model/claims/index.ts';

const day = fc
  .date({
    min: new Date('1000-01-01T00:00Z'),
    max: new Date('9999-12-31T00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

describe('a due date', () => {
  it.each([
    ['2026', '2026-12-31'],
    ['2026-02', '2026-02-28'],
    ['2028-02', '2028-02-29'],
    ['2026-12', '2026-12-31'],
    ['2026-11-24', '2026-11-24'],
  ])('of %s is due at its end, %s', (date, end) => {
    expect(lastDay(date)).toBe(end);
  });

  it('is told in days, late only when the day has gone by', () => {
    expect(dueDistance('2026-12-31', '2026-11-24')).toBe('in 37 days');
    expect(dueDistance('2026-11-25', '2026-11-24')).toBe('in 1 day');
    expect(dueDistance('2026-11-24', '2026-11-24')).toBe('today');
    expect(dueDistance('2026-11-23', '2026-11-24')).toBe('1 day late');
    expect(dueDistance('2026-09-30', '2026-11-24')).toBe('55 days late');
    expect(dueDistance('2026', '2026-12-31')).toBe('today');
  });

  it('counts whole days over the change of the clocks', () => {
    expect(daysUntil('2026-03-30', '2026-03-28')).toBe(2);
    expect(daysUntil('2026-10-26', '2026-10-24')).toBe(2);
  });

  it('never loses a day: there and back is zero', () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        expect(daysUntil(one, other) + daysUntil(other, one)).toBe(0);
        expect(Number.isInteger(daysUntil(one, other))).toBe(true);
      }),
    );
  });
});

describe('the groups of the claims list', () => {
  const today = '2026-11-24';
  const open = 'open' as const;

  it.each([
    ['2026-11-23', 'overdue'],
    ['2026-10', 'overdue'],
    ['2026-11-24', 'soon'],
    ['2026-11', 'soon'],
    ['2027-01-08', 'soon'],
    ['2027-01-09', 'later'],
    ['2027', 'later'],
  ])('put %s under %s', (dueAt, group) => {
    expect(dueGroup({ dueAt, status: open }, today)).toBe(group);
  });

  it('put a claim without a date last', () => {
    expect(dueGroup({ dueAt: null, status: open }, today)).toBe('later');
  });

  it('do not call a settled forecast late', () => {
    expect(dueGroup({ dueAt: '2026-01-01', status: 'came true' }, today)).toBe('later');
    expect(dueGroup({ dueAt: '2026-01-01', status: 'disputed' }, today)).toBe('overdue');
  });
});
