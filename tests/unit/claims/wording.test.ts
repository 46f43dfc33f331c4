import { describe, expect, it } from 'vitest';
import {
  hasLikelihood,
  isSettled,
  longDate,
  relationWords,
  shortDate,
  statusesFor,
} from '../../../model/claims/index.ts';
import { claimKinds, claimStatuses, relations } from '../../../model/records/index.ts';

describe('a link', () => {
  it('reads right from both ends', () => {
    expect(relations.map((relation) => relationWords(relation, 'from'))).toEqual(relations);
    expect(relations.map((relation) => relationWords(relation, 'to'))).toEqual([
      'is supported by',
      'is contradicted by',
      'is qualified by',
      'is repeated by',
      'is depended on by',
    ]);
  });
});

describe('a date in words', () => {
  it('says no more than is known', () => {
    expect(longDate('2026-12-31')).toBe('31 December 2026');
    expect(longDate('2026-11')).toBe('November 2026');
    expect(longDate('2026')).toBe('2026');
  });

  it('is short in lists, and drops only this year', () => {
    expect(shortDate('2026-12-08', '2026-11-24')).toBe('8 Dec');
    expect(shortDate('2027-12-31', '2026-11-24')).toBe('31 Dec 2027');
    expect(shortDate('2026-11', '2026-11-24')).toBe('Nov 2026');
    expect(shortDate('2026', '2026-11-24')).toBe('2026');
    expect(shortDate('2026-12-08')).toBe('8 Dec 2026');
  });
});

describe('the statuses of a claim', () => {
  it('let only what is to come come true', () => {
    expect(statusesFor('forecast')).toEqual(claimStatuses);
    expect(statusesFor('intention')).toContain('did not');
    expect(statusesFor('fact')).not.toContain('came true');
  });

  it('leave every kind one that is open and one that is settled', () => {
    for (const kind of claimKinds) {
      expect(statusesFor(kind)).toContain('open');
      expect(statusesFor(kind).some(isSettled)).toBe(true);
    }
  });

  it('ask for a likelihood only where something may be otherwise', () => {
    expect(claimKinds.filter(hasLikelihood)).toEqual(['assessment', 'forecast', 'intention']);
  });
});
