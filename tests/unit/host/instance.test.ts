import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  listenForStarts,
  takeLock,
  tellFirst,
  type SecondStart,
} from '../../../scripts/host/instance.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimbook-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a second start on the same user data', () => {
  it('does not get the lock until the first gives it back', () => {
    const first = takeLock(folder);
    expect(first).not.toBe(null);
    expect(takeLock(folder)).toBe(null);
    first?.release();
    const next = takeLock(folder);
    expect(next).not.toBe(null);
    next?.release();
  });

  it('tells the first what it was asked to open, also when the first listens only later', async () => {
    const start: SecondStart = { argv: ['node', '.', 'ü.claimbook'], workingDirectory: '/here' };
    const telling = tellFirst(folder, start);
    const heard = new Promise<SecondStart>((resolve) => {
      setTimeout(() => listenForStarts(folder, resolve), 150);
    });
    await telling;
    expect(await heard).toEqual(start);
  });
});
