import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CommandId } from '../../../model/commands.ts';
import { commandsByKey, isTaken, rests } from '../../../renderer/app/shortcuts.ts';

const { document, Element } = parseHTML(`
  <body>
    <p id="text">Words</p>
    <input id="field">
    <input id="check" type="checkbox">
    <div contenteditable="true"><b id="editor">note</b></div>
    <div role="dialog"><button id="dialog">Close</button></div>
  </body>`);
vi.stubGlobal('Element', Element);
afterEach(() => vi.clearAllMocks());

type Press = Partial<KeyboardEvent> & { on?: string };

/** A key event as the shortcuts see it: which key, and on which element. */
function press({ on = 'text', ...event }: Press): KeyboardEvent {
  const target = document.getElementById(on);
  return {
    key: 'e',
    ctrlKey: false,
    metaKey: false,
    repeat: false,
    ...event,
    target,
  } as KeyboardEvent;
}

function runs(id: CommandId, event: Press, letterKeys = true): boolean {
  return !rests(id, press(event), letterKeys);
}

describe('a command that works in fields', () => {
  it('moves the step of a chain while its name is being typed, in the dialog', () => {
    expect(runs('chain.earlier', { key: 'ArrowUp', altKey: true, on: 'field' })).toBe(true);
    expect(runs('go.back', { key: 'ArrowLeft', altKey: true, on: 'field' })).toBe(false);
  });
});

describe('one-letter keys', () => {
  it('work in the page, and rest wherever text is typed', () => {
    expect(runs('article.done', {})).toBe(true);
    expect(runs('article.done', { on: 'check' })).toBe(true);
    expect(runs('article.done', { on: 'field' })).toBe(false);
    expect(runs('article.done', { on: 'editor' })).toBe(false);
    expect(runs('article.done', { on: 'dialog' })).toBe(false);
  });

  it('rest everywhere when they are switched off; keys with Ctrl go on', () => {
    expect(runs('article.done', {}, false)).toBe(false);
    expect(runs('palette.open', { key: 'k', ctrlKey: true }, false)).toBe(true);
  });

  it('rest while a character is being composed', () => {
    expect(isTaken(press({ isComposing: true }))).toBe(true);
    expect(isTaken(press({ keyCode: 229 }))).toBe(true);
    expect(isTaken(press({}))).toBe(false);
  });

  it('do nothing twice while the key is held, but moving in a list', () => {
    expect(runs('article.done', { repeat: true })).toBe(false);
    expect(runs('list.next', { key: 'j', repeat: true })).toBe(true);
  });
});

describe('keys with Ctrl or Cmd', () => {
  it('work in fields and editors', () => {
    expect(runs('palette.open', { key: 'k', ctrlKey: true, on: 'editor' })).toBe(true);
  });

  it('leave undo in a field to what was typed there', () => {
    expect(runs('edit.undo', { key: 'z', ctrlKey: true })).toBe(true);
    expect(runs('edit.undo', { key: 'z', ctrlKey: true, on: 'field' })).toBe(false);
  });
});

describe('a key that several commands share', () => {
  it('means the highlight before the article', () => {
    const ids = commandsByKey().get('Delete') ?? [];
    expect(ids.indexOf('highlight.delete')).toBeLessThan(ids.indexOf('article.delete'));
  });
});
