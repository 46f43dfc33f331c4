import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as words from '../../../model/records/words.ts';
import { readers } from '../../../main/service/readers.ts';
import { writers } from '../../../main/service/writers.ts';
import { callNames, contract } from '../../../preload/contract/index.ts';

describe('the contract', () => {
  it('has a schema for each name that the page can call, and no call without a name', () => {
    expect(Object.keys(contract).toSorted()).toEqual(callNames.toSorted());
    for (const name of callNames)
      expect(contract[name].input.safeParse(undefined).success).toBe(false);
  });

  it('is answered: each call has one room, and a call that writes runs as a command', () => {
    const ofNotebook = callNames.filter((name) => contract[name].answeredBy !== 'app');
    const answered = [
      ...Object.keys(readers),
      ...Object.keys(writers),
      'commands.undo',
      'commands.redo',
    ];
    expect(answered.toSorted()).toEqual(ofNotebook.toSorted());
    for (const name of Object.keys(writers) as (keyof typeof writers)[]) {
      expect(contract[name].writes).toBe(true);
    }
  });

  it('refuses what is not of its form', () => {
    const wrong = contract['highlights.add'].input.safeParse({
      articleId: 'x',
      start: -1,
      end: 1,
      color: 'red',
    });
    expect(wrong.success).toBe(false);
    expect(contract['claims.update'].input.safeParse({ id: '1; DROP TABLE claim' }).success).toBe(
      false,
    );
  });
});

describe('the words of the records', () => {
  it('are those that the tables accept', () => {
    const folder = new URL('../../../main/notebook/migrations/', import.meta.url);
    const sql = readdirSync(folder)
      .map((name) => readFileSync(new URL(name, folder), 'utf8'))
      .join('\n')
      .replaceAll(/\s+/gu, ' ')
      .replaceAll('( ', '(')
      .replaceAll(' )', ')');
    const lists = {
      color: words.highlightColors,
      state: words.readingStates,
      kind: words.claimKinds,
      status: words.claimStatuses,
      reliability: words.reliabilities,
      credibility: words.credibilities,
      likelihood: words.likelihoods,
      confidence: words.confidences,
      stance: words.stances,
      strength: words.strengths,
      relation: words.relations,
    };
    for (const [column, list] of Object.entries(lists)) {
      expect(sql).toContain(`${column} IN (${list.map((word) => `'${word}'`).join(', ')})`);
    }
    expect(sql).toContain(`kind IN (${words.sourceKinds.map((word) => `'${word}'`).join(', ')})`);
    expect(sql).toContain(
      `state IN (${words.placementStates.map((word) => `'${word}'`).join(', ')})`,
    );
  });
});
