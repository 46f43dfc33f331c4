import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseKeybinding } from 'tinykeys';
import { describe, expect, it } from 'vitest';
import { commandGroups, commands } from '../../model/commands.ts';

const renderer = resolve(import.meta.dirname, '../../renderer');
const sources = globSync('**/*.{ts,tsx}', { cwd: renderer }).map((path) => ({
  path: path.replaceAll('\\', '/'),
  text: readFileSync(join(renderer, path), 'utf8'),
}));

/** Keys that belong to whatever has the focus: a list, a field, a dialog. */
const ofWidgets = /^(?:Arrow(?:Up|Down|Left|Right)|Home|End|PageUp|PageDown|Enter|Escape|Tab)$/;

describe('the table of commands', () => {
  it('gives each command a name of its own', () => {
    const ids = commands.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps the commands of a group together, in the order of the menus', () => {
    const order = commands
      .map(({ group }) => group)
      .filter((group, i, all) => group !== all[i - 1]);
    expect(new Set(order).size).toBe(order.length);
    expect(order.every((group) => commandGroups.includes(group))).toBe(true);
  });

  it('has only keys that the shortcuts understand', () => {
    const keys = commands.flatMap((command) => command.keys ?? []);
    expect(keys.filter((key) => parseKeybinding(key).length !== 1)).toEqual([]);
  });

  it('leaves to the platform what the platform does: no role has a key of ours', () => {
    expect(commands.filter(({ role, keys }) => role && keys)).toEqual([]);
  });

  it('offers cut, copy, paste and select all by their roles, or they are dead on macOS', () => {
    const roles = commands.map(({ role }) => role);
    expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'quit']));
  });

  it('has something to run for every command that the platform does not do itself', () => {
    const code = sources.map(({ text }) => text).join('\n');
    const handled = code.matchAll(/\b(?:useCommandHandler|useMove)\(\s*'([\w.]+)'/gu);
    const ids = new Set([...handled].map(([, id]) => id));
    const dead = commands.filter(({ id, role }) => {
      // Registered in loops, over the themes and over the colours.
      const inLoop = id.startsWith('theme.') || id.startsWith('highlight.');
      return !role && !inLoop && !ids.has(id);
    });
    expect(dead.map(({ id }) => id)).toEqual([]);
  });
});

describe('keys outside of the table', () => {
  it('are bound in one place only', () => {
    const binding = sources.filter(({ text }) => /from 'tinykeys'/.test(text));
    expect(binding.map(({ path }) => path)).toEqual(['app/shortcuts.ts']);
  });

  it('stand in no tooltip and on no cap: what is shown there comes from the table', () => {
    const known = new Set<string>(commands.flatMap(({ keys = [] }) => keys));
    const shown = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/keys="([^"]+)"/g)].map(([, key = '']) => ({ path, key })),
    );
    // What a list or a dialog answers to by itself has no command.
    const strange = shown.filter(({ key }) => !known.has(key) && !ofWidgets.test(key));
    expect(strange).toEqual([]);
  });

  it('are not compared with letters: parts answer only to what moves, opens and closes in them', () => {
    const compared = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/(?:\.key|event\.code) [=!]== '([^']+)'/g)].map(([, key = '']) => ({
        path,
        key,
      })),
    );
    expect(compared.length).toBeGreaterThan(0);
    expect(compared.filter(({ key }) => !ofWidgets.test(key))).toEqual([]);
  });

  it('do not listen to the whole window', () => {
    const listening = /(?:window|document)\s*\.addEventListener\(\s*'key(?:down|up|press)'/;
    expect(sources.filter(({ text }) => listening.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
