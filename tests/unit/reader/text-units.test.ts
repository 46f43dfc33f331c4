import { describe, expect, test } from 'vitest';
import { textUnits } from '../../../renderer/reader/text-units.ts';

const text = 'A title\n\nFirst one. Second, two!\n\n年内に合意する。発表は未定。';
const units = textUnits(text, 'en');
const words = (unit: { start: number; end: number } | null) =>
  unit && text.slice(unit.start, unit.end);

describe('moving through a text with the keyboard', () => {
  test('by word, over marks and blocks', () => {
    expect(words(units.wordAt(0))).toBe('A');
    expect(words(units.nextWord(2))).toBe('First');
    expect(words(units.previousWord(9))).toBe('title');
    expect(words(units.nextWord(text.indexOf('Second')))).toBe('two');
  });

  test('by sentence, which never reaches into another block', () => {
    expect(words(units.sentenceAt(3))).toBe('A title');
    expect(words(units.nextSentence(3))).toBe('First one.');
    expect(words(units.nextSentence(text.indexOf('First')))).toBe('Second, two!');
    expect(words(units.previousSentence(text.indexOf('Second')))).toBe('First one.');
    expect(words(units.nextSentence(text.indexOf('two')))).toBe('年内に合意する。');
    expect(units.nextSentence(text.length - 1)).toBeNull();
  });

  test('the end of the text has a word too, an empty text has none', () => {
    expect(words(units.wordAt(text.length))).toBe('未定');
    expect(textUnits('', 'ja').wordAt(0)).toBeNull();
    expect(textUnits('a b', 'not a language').nextWord(0)).toEqual({ start: 2, end: 3 });
  });
});
