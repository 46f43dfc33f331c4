import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  closeNotebook,
  fallBack,
  inWords,
  lookThrough,
  openDamaged,
  openNotebook,
  openToRead,
  type Notebook,
} from '../../../main/notebook/index.ts';
import { indexAll } from '../../../main/search/index.ts';
import { AppError } from '../../../model/errors.ts';
import { addText, ask, newNotebook, temporaryFolder } from '../../notebooks.ts';

/** A closed notebook with articles, highlights, notes and claims in it. */
async function filledNotebook(folder: string): Promise<string> {
  const notebook = newNotebook(folder);
  for (let count = 0; count < 6; count += 1) {
    const words = `Statement ${count} of the ministry on its plans. `.repeat(900 + count);
    const articleId = addText(notebook, `report-${count}.txt`, `Report ${count}\n\n${words}`);
    const quote = `Statement ${count} of the ministry`;
    const highlight = await ask(notebook, 'highlights.add', {
      articleId,
      start: 10,
      end: 40,
      color: 'yellow',
    });
    await ask(notebook, 'notes.write', {
      about: { kind: 'highlight', id: highlight.id },
      title: '',
      markdown: `Said again: ${quote}.`,
    });
    await ask(notebook, 'claims.add', {
      statement: `${quote} is a claim.`,
      evidence: [{ highlightId: highlight.id }],
    });
  }
  closeNotebook(notebook);
  return notebook.path;
}

interface Damage {
  kind: 'flip' | 'zero' | 'cut';
  /** Where, as a part of the file. */
  at: number;
  /** In bytes. */
  length: number;
}

const damages: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('flip', 'zero', 'cut'),
  at: fc.noBias(fc.integer({ min: 1, max: 999_999 })).map((part) => part / 1_000_000),
  length: fc.constantFrom(1, 16, 700, 5000),
});

function damage(bytes: Buffer, { kind, at, length }: Damage): Buffer {
  const start = Math.floor(at * bytes.length);
  if (kind === 'cut') return bytes.subarray(0, start);
  const damaged = Buffer.from(bytes);
  for (let i = start; i < Math.min(start + length, bytes.length); i += 1) {
    damaged[i] = kind === 'zero' ? 0 : (damaged[i] ?? 0) ^ 0xff;
  }
  return damaged;
}

/** Runs a step that may end in words, and in nothing else. @returns the code of the words */
async function endOf(path: string, step: () => Promise<unknown> | void): Promise<string> {
  try {
    await step();
    return 'done';
  } catch (error) {
    const failure = inWords(path, error);
    if (failure instanceof AppError) return failure.code;
    throw error;
  }
}

/** What the app does: opens, looks the file through beside it, reads, tries to write, exports, closes. */
async function useNotebook(path: string, to: string): Promise<string> {
  let notebook: Notebook | null = null;
  if ((await endOf(path, () => void (notebook = openSoundly(path)))) !== 'done' || !notebook) {
    return 'refused';
  }
  const open: Notebook = notebook;
  const reads = [
    await endOf(path, () => ask(open, 'articles.list', {})),
    await endOf(path, () => ask(open, 'claims.list', {})),
    await endOf(path, () => ask(open, 'search.find', { query: 'ministry' })),
  ];
  if (open.readOnly) {
    reads.push(await endOf(path, () => ask(open, 'export.run', { to })));
    const write = await endOf(path, () => ask(open, 'claims.add', { statement: 'New.' }));
    if (write !== 'notebook.read-only') throw new Error(`it was written to: ${write}`);
    if (!open.readOnlyReason?.includes('damaged')) throw new Error('it does not say why');
  }
  closeNotebook(open);
  if (reads.some((end) => end !== 'done')) return 'partly read';
  return open.readOnly ? 'read and exported' : 'nothing hurt that SQLite can see';
}

function openSoundly(path: string): Notebook {
  const notebook = openNotebook(path);
  if (notebook.readOnly) return notebook;
  const reader = openToRead(path);
  const problem = lookThrough(reader.db);
  closeNotebook(reader);
  return problem === null ? notebook : fallBack(notebook, problem);
}

const hashOf = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex');

