import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { claimbook, cli } from './command-line.ts';
import { test } from './files.ts';

/** Nobody: whom permissions bind, as they don't the root of a test machine. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** Runs the command line as somebody who may only read. */
function asReader(notebook: string, ...argv: string[]) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [cli, '--notebook', notebook, '--json', ...argv],
    { encoding: 'utf8', ...nobody },
  );
  return { stdout, stderr, status };
}

test.skip(process.platform === 'win32', 'permissions of files are otherwise on Windows');

test('a notebook that may not be written to is read, and every change is refused in words', ({
  notebook,
  folder,
}) => {
  claimbook(notebook, 'claim', 'They sign.');
  const before = createHash('sha256').update(readFileSync(notebook)).digest('hex');
  const files = readdirSync(folder);
  chmodSync(notebook, 0o444);
  chmodSync(folder, 0o555);
  try {
    const claims = asReader(notebook, 'list', 'claims');
    expect(claims.stderr).toBe('');
    expect(JSON.parse(claims.stdout)).toMatchObject([{ statement: 'They sign.' }]);
    const refused = asReader(notebook, 'claim', 'They do not.');
    expect(refused.status).toBe(1);
    expect(JSON.parse(refused.stdout)).toMatchObject({ error: { code: 'notebook.read-only' } });
    expect(refused.stderr).toContain('You have no right to write to this file.');
  } finally {
    chmodSync(folder, 0o755);
  }
  expect(createHash('sha256').update(readFileSync(notebook)).digest('hex')).toBe(before);
  expect(readdirSync(folder)).toEqual(files);
});
