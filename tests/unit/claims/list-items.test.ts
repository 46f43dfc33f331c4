import { describe, expect, it } from 'vitest';
import type { ClaimRow } from '../../../model/records/index.ts';
import { groupByDue } from '../../../renderer/claims/list-items.ts';

function row(id: string, dueAt: string | null, status: ClaimRow['status'] = 'open'): ClaimRow {
  return {
    id,
    dueAt,
    status,
    statement: id,
    kind: 'forecast',
    reliability: null,
    credibility: null,
    likelihood: null,
    confidence: null,
    happensAt: null,
    saidAt: null,
    publishedAt: null,
    resolution: null,
    saidBy: [],
    supports: 0,
    contradicts: 0,
    context: 0,
    links: 0,
    createdAt: '2026-11-01T00:00:00.000Z',
    updatedAt: '2026-11-01T00:00:00.000Z',
    trashedAt: null,
  };
}

describe('the claims list', () => {
  const today = '2026-11-24';

  it('shows each claim once, the overdue first', () => {
    const rows = [
      row('late', '2026-09-30'),
      row('settled', '2026-10-01', 'did not'),
      row('soon', '2026-12-08'),
      row('sooner', '2026-11'),
      row('far', '2027'),
      row('never', null),
    ];
    const items = groupByDue(rows, today);
    expect(items.map(({ key }) => key)).toEqual([
      'overdue',
      'late',
      'soon',
      'sooner',
      'soon',
      'later',
      'far',
      'never',
      'settled',
    ]);
    expect(items.flatMap((item) => (item.type === 'group' ? [item.count] : []))).toEqual([1, 2, 3]);
  });

  it('has no head over nothing', () => {
    expect(groupByDue([], today)).toEqual([]);
    expect(groupByDue([row('never', null)], today).map(({ key }) => key)).toEqual([
      'later',
      'never',
    ]);
  });
});
