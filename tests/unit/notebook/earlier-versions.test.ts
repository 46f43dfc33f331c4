import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { closeNotebook, openNotebook } from '../../../main/notebook/index.ts';
import { ask, temporaryFolder } from '../../notebooks.ts';

const folder = fileURLToPath(new URL('../../fixtures/notebooks/', import.meta.url));

/** What must be found again in a notebook of an earlier version, whatever the app has become since. */
interface Kept {
  counts: Record<string, number>;
  quotes: string[];
  textHashes: string[];
  statements: string[];
  notes: string[];
}

async function keptIn(path: string): Promise<Kept> {
  const notebook = openNotebook(path);
  const highlights = await ask(notebook, 'highlights.list', {});
  const claims = await ask(notebook, 'claims.list', {});
  const notes = await ask(notebook, 'notes.list', {});
  const articles = await ask(notebook, 'articles.list', {});
  const texts = await Promise.all(
    articles.rows.map(({ id }) => ask(notebook, 'articles.get', { id })),
  );
  const { counts } = await ask(notebook, 'notebook.info', {});
  expect(await ask(notebook, 'notebook.check', {})).toEqual({ ok: true, problems: [] });
  closeNotebook(notebook);
  return {
    counts,
    quotes: highlights.rows.map(({ quote }) => quote).toSorted(),
    textHashes: texts.map(({ textHash }) => textHash).toSorted(),
    statements: claims.rows.map(({ statement }) => statement).toSorted(),
    notes: notes.rows.map(({ text }) => text).toSorted(),
  };
}

describe('a notebook of an earlier version', () => {
  const notebooks = readdirSync(folder).filter((name) => name.endsWith('.claimbook'));

  it.each(notebooks)(
    '%s opens with the same counts, quotes, statements, notes and text hashes',
    async (name) => {
      const copy = join(temporaryFolder(), name);
      copyFileSync(join(folder, name), copy);
      const expected: unknown = JSON.parse(
        readFileSync(join(folder, name.replace('.claimbook', '.json')), 'utf8'),
      );
      expect(await keptIn(copy)).toEqual(expected);
    },
  );

  it('is kept for each version that was released', () => {
    expect(notebooks.length).toBeGreaterThan(0);
  });
});
