import { describe, expect, it } from 'vitest';
import {
  claimFields,
  draftErrors,
  emptyDraft,
  evidenceFields,
  newStep,
  type Draft,
} from '../../../renderer/claims/draft.ts';

const today = '2026-11-24';

function draft(fields: Partial<Draft>): Draft {
  return { ...emptyDraft(null), statement: 'They sign.', ...fields };
}

describe('a claim that is typed', () => {
  it('is refused without a statement, at the statement', () => {
    expect(draftErrors(draft({ statement: '  ' }), today)).toEqual({
      statement: 'Say what is claimed, in your words.',
    });
  });

  it('is refused with what is no date, at the date', () => {
    const errors = draftErrors(draft({ kind: 'forecast', due: '31 Febr', said: 'x' }), today);
    expect(errors).toEqual({
      due: 'Not a date. Try 2027-02-28.',
      said: 'Not a date. Try 2027-02-28.',
    });
  });

  it('is refused with words on how somebody said it, but no name: they would be lost', () => {
    const chain = [newStep('official'), newStep(' ', 'to the newspaper')];
    expect(draftErrors(draft({ chain }), today)).toEqual({
      chain: 'Name who it was, or clear the words on how.',
    });
  });

  it('isn’t held up by a field that its kind does not show', () => {
    expect(draftErrors(draft({ kind: 'fact', due: '31 Febr' }), today)).toEqual({});
  });

  it('is stored without blank steps, in order, and without blank words', () => {
    const chain = [newStep('official', ' unnamed '), newStep(' '), newStep('Nikkei')];
    expect(claimFields(draft({ chain, happens: ' ' }))).toMatchObject({
      chain: [
        { name: 'official', detail: 'unnamed' },
        { name: 'Nikkei', detail: null },
      ],
      happensAt: null,
    });
  });

  it('keeps a forecast’s likelihood and due date, and gives a fact neither', () => {
    const fields = { due: '31 Dec 2026', likelihood: 'likely', resolution: 'Signed.' } as const;
    expect(claimFields(draft({ ...fields, kind: 'forecast' }))).toMatchObject({
      dueAt: '2026-12-31',
      likelihood: 'likely',
      resolution: 'Signed.',
    });
    expect(claimFields(draft({ ...fields, kind: 'fact' }))).toMatchObject({
      dueAt: null,
      likelihood: null,
      resolution: null,
    });
    expect(claimFields(draft({ ...fields, kind: 'assessment' }))).toMatchObject({
      dueAt: null,
      likelihood: 'likely',
    });
  });

  it('says how its passage bears on it', () => {
    expect(evidenceFields(draft({ stance: 'context', reason: ' Base rate. ' }))).toEqual({
      stance: 'context',
      strength: null,
      reason: 'Base rate.',
    });
  });
});
