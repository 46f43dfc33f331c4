import { describe, expect, it } from 'vitest';
import { joinPath, nameProblem } from '../../../renderer/app/ask-path.ts';

describe('a notebook’s path, chosen in the app', () => {
  it('uses the separator of its folder', () => {
    expect(joinPath('/home/a', 'x.claimbook')).toBe('/home/a/x.claimbook');
    expect(joinPath('/', 'x')).toBe('/x');
    expect(joinPath('C:\\Users\\a', 'x')).toBe('C:\\Users\\a\\x');
    expect(joinPath('C:\\', 'x')).toBe('C:\\x');
    expect(joinPath('\\\\server\\share', 'x')).toBe('\\\\server\\share\\x');
    expect(joinPath('/home/back\\slash', 'x')).toBe('/home/back\\slash/x');
  });

  it('is not made of a name that some system refuses', () => {
    const refused = ['', '  ', 'a/b', 'a\\b', 'a:b', '.hidden', 'dot.', 'space ', 'line\n'];
    expect(refused.filter((name) => nameProblem(name) === null)).toEqual([]);
    const fine = ['Indo-Pacific supply', '供給網', 'a.b', 'élan (2)'];
    expect(fine.filter((name) => nameProblem(name) !== null)).toEqual([]);
  });
});
