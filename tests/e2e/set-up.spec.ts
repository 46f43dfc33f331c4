import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from './files.ts';
import { expect, root } from './launch.ts';

// The commands of package.json, from where the packages are there and the app is not built yet.

/** Everything that the app is built from and started with, without what was built. */
const rooms = ['model', 'main', 'preload', 'renderer', 'resources', 'scripts'];
const settings = readdirSync(root).filter((name) => /\.(?:json|ts)$/u.test(name));
const files = [...rooms, ...settings, join('tests', 'tsconfig.json')];

/** A clone whose packages are installed, at a path with spaces and signs. */
function cloneInto(folder: string): string {
  const clone = join(folder, 'my own (copy) of it');
  mkdirSync(clone);
  for (const name of files) {
    cpSync(join(root, name), join(clone, name), { recursive: true, preserveTimestamps: true });
  }
  symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'), 'junction');
  return clone;
}

function run(clone: string, verb: string, args: string[], env: NodeJS.ProcessEnv = {}) {
  return spawnSync(process.execPath, [join(clone, 'scripts', 'run.mjs'), verb, ...args], {
    cwd: clone,
    encoding: 'utf8',
    // Playwright asks for colours, which the builder then warns of.
    env: { ...process.env, FORCE_COLOR: undefined, ...env },
  });
}

test('a clone is built by its first command, then only what changed; without a display npm start shows the sample', ({
  folder,
}) => {
  test.setTimeout(120_000);
  const clone = cloneInto(folder);
  const command = (...argv: string[]) => {
    const ended = run(clone, 'claimbook', [
      '--json',
      '--notebook',
      join(folder, 'A.claimbook'),
      ...argv,
    ]);
    expect(ended.status, ended.stderr).toBe(0);
    return { said: ended.stderr, value: JSON.parse(ended.stdout) as unknown };
  };
  const builtAt = () =>
    ['out/main/cli.js', 'out/preload/index.cjs', 'out/renderer/index.html'].map(
      (file) => statSync(join(clone, file)).mtimeMs,
    );

  const first = command('new');
  expect(first.said).toMatch(/^Building the app .*…$/mu);
  const before = builtAt();

  const second = command('list', 'articles');
  expect(second).toEqual({ said: '', value: [] });
  expect(builtAt()).toEqual(before);

  appendFileSync(join(clone, 'renderer', 'index.html'), '\n');
  const third = command('list', 'articles');
  expect(third.said).toMatch(/^Building what changed: renderer .*…$/mu);
  const after = builtAt();
  expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
  expect(after[2]).toBeGreaterThan(before[2] ?? Infinity);
  expect(command('check').said).toBe('');

  // Every other system has a display.
  if (process.platform !== 'linux') return;
  const tour = run(clone, 'start', [], { DISPLAY: '', WAYLAND_DISPLAY: '' });
  expect(tour.status, tour.stderr).toBe(0);
  expect(tour.stderr).toMatch(/^There is no display: /mu);
  const [, exported = '', screenshot = ''] =
    /^Exported notebook: (.+)\nScreenshot: (.+)\n$/u.exec(tour.stdout) ?? [];
  expect(readdirSync(join(exported, 'Articles'))).toHaveLength(5);
  expect(readdirSync(join(exported, 'Claims')).length).toBeGreaterThan(5);
  expect(statSync(screenshot).size).toBeGreaterThan(20_000);
  expect(tour.stderr).not.toContain('Building');
});
