import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../notebooks.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Lints a tree that holds just these files, under the project's own configuration. */
function lint(files: Record<string, string>): string {
  const folder = temporaryFolder();
  cpSync(join(root, 'oxlint.config.ts'), join(folder, 'oxlint.config.ts'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [oxlint, '--format=unix', ...Object.keys(files)],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  return stdout + stderr;
}

/** A file that imports a thing, and uses it. */
const importing = (specifier: string): string =>
  `import { thing } from '${specifier}';\nexport const it = thing;\n`;

const planted: Record<string, [path: string, specifier: string]> = {
  'the renderer reaches into main': ['renderer/reader/x.ts', '../../main/library/index.ts'],
  'the renderer reaches past the contract': [
    'renderer/reader/x.ts',
    '../../preload/contract/names.ts',
  ],
  'the renderer imports electron': ['renderer/reader/x.ts', 'electron'],
  'the renderer imports Node': ['renderer/reader/x.ts', 'node:fs'],
  'a view enters another past its index': ['renderer/reader/x.ts', '../claims/ClaimPage.tsx'],
  'a room of main enters another past its index': ['main/library/x.ts', '../notes/notes.ts'],
  'a room of main reaches into the renderer': ['main/library/x.ts', '../../renderer/app/place.ts'],
  'a room of main imports electron': ['main/library/x.ts', 'electron'],
  'the command line imports electron': ['main/cli/x.ts', 'electron'],
  'a folder of model is entered past its index': [
    'main/library/x.ts',
    '../../model/anchoring/fold.ts',
  ],
  'model reaches into main': ['model/x.ts', '../main/notebook/index.ts'],
  'model reaches into the contract': ['model/notes/x.ts', '../../preload/contract/index.ts'],
  'model imports Node': ['model/x.ts', 'node:fs'],
  'the contract imports electron': ['preload/contract/x.ts', 'electron'],
};

const allowed: Record<string, [path: string, specifier: string]> = {
  'a room enters another through its index': ['main/library/x.ts', '../notes/index.ts'],
  'a room uses its own files': ['main/library/x.ts', './tags.ts'],
  'a room uses model': ['main/library/x.ts', '../../model/errors.ts'],
  'a room uses a folder of model': ['main/library/x.ts', '../../model/records/index.ts'],
  'a room uses the contract': ['main/library/x.ts', '../../preload/contract/index.ts'],
  'the shell imports electron': ['main/shell/x.ts', 'electron'],
  'the start imports electron': ['main/index.ts', 'electron'],
  'the preload imports electron': ['preload/index.ts', 'electron'],
  'a view uses the frame’s parts': ['renderer/reader/x.ts', '../ui/index.ts'],
  'a view uses another through its index': ['renderer/reader/x.ts', '../claims/index.ts'],
};

const wall = 'no-restricted-imports';

/** Lints all cases in one tree, each in a file of its own, and gives the lines of each. */
function lintAll(cases: Record<string, [path: string, specifier: string]>): Map<string, string[]> {
  const files = Object.entries(cases).map(([name, [path, specifier]], index) => ({
    name,
    path: path.replace('/x.ts', `/x${index}.ts`),
    text: importing(specifier),
  }));
  const printed = lint(Object.fromEntries(files.map(({ path, text }) => [path, text]))).split('\n');
  return new Map(
    files.map(({ name, path }) => [
      name,
      printed.filter((line) => line.startsWith(path) && line.includes(wall)),
    ]),
  );
}

describe('the walls between rooms hold', () => {
  it('each planted violation is found', () => {
    for (const [name, found] of lintAll(planted)) expect(found, name).toHaveLength(1);
  });
});

describe('a channel without schema and sender check', () => {
  const binding = `import { ipcMain } from 'electron';\nipcMain.handle('x', () => 1);\n`;

  it('can’t be bound beside the one place that checks both', () => {
    expect(lint({ 'main/shell/x.ts': binding })).toContain(wall);
    expect(lint({ 'main/index.ts': binding })).toContain(wall);
    expect(lint({ 'main/shell/ipc.ts': binding })).not.toContain(wall);
  });
});

describe('the walls have doors', () => {
  it('what the design allows is allowed', () => {
    for (const [name, found] of lintAll(allowed)) expect(found, name).toEqual([]);
  });
});
