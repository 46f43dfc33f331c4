import { expect, test } from 'vitest';
import { placeToolbar, type Box } from '../../../renderer/reader/place-toolbar.ts';

const column: Box = { left: 100, top: 0, right: 600, bottom: 800 };
const line = (at: number, left: number, right: number): Box => ({
  left,
  right,
  top: at * 28,
  bottom: at * 28 + 28,
});
const toolbar = { width: 300, height: 32 };
const place = (words: Box[], selected: number[], direction: 'ltr' | 'rtl' = 'ltr') =>
  placeToolbar({ selection: selected.map((at) => words[at]!), words, column, toolbar, direction });

test('the toolbar stands in the blank end of the line above', () => {
  const words = [line(0, 100, 600), line(1, 100, 250), line(3, 100, 600), line(4, 100, 600)];
  expect(place(words, [2, 3])).toEqual({ where: 'line', left: 300, top: 3 * 28 + 2 - 32 });
});

test('else beside the end of the last line', () => {
  const words = [line(0, 100, 600), line(1, 100, 590), line(2, 100, 200)];
  expect(place(words, [1, 2])).toEqual({ where: 'line', left: 300, top: 54 });
});

test('else in the margin, never over words', () => {
  const words = [line(0, 100, 600), line(1, 100, 600), line(2, 100, 560), line(3, 100, 600)];
  expect(place(words, [1, 2])).toEqual({ where: 'margin' });
  expect(place([line(0, 100, 290), line(1, 100, 600)], [1])).toEqual({ where: 'margin' });
});

test('the blank end of a right-to-left line is at its left', () => {
  const words = [line(0, 450, 600), line(2, 100, 600)];
  expect(place(words, [1], 'rtl')).toEqual({ where: 'line', left: 100, top: 2 * 28 + 2 - 32 });
});
