import { describe, expect, it } from 'vitest';
import { matchRank, parseAsked } from '../../../renderer/app/palette/parse-asked.ts';

describe('what is typed into the palette', () => {
  it('is narrowed by its first sign', () => {
    expect(parseAsked('> dark')).toEqual({ scope: 'commands', text: 'dark' });
    expect(parseAsked('@brussels')).toEqual({ scope: 'articles', text: 'brussels' });
    expect(parseAsked('#export')).toEqual({ scope: 'tags', text: 'export' });
    expect(parseAsked(' C# and @home ')).toEqual({ scope: 'all', text: 'C# and @home' });
  });

  it('finds commands by beginnings first, then inside, then by letters', () => {
    const title = 'New claim from highlight';
    expect(matchRank(title, 'new')).toBe(0);
    expect(matchRank(title, 'CLAIM')).toBe(1);
    expect(matchRank(title, 'light')).toBe(2);
    expect(matchRank(title, 'nclhi')).toBe(3);
    expect(matchRank(title, 'ncz')).toBeNull();
    // Two letters in order are in nearly every title.
    expect(matchRank(title, 'wf')).toBeNull();
  });
});
