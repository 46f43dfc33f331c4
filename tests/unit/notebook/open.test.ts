import Sqlite from 'better-sqlite3';
import { createHash, randomBytes } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  closeNotebook,
  createNotebook,
  newestVersion,
  openNotebook,
} from '../../../main/notebook/index.ts';
import { AppError } from '../../../model/errors.ts';
import { newNotebook, temporaryFolder } from '../../notebooks.ts';

const hashOf = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex');

/** Opens a file that must be refused, and says with which code; the file must stay the same to the byte. */
function refusal(path: string): unknown {
  const before = hashOf(path);
  let code: unknown;
  try {
    closeNotebook(openNotebook(path));
  } catch (error) {
    code = error instanceof AppError ? error.code : error;
  }
  expect(hashOf(path)).toBe(before);
  return code;
}

describe('a file that is not a notebook stays as it is', () => {
  it('random bytes', () => {
    const path = join(temporaryFolder(), 'Random.claimbook');
    writeFileSync(path, randomBytes(5_000));
    expect(refusal(path)).toBe('notebook.not-notebook');
  });

  it('an empty file', () => {
    const path = join(temporaryFolder(), 'Empty.claimbook');
    writeFileSync(path, '');
    expect(refusal(path)).toBe('notebook.not-notebook');
  });

  it('the database of another program', () => {
    const path = join(temporaryFolder(), 'Other.claimbook');
    const other = new Sqlite(path);
    other.exec('CREATE TABLE things (name TEXT); PRAGMA application_id = 252006673;');
    other.close();
    expect(refusal(path)).toBe('notebook.foreign');
  });

  it('a notebook of a newer version', () => {
    const path = join(temporaryFolder(), 'Newer.claimbook');
    createNotebook(path);
    const db = new Sqlite(path);
    db.pragma('journal_mode = DELETE');
    db.pragma(`user_version = ${newestVersion + 1}`);
    db.close();
    expect(refusal(path)).toBe('notebook.newer');
  });

  it('a file that is not there is not made', () => {
    const path = join(temporaryFolder(), 'Missing.claimbook');
    expect(() => openNotebook(path)).toThrow('is not there');
  });
});

describe('a new notebook', () => {
  it('never takes the place of a file that is there', () => {
    const path = join(temporaryFolder(), 'Mine.claimbook');
    writeFileSync(path, 'my words');
    expect(() => createNotebook(path)).toThrow('already there');
    expect(readFileSync(path, 'utf8')).toBe('my words');
  });

  it('keeps what was committed through a power cut, and checks its keys', () => {
    const { db } = newNotebook();
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(db.pragma('mmap_size', { simple: true }) ?? 0).toBe(0);
    expect(db.pragma('busy_timeout', { simple: true })).toBe(5000);
  });

  it('is one file when it is closed, so that a copy of it is whole', () => {
    const folder = temporaryFolder();
    const notebook = newNotebook(folder);
    closeNotebook(notebook);
    const copy = join(folder, 'Copy.claimbook');
    copyFileSync(notebook.path, copy);
    const reopened = openNotebook(copy);
    expect(reopened.readOnly).toBe(false);
    closeNotebook(reopened);
  });
});
