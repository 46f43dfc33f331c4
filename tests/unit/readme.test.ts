import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verbs } from '../../main/cli/verbs.ts';
import { commands } from '../../model/commands.ts';
import { relations } from '../../model/records/index.ts';
import { root } from '../../scripts/project.ts';
import { newNotebook } from '../notebooks.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** The words under a heading, up to the next one of the same rank. */
function section(heading: string): string {
  const [, after = ''] = readme.split(`\n## ${heading}\n`);
  return after.split('\n## ')[0] ?? '';
}

/** The command line's table, by verb. */
const rows = new Map(
  [...section('The command line').matchAll(/^\| `(\w+)(.*)$/gmu)].map(([, verb = '', row = '']) => [
    verb,
    row,
  ]),
);

describe('the README', () => {
  it('has the two commands', () => {
    expect(section('Two commands')).toMatch(/^npm start /mu);
    expect(section('Two commands')).toMatch(/^npm test /mu);
  });

  it('has a tour of ten steps, with keys that are bound', () => {
    const tour = section('A tour of ten minutes');
    expect(tour.match(/^\d+\. \*\*/gmu)).toHaveLength(10);
    const bound = new Set<string>(commands.flatMap(({ keys = [] }) => keys));
    const named = [...tour.matchAll(/Ctrl((?:-Shift)?)-(\w)/gu)].map(
      ([, shift = '', key = '']) => `$mod+${shift ? 'Shift+' : ''}${key.toLowerCase()}`,
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((key) => !bound.has(key))).toEqual([]);
  });

  it('has every verb of the command line with its options, and none besides', () => {
    expect([...rows.keys()]).toEqual(verbs.map(({ name }) => name));
    const missing = verbs.flatMap(({ name, values = [], flags = [] }) =>
      [...values, ...flags].filter((option) => !rows.get(name)?.includes(`--${option}`)),
    );
    expect(missing).toEqual([]);
    expect(relations.filter((relation) => !rows.get('link')?.includes(relation))).toEqual([]);
  });

  it('says where the data is', () => {
    const { assetsFolder } = newNotebook();
    const data = section('Where your data is');
    expect(data).toContain(`\`${basename(assetsFolder).replace('Test', 'NAME')}\``);
    for (const name of ['NAME.claimbook', 'NAME.claimbook-wal', 'NAME.claimbook-shm']) {
      expect(data).toContain(`\`${name}\``);
    }
    for (const folder of ['~/.config/', '~/Library/Application Support/', '%APPDATA%\\']) {
      expect(data).toContain(`\`${folder}Claimbook\``);
    }
  });

  it('leads to files that are there', () => {
    const leads = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/gu)].map(([, path = '']) => path);
    expect(leads.length).toBeGreaterThan(3);
    expect(leads.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