describe('a damaged notebook', () => {
  it('ends in words at 200 random places, with no crash and no change', async () => {
    const sound = readFileSync(await filledNotebook(temporaryFolder()));
    const ends: string[] = [];
    await fc.assert(
      fc.asyncProperty(damages, async (how) => {
        const folder = temporaryFolder();
        const path = join(folder, 'Test.claimbook');
        writeFileSync(path, damage(sound, how));
        const before = hashOf(path);
        ends.push(await useNotebook(path, join(temporaryFolder(), 'out')));
        expect(hashOf(path)).toBe(before);
        expect(readdirSync(folder)).toEqual(['Test.claimbook']);
      }),
      { numRuns: 200, seed: 4 },
    );
    // What is refused is what is hurt in the few pages that say where all the others are.
    expect(ends.filter((end) => end === 'refused').length).toBeLessThan(60);
    expect(ends.filter((end) => end === 'read and exported').length).toBeGreaterThan(60);
  }, 180_000);

  it('keeps what was not in the file yet when a crash left its journal beside it', async () => {
    const folder = temporaryFolder();
    const notebook = newNotebook(folder);
    await ask(notebook, 'claims.add', { statement: 'They sign.' });
    const crashed = join(temporaryFolder(), 'Crashed.claimbook');
    copyFileSync(notebook.path, crashed);
    copyFileSync(`${notebook.path}-wal`, `${crashed}-wal`);
    closeNotebook(notebook);
    const before = [hashOf(crashed), hashOf(`${crashed}-wal`)];

    const damaged = fallBack(openNotebook(crashed), 'a page is wrong');
    expect(damaged.readOnlyReason).toContain('a page is wrong');
    expect((await ask(damaged, 'claims.list', {})).rows).toMatchObject([
      { statement: 'They sign.' },
    ]);
    closeNotebook(damaged);
    expect([hashOf(crashed), hashOf(`${crashed}-wal`)]).toEqual(before);
  });

  it('shows a text as far as it can be read, with the highlights whose words are there', async () => {
    const folder = temporaryFolder();
    const notebook = newNotebook(folder);
    const articleId = addText(
      notebook,
      'a.txt',
      'Title\n\nThey sign <soon> & late.\n\nNobody knows.',
    );
    for (const quote of ['They sign', 'Nobody']) {
      await ask(notebook, 'highlights.addQuote', { articleId, quote, color: 'blue' });
    }
    closeNotebook(notebook);
    const raw = new Sqlite(notebook.path);
    raw.exec("UPDATE revision SET text = replace(text, 'Nobody', char(0) || 'obody')");
    raw.close();
    const salvaged = openDamaged(notebook.path, 'a page is wrong', indexAll);
    const article = await ask(salvaged, 'articles.get', { id: articleId });
    expect(article.text).toBe(
      'They sign <soon> & late.\n\nThe rest of this article could not be read: the notebook is damaged.',
    );
    expect(article.html).toContain('<p>They sign &lt;soon> &amp; late.</p>');
    const { rows } = await ask(salvaged, 'highlights.list', { articleId });
    const states = Object.fromEntries(rows.map(({ quote, state }) => [quote, state]));
    expect(states).toEqual({ Nobody: 'orphaned', 'They sign': 'anchored' });
    expect(await ask(salvaged, 'notebook.check', {})).toEqual({ ok: true, problems: [] });
    closeNotebook(salvaged);
  });

  it('takes nothing more once a write has met a damaged page', async () => {
    const path = await filledNotebook(temporaryFolder());
    const bytes = readFileSync(path);
    const raw = new Sqlite(path);
    const index = raw
      .prepare<[], { rootpage: number }>(
        `SELECT rootpage FROM sqlite_schema WHERE name = 'claim_by_status'`,
      )
      .get();
    raw.close();
    const at = ((index?.rootpage ?? 1) - 1) * 4096;
    bytes.fill(0xff, at, at + 4096);
    writeFileSync(path, bytes);

    const notebook = openNotebook(path);
    const add = () => endOf(path, () => ask(notebook, 'claims.add', { statement: 'New.' }));
    expect(await add()).toBe('notebook.damaged');
    expect(notebook.readOnlyReason).toContain('damaged');
    expect(await add()).toBe('notebook.read-only');
    closeNotebook(notebook);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('keeps the words of a note whose passage is lost, and the quote whose article is', async () => {
    const path = await filledNotebook(temporaryFolder());
    const raw = new Sqlite(path);
    raw.pragma('foreign_keys = OFF');
    raw.exec('DELETE FROM revision; DELETE FROM article');
    raw.close();
    const salvaged = openDamaged(path, 'articles are gone', indexAll);
    const highlights = await ask(salvaged, 'highlights.list', {});
    expect(highlights.rows).toHaveLength(6);
    expect(highlights.rows.every(({ state }) => state === 'orphaned')).toBe(true);
    expect((await ask(salvaged, 'notes.list', {})).rows).toHaveLength(6);
    expect((await ask(salvaged, 'claims.list', {})).rows).toHaveLength(6);
    expect(await ask(salvaged, 'search.find', { query: 'claim' })).toHaveLength(6);
    expect(lookThrough(salvaged.db)).toBeNull();
    expect(salvaged.db.pragma('foreign_key_check')).toEqual([]);
    closeNotebook(salvaged);
  });
});
