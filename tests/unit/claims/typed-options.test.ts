import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainText, parseChain, parseEvidence, stepWords } from '../../../model/claims/index.ts';
import { newId } from '../../../model/ids.ts';
import { stances } from '../../../model/records/index.ts';

const words = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .map((text) => text.replace(/[>→()]/gu, '').trim())
  .filter((text) => text !== '');
const steps = fc.array(fc.record({ name: words, detail: fc.option(words) }), { maxLength: 6 });

describe('who said it through whom, on the command line', () => {
  it('keeps the order, first sayer first', () => {
    expect(parseChain('official > Nikkei')).toEqual([
      { name: 'official', detail: null },
      { name: 'Nikkei', detail: null },
    ]);
  });

  it('keeps the words on a step', () => {
    expect(parseChain('Senior official (unnamed, to the newspaper) → 関東経済日報')).toEqual([
      { name: 'Senior official', detail: 'unnamed, to the newspaper' },
      { name: '関東経済日報', detail: null },
    ]);
  });

  it('keeps brackets inside a name', () => {
    expect(parseChain('Acme (Holdings) Ltd')).toEqual([
      { name: 'Acme (Holdings) Ltd', detail: null },
    ]);
  });

  it('is empty where nothing is said, and refuses a step without a name', () => {
    expect(parseChain('  ')).toEqual([]);
    expect(() => parseChain('official > > Nikkei')).toThrow(/has no name/);
    expect(() => parseChain('official >')).toThrow(/has no name/);
  });

  it('comes back from the text that we write for it', () => {
    fc.assert(
      fc.property(steps, (chain) => {
        expect(parseChain(chainText(chain))).toEqual(chain);
      }),
    );
  });
});

describe('the words for a step', () => {
  it('say where it was read only of the last one, on a site of the evidence', () => {
    const names = ['official', 'Kanto Daily', 'Meridian Brief'];
    const said = (sites: string[]) => names.map((_, index) => stepWords(names, index, sites));
    expect(said(['meridian brief '])).toEqual(['Said by', 'Reported by', 'Read in']);
    expect(said(['Kanto Daily'])).toEqual(['Said by', 'Reported by', 'Reported by']);
    expect(stepWords(['Meridian Brief'], 0, ['Meridian Brief'])).toBe('Said by');
  });
});

describe('evidence on the command line', () => {
  const id = newId();

  it('takes each stance, and supports where none is named', () => {
    for (const stance of stances) {
      expect(parseEvidence(`${id}:${stance}`)).toEqual({ highlightId: id, stance });
    }
    expect(parseEvidence(id)).toEqual({ highlightId: id, stance: 'supports' });
  });

  it('refuses what is no id or no stance, in words', () => {
    expect(() => parseEvidence('12:supports')).toThrow('“12” is not the id of a highlight.');
    expect(() => parseEvidence(`${id}:proves`)).toThrow('“proves” is not a stance.');
    expect(() => parseEvidence(`${id}:supports:x`)).toThrow('is not a stance');
    expect(() => parseEvidence(`${id}:`)).toThrow('is not a stance');
  });
});
