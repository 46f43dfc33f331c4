import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../../model/anchoring/changed-facts.ts';

const kinds = (quote: string, passage: string) =>
  changesBetween(quote, passage).map(({ kind }) => kind);

describe('what changed inside a quote', () => {
  test.each([
    ['12 dead', '21 dead', '12', '21'],
    ['a loss of 4.5 percent', 'a loss of 45 percent', '4.5', '45'],
    ['a price of $5', 'a price of €5', '$', '€'],
    ['some 5% more', 'some 5 more', '%', ''],
    ['at -5 degrees', 'at 5 degrees', '-', ''],
    ['two ships sank', 'three ships sank', 'two', 'three'],
    ['死者は三人', '死者は五人', '三', '五'],
  ])('figures: %s → %s', (quote, passage, before, after) => {
    expect(changesBetween(quote, passage)[0]).toEqual({ kind: 'figure', before, after });
  });

  test.each([
    ['they will not sell', 'they will sell'],
    ['they don’t sell', 'they do sell'],
    ['it was sold', 'it was never sold'],
    ['il ne vend pas le navire', 'il vend le navire'],
    ['Das Schiff wird verkauft', 'Das Schiff wird nicht verkauft'],
    ['het schip is verkocht', 'het schip is niet verkocht'],
    ['売却する', '売却しない'],
    ['他们出售', '他们不出售'],
    ['배를 팔았다', '배를 안 팔지 않았다'],
  ])('negations: %s → %s', (quote, passage) => {
    expect(kinds(quote, passage)).toContain('negation');
  });

  test('names', () => {
    expect(changesBetween('said Anna Berger on Monday', 'said Anna Weber on Monday')).toEqual([
      { kind: 'name', before: 'Berger', after: 'Weber' },
    ]);
    expect(kinds('彼はカナダへ行った', '彼はフランスへ行った')).toEqual(['name']);
    expect(kinds('The yard is closed', 'A yard is closed')).toEqual(['wording']);
  });

  test('figures come before wording', () => {
    expect(kinds('a large fire killed 12 people', 'a big fire killed 21 people')).toEqual([
      'figure',
      'wording',
    ]);
  });

  test('letter case is a change', () => {
    expect(kinds('the polish yard', 'the Polish yard')).toEqual(['wording']);
  });

  test.each([
    ['“so – it’s  done”', '"so - it\'s\ndone"'],
    ['ＮＡＴＯの２隻', 'NATOの2隻'],
    ['co\u00adoper\u00adation of the ﬁrst', 'cooperation of the first'],
    ['yes, of course', 'yes of course.'],
  ])('typography and punctuation are none: %s', (quote, passage) => {
    expect(changesBetween(quote, passage)).toEqual([]);
  });
});
