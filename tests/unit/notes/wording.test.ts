import { describe, expect, test } from 'vitest';
import { newId } from '../../../model/ids.ts';
import type { NoteRow } from '../../../model/records/index.ts';
import { countWords, groupOf, noteTitle } from '../../../renderer/notes/wording.ts';

function row(updatedAt: Date): NoteRow {
  return {
    id: newId(),
    about: null,
    title: '',
    text: '',
    version: 1,
    createdAt: updatedAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    trashedAt: null,
    aboutTitle: null,
    articleId: null,
  };
}

test('words are counted in scripts without spaces too', () => {
  expect(countWords('Sixty days against forty-five.')).toBe(5);
  expect(countWords('海底ケーブルの修理')).toBeGreaterThan(2);
  expect(countWords(' – ')).toBe(0);
});

test('a note without a title is named by its first line, not by what stands under it', () => {
  expect(noteTitle({ title: ' T ', text: 'x' })).toBe('T');
  expect(noteTitle({ title: '', text: 'First words\nsecond line' })).toBe('First words');
  expect(noteTitle({ title: '', text: '' })).toBe('Empty note');
});

describe('notes stand under the day of their last edit', () => {
  const now = new Date(2026, 10, 24, 9, 0);
  test.each([
    ['Today', new Date(2026, 10, 24, 0, 1)],
    ['Last seven days', new Date(2026, 10, 23, 23, 59)],
    ['Earlier', new Date(2026, 10, 10)],
  ])('%s', (group, edited) => {
    expect(groupOf(row(edited), now)).toBe(group);
  });
});
