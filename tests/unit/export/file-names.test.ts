import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileStem, TakenNames } from '../../../main/export/file-names.ts';

const titles = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom('a', ' ', '.', '#', '[', '%', '/', ':', 'é', '👩‍👩‍👧', '語'),
    maxLength: 200,
  }),
  fc.constantFrom('CON', 'nul', 'Com1.report', 'LPT¹', 'aux ', '...', '***', '-', '', '\u202egnp'),
);

describe('the name of a file', () => {
  test('can be made on every system and stand in every link', () => {
    fc.assert(
      fc.property(titles, (title) => {
        const name = new TakenNames().take(fileStem(title, 'Article 2f81c0ab'));
        expect(name).not.toMatch(/[#|^:*"<>?\\/[\]]|%%|\p{Cc}|[\u202a-\u202e]/u);
        expect(name).not.toMatch(/^[. ]|[. ]\.md$/u);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
        expect(name).toBe(name.normalize('NFC'));
        expect(name).toMatch(/[\p{L}\p{N}\p{So}].*\.md$/u);
      }),
    );
  });

  test.each([
    ['Orders: up 5%, says “Kanto”', 'Orders up 5%, says Kanto'],
    ['and/or', 'and-or'],
    ['What?', 'What'],
    ['NUL', 'NUL_'],
    ['aux.h explained', 'aux_.h explained'],
    ['.hidden', 'hidden'],
    ['[sic] #1', '(sic) 1'],
    ['***', 'Article 2f81c0ab'],
    ['一' + '二'.repeat(200), '一' + '二'.repeat(48)],
  ])('%s becomes %s', (title, stem) => {
    expect(fileStem(title, 'Article 2f81c0ab')).toBe(stem);
  });

  test('is never cut inside a character that people see as one', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(fileStem(family.repeat(30), 'x')).toBe(family.repeat(5));
  });
});

describe('two files in a folder', () => {
  test('never have names that some system holds to be one', () => {
    fc.assert(
      fc.property(fc.array(titles, { maxLength: 30 }), (many) => {
        const taken = new TakenNames();
        const names = many.flatMap((title) =>
          [title, title.toUpperCase(), title.normalize('NFD')].map((form) =>
            taken.take(fileStem(form, 'Article')),
          ),
        );
        const folded = names.map((name) => name.normalize('NFD').toUpperCase().toLowerCase());
        expect(new Set(folded).size).toBe(names.length);
      }),
    );
  });

  test('are told apart by a number', () => {
    const taken = new TakenNames();
    taken.add('straße.MD');
    expect(taken.take('STRASSE')).toBe('STRASSE (2).md');
    expect(taken.take('Strasse')).toBe('Strasse (3).md');
  });
});
