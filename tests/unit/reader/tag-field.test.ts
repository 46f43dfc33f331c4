import { describe, expect, it } from 'vitest';
import { tagsIn } from '../../../renderer/reader/TagField.tsx';

describe('tags that are typed', () => {
  it('keep their spaces, as imported ones have them', () => {
    expect(tagsIn('north sea, ports')).toEqual(['north sea', 'ports']);
    expect(tagsIn('北海、港湾，ports')).toEqual(['北海', '港湾', 'ports']);
  });

  it('are taken without their sign, each once', () => {
    expect(tagsIn('#ports #north sea, ports, ')).toEqual(['ports', 'north sea']);
    expect(tagsIn(' ')).toEqual([]);
  });
});
