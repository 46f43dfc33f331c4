import { describe, expect, it } from 'vitest';
import { sizeInWords } from '../../../renderer/app/bytes.ts';

describe('a size', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1_500, '1.5 KB'],
    [411_900_000, '412 MB'],
    [3_000_000_000, '3 GB'],
  ])('of %s is said as file managers do: %s', (bytes, words) => {
    expect(sizeInWords(bytes)).toBe(words);
  });
});
