import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../../main/notebook/migrate.ts';
import { newNotebook } from '../../notebooks.ts';

const folder = fileURLToPath(new URL('../../../main/notebook/migrations/', import.meta.url));

/** SHA-256 of each migration that is in users' notebooks. Add a line for each new one; never change one. */
const frozen: Record<string, string> = {
  '0001-first.sql': '62aaaabe19a921d24cb503af1f98d260d3cfe208225f65283e171bd9c7d8f3a5',
};

describe('the migrations', () => {
  it('that are in users’ notebooks are never changed', () => {
    const hashes = readdirSync(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(folder + name))
        .digest('hex'),
    ]);
    expect(Object.fromEntries(hashes)).toEqual(frozen);
  });

  it('are numbered without a gap, and all of them are run', () => {
    const names = readdirSync(folder).toSorted();
    expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(
      names.map((_, index) => index + 1),
    );
    expect(migrations).toHaveLength(names.length);
    expect(newNotebook().db.pragma('user_version', { simple: true })).toBe(names.length);
  });
});
