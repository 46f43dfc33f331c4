import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findString } from '../../../model/anchoring/find-string.ts';
import { alignTokens } from '../../../model/anchoring/text-difference.ts';

const weights = new Float32Array(8).fill(1);

/** Sequences of few different tokens, short ones and ones too long for the exact method. */
const tokens = fc.array(fc.nat(7), { maxLength: 300 }).map((numbers) => Int32Array.from(numbers));

const pairsOf = (a: Int32Array, b: Int32Array): [number, number][] =>
  [...alignTokens(a, b, weights)].flatMap((place, at) => (place < 0 ? [] : [[at, place]]));

test('only equal words are paired, each once and in order', () => {
  fc.assert(
    fc.property(tokens, tokens, (a, b) => {
      let last = -1;
      for (const [at, place] of pairsOf(a, b)) {
        expect(b[place]).toBe(a[at]);
        expect(place).toBeGreaterThan(last);
        last = place;
      }
    }),
  );
});

test('a text is wholly paired with itself, and with itself in a longer one', () => {
  fc.assert(
    fc.property(tokens, tokens, (a, more) => {
      expect(pairsOf(a, a)).toHaveLength(a.length);
      expect(pairsOf(a, Int32Array.from([...more, ...a]))).toHaveLength(a.length);
    }),
  );
});

test('a run of words outweighs the same words strewn about', () => {
  const quote = Int32Array.of(1, 2, 3, 4);
  const text = Int32Array.of(1, 5, 2, 6, 1, 2, 3, 7, 4);
  expect([...alignTokens(quote, text, weights)]).toEqual([4, 5, 6, 8]);
});

test('a passage is found wherever the engine’s own search finds it', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 400 });
  fc.assert(
    fc.property(letters, letters, fc.nat(400), fc.nat(400), (text, other, from, length) => {
      const pattern = text.slice(from, from + length);
      for (const sought of [pattern, other]) {
        for (const start of [0, 1, from]) {
          expect(findString(text, sought, start)).toBe(text.indexOf(sought, start));
        }
      }
    }),
  );
});
