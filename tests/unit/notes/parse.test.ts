import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../model/errors.ts';
import {
  bold,
  emptyNote,
  isEmpty,
  noteText,
  paragraph,
  noteDocument,
  parseNote,
  serialiseNote,
  words,
} from '../../../model/notes/index.ts';
import { anyNote } from './arbitrary-note.ts';

/** For a machine that is busy with other tests. */
const patient = { timeout: 60_000 };

function codeOf(json: string): string {
  try {
    parseNote(json);
  } catch (thrown) {
    return thrown instanceof AppError ? thrown.code : String(thrown);
  }
  return 'read';
}

function stored(...children: unknown[]): string {
  return JSON.stringify({ kind: 'claimbook-note', version: 1, root: { type: 'root', children } });
}

test('a stored note is read as it was stored', patient, () => {
  fc.assert(
    fc.property(anyNote, (note) => {
      expect(parseNote(serialiseNote(note))).toEqual(note);
    }),
  );
});

describe('a note that can’t be read whole isn’t read at all', () => {
  test.each([
    ['no JSON', '{', 'notes.unknown'],
    ['something else', '{"kind":"other"}', 'notes.unknown'],
    ['a newer format', '{"kind":"claimbook-note","version":2}', 'notes.format'],
    ['no root', '{"kind":"claimbook-note","version":1}', 'notes.unknown'],
    ['an unknown block', stored({ type: 'poll', children: [] }), 'notes.unknown'],
    ['words at the top', stored({ type: 'text', text: 'a' }), 'notes.unknown'],
    [
      'unknown words',
      stored({ type: 'paragraph', children: [{ type: 'mention', id: '1' }] }),
      'notes.unknown',
    ],
    [
      'an unknown format',
      stored({ type: 'paragraph', children: [{ type: 'text', text: 'a', format: 128 }] }),
      'notes.unknown',
    ],
    ['a heading without a level', stored({ type: 'heading', children: [] }), 'notes.unknown'],
    ['a stray list item', stored({ type: 'listitem', children: [] }), 'notes.unknown'],
  ])('%s', (_, json, code) => {
    expect(codeOf(json)).toBe(code);
  });
});

test('a link that could run something loses its address, not its words', () => {
  const json = stored({
    type: 'paragraph',
    children: [
      {
        type: 'link',
        url: 'javascript:alert(1)',
        children: [{ type: 'text', text: 'a', format: 1 }],
      },
    ],
  });
  expect(parseNote(json)).toEqual(noteDocument([paragraph(words('a', bold))]));
});

test('an empty note is empty, also with white space in it', () => {
  expect(isEmpty(emptyNote())).toBe(true);
  expect(isEmpty(noteDocument([paragraph(words(' \t\n'))]))).toBe(true);
  expect(isEmpty(noteDocument([paragraph(words('a'))]))).toBe(false);
  expect(noteText(noteDocument([paragraph(words('a\nb')), paragraph(words('c'))]))).toBe('a\nb\nc');
});
