import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { locked } from '../../../scripts/lock.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'claimbook-setup-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

describe('two commands at once', () => {
  it('set up one after the other, and the second says that it waits', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 100));
      order.push(`${name} ends`);
    };
    await Promise.all([locked(root, work('first')), locked(root, work('second'))]);
    expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
    expect(said).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('waiting'));
  });

  it('go on after one that died, or failed', async () => {
    mkdirSync(join(root, 'out'));
    const idOfNoProcess = 2 ** 22 + 1;
    writeFileSync(join(root, 'out', '.setup.lock'), String(idOfNoProcess));
    expect(await locked(root, () => 'done')).toBe('done');
    await expect(locked(root, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await locked(root, () => 'again')).toBe('again');
  });
});
