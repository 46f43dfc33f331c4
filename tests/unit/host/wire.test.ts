import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeWire } from '../../../scripts/host/wire.ts';

const carry = (value: unknown) => nodeWire.read(nodeWire.write(value));

describe('what crosses between page and main', () => {
  it('comes out as it went in, whatever it is made of', () => {
    const leaf = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.bigInt(),
      fc.constantFrom(null, undefined),
      fc.date({ noInvalidDate: true }),
      fc.uint8Array(),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        leaf,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom('a', 'b', '$', 'value', 'kind'), tie('tree'), {
          noNullPrototype: true,
        }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        expect(carry(value)).toStrictEqual(value);
      }),
    );
  });

  it('keeps maps, sets and the words of an error', () => {
    expect(carry(new Map([['a', new Set([1])]]))).toEqual(new Map([['a', new Set([1])]]));
    expect(carry(new TypeError('no'))).toMatchObject({ name: 'TypeError', message: 'no' });
  });

  it('refuses a function as Electron does, instead of dropping it', () => {
    expect(() => nodeWire.write({ run: () => 1 })).toThrow('An object could not be cloned.');
  });
});
