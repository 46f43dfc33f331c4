import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../../scripts/project.ts';

interface Package {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const { scripts, dependencies, devDependencies } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
) as Package;

/** What only some system’s shell understands: joining, redirecting, variables, patterns, quotes, `./` and `A=b`. */
const shellSyntax = /[&|;<>$`*?'"\\(){}[\]~%^!#]|^\.|=/u;

it('the scripts of package.json run on every system: no shell, and no program that may be missing', () => {
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'test', 'claimbook']));
  const odd = Object.values(scripts).filter((script) => {
    const [program = ''] = script.split(' ');
    const brought = program === 'node' || program in { ...dependencies, ...devDependencies };
    return !brought || shellSyntax.test(script);
  });
  expect(odd).toEqual([]);
});
