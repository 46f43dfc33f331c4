import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exportNotebook } from '../../../main/export/index.ts';
import { filesIn } from './files.ts';
import { armsAffair, idOf, type SampleNotebook } from './sample-notebook.ts';

// Real files and a real database, on machines that may be busy.
vi.setConfig({ testTimeout: 30_000 });

let sample: SampleNotebook;
beforeEach(() => {
  sample = armsAffair();
});
afterEach(() => sample.close());

function run(options = {}) {
  return exportNotebook(sample.notebook.db, sample.to, options);
}

const brief = 'Articles/Brussels sounds out Tokyo (arms) & ships.md';
const claim = 'Claims/Ministers sign with Tokyo by the end of 2026.md';

describe('the files', () => {
  test('read as the examples that were agreed on', async () => {
    const report = await run({ wholeText: true });
    const files = filesIn(sample.to);
    const names = Object.keys(files).map((path) => path.split('/').at(-1));
    expect(names).toEqual([
      'Brussels sounds out Tokyo (arms) & ships.md',
      '年内署名は難しい.md',
      'Ministers sign with Tokyo by the end of 2026.md',
      '年内には署名されない.md',
      'Things to do.md',
    ]);
    const examples = ['article', 'article-ja', 'claim', 'claim-ja', 'note'];
    for (const [index, text] of Object.values(files).entries()) {
      await expect(text).toMatchFileSnapshot(`../../fixtures/export/${examples[index]}.md`);
    }
    expect(report).toEqual({
      to: sample.to,
      articles: 2,
      highlights: 4,
      notes: 4,
      claims: 2,
      links: 1,
      files: 5,
      new: 5,
      changed: 0,
      unchanged: 0,
      verified: 5,
      conflicts: [],
      removed: [],
    });
  });
});

describe('exporting again', () => {
  test('with nothing changed changes no byte and touches no file', async () => {
    await run();
    const before = filesIn(sample.to);
    const times = Object.keys(before).map((path) => statSync(join(sample.to, path)).mtimeMs);
    const report = await run();
    expect(filesIn(sample.to)).toEqual(before);
    expect(Object.keys(before).map((path) => statSync(join(sample.to, path)).mtimeMs)).toEqual(
      times,
    );
    expect(report).toMatchObject({
      new: 0,
      changed: 0,
      unchanged: 5,
      conflicts: [],
      highlights: 4,
    });
  });

  test('gives the same bytes in another folder', async () => {
    await run();
    const elsewhere = join(sample.folder, 'elsewhere');
    await exportNotebook(sample.notebook.db, elsewhere);
    expect(filesIn(elsewhere)).toEqual(filesIn(sample.to));
  });

  test('brings edits through and keeps what the user wrote around them', async () => {
    await run();
    const path = join(sample.to, brief);
    const mine = 'My [[own]] words, $x*y$ ==kept== ^mine';
    const old = filesIn(sample.to)[brief]!;
    const edited = old
      .replace('tags:\n', '# mine\nrating: 5 # stars\ntags:\n  - my/tag # too\n')

      .replace('\n<!-- claimbook:begin h-91d4aa02', `\n${mine}\n\n<!-- claimbook:begin h-91d4aa02`);
    writeFileSync(path, `${edited}\n## My reading\n\n- [ ] check\n`);
    sample.update('note', idOf(0x301), { markdown: 'Another *view*.\n' });
    sample.update('highlight', idOf(0x91d4aa03), { trashed_at: '2026-11-14T00:00:00.000Z' });
    sample.highlight(0x91d4aa04, idOf(1), 'A senior official', 76);

    const report = await run();
    const text = filesIn(sample.to)[brief]!;
    expect(text).toContain(
      '# mine\nrating: 5 # stars\ntags:\n  - my/tag # too\n  - export-licence\n',
    );
    expect(text).toContain(`\n\n${mine}\n\n<!-- claimbook:begin h-91d4aa02`);
    expect(text.endsWith('\n\n## My reading\n\n- [ ] check\n')).toBe(true);
    expect(text).toContain('\nAnother *view*.\n');
    expect(text).not.toContain('A forecast with a');
    expect(text).not.toContain('A passage that is gone');
    const order = [...text.matchAll(/^\^(h-\w+)$/gmu)].map(([, block]) => block);
    expect(order).toEqual(['h-2f81c0ab', 'h-91d4aa04', 'h-91d4aa02']);
    expect(report).toMatchObject({ new: 0, changed: 1, unchanged: 4, conflicts: [] });
  });

  test('keeps both versions of a generated part that the user changed, and says so', async () => {
    await run();
    const path = join(sample.to, brief);
    const text = filesIn(sample.to)[brief]!;
    writeFileSync(path, text.replace('Ask the desk', 'Ask the desk, and the yard'));
    sample.update('note', idOf(0x301), { markdown: 'Another view.\n' });
    const report = await run();
    const merged = filesIn(sample.to)[brief]!;
    expect(merged).toContain('Another view.');
    expect(merged).toContain('- [ ] Ask the desk, and the yard');
    expect(merged.match(/^\^h-2f81c0ab$/gmu)).toHaveLength(1);
    expect(report.conflicts).toEqual([
      {
        path: brief,
        problem: 'You had changed the part “h-2f81c0ab”: your version is kept after it.',
      },
    ]);
    expect(await run()).toMatchObject({ unchanged: 5, conflicts: [] });
    expect(filesIn(sample.to)[brief]).toBe(merged);
  });

  test('finds a file that was renamed and moved, and links to it there', async () => {
    await run();
    mkdirSync(join(sample.to, 'Europe'));
    renameSync(join(sample.to, brief), join(sample.to, 'Europe/Tokyo.md'));
    sample.update('article', idOf(1), { title: 'Another title' });
    await run();
    const files = filesIn(sample.to);
    expect(Object.keys(files)).toHaveLength(5);
    expect(files['Europe/Tokyo.md']).toContain('\n# Another title\n');
    expect(files[claim]).toContain('](../Europe/Tokyo.md#^h-2f81c0ab)');
    expect(files['Europe/Tokyo.md']).toContain('](../Claims/Ministers%20sign');
  });

  test('leaves a file whose marks are damaged as it is, and writes the article beside it', async () => {
    await run();
    const damaged = filesIn(sample.to)[brief]!.replace(/<!-- claimbook:end h-2f81c0ab .*\n/u, '');
    writeFileSync(join(sample.to, brief), damaged);
    const report = await run();
    const beside = brief.replace('.md', ' (2).md');
    expect(filesIn(sample.to)[brief]).toBe(damaged);
    expect(filesIn(sample.to)[beside]).toContain('^h-2f81c0ab');
    expect(report.conflicts).toMatchObject([{ path: brief }]);
    expect(report.conflicts[0]?.problem).toContain(beside);
    expect(await run()).toMatchObject({ new: 0, changed: 0, conflicts: [{ path: brief }] });
  });

  test('leaves a file with bytes that are no text as it is', async () => {
    await run();
    const bytes = Buffer.concat([readFileSync(join(sample.to, brief)), Buffer.from([0xe9, 0x0a])]);
    writeFileSync(join(sample.to, brief), bytes);
    sample.update('article', idOf(1), { byline: 'Somebody else' });
    expect(await run()).toMatchObject({ new: 1, conflicts: [{ path: brief }] });
    expect(readFileSync(join(sample.to, brief))).toEqual(bytes);
  });

  test('never writes over a foreign file, whatever the case of its name', async () => {
    const foreign = join(sample.to, brief.toUpperCase().replace('ARTICLES', 'Articles'));
    mkdirSync(join(sample.to, 'Articles'), { recursive: true });
    mkdirSync(join(sample.to, '.obsidian'));
    writeFileSync(foreign, 'not yours');
    writeFileSync(join(sample.to, '.obsidian/app.json'), '{}');
    await run();
    const files = filesIn(sample.to);
    expect(files[brief.toUpperCase().replace('ARTICLES', 'Articles')]).toBe('not yours');
    expect(files[brief.replace('.md', ' (2).md')]).toContain('^h-2f81c0ab');
    expect(files['.obsidian/app.json']).toBe('{}');
  });

  test('keeps the line ends of an editor that changed them', async () => {
    await run();
    const crlf = filesIn(sample.to)[brief]!.replaceAll('\n', '\r\n');
    writeFileSync(join(sample.to, brief), crlf);
    expect(await run()).toMatchObject({ unchanged: 5, conflicts: [] });
    sample.update('note', idOf(0x301), { markdown: 'Another view.\n\nOf two.\n' });
    sample.update('article', idOf(1), { byline: 'Somebody else' });
    expect(await run()).toMatchObject({ changed: 1, conflicts: [] });
    expect(filesIn(sample.to)[brief]).not.toMatch(/[^\r]\n/u);
  });
});

describe('what is in the trash', () => {
  test('stays out, with all that hangs on it', async () => {
    sample.update('article', idOf(1), { trashed_at: '2026-11-14T00:00:00.000Z' });
    sample.update('claim', idOf(0x402), { trashed_at: '2026-11-14T00:00:00.000Z' });
    const report = await run();
    expect(report).toMatchObject({ articles: 1, highlights: 1, notes: 2, claims: 1, links: 0 });
    expect(filesIn(sample.to)[claim]).not.toContain('](../Articles/Brussels');
    expect(filesIn(sample.to)[claim]).not.toContain('## Links');
  });
});

describe('what goes wrong', () => {
  test('a path that is a file is refused in words', async () => {
    writeFileSync(sample.to, 'mine');
    await expect(run()).rejects.toMatchObject({
      code: 'export.folder',
      message: `${sample.to} is a file, not a folder.`,
    });
  });

  test('what can’t be written is listed, and the rest is written', async () => {
    mkdirSync(sample.to);
    writeFileSync(join(sample.to, 'Claims'), 'A file has the name of our folder.');
    await expect(run()).rejects.toMatchObject({
      code: 'export.incomplete',
      message: expect.stringContaining(`${claim} was not written`),
    });
    const files = filesIn(sample.to);
    expect(files[brief]).toContain('^h-2f81c0ab');
    expect(files['Claims']).toBe('A file has the name of our folder.');
  });

  test.skipIf(process.getuid?.() === 0)('a read-only file is left as it is', async () => {
    await run();
    const before = filesIn(sample.to)[claim];
    chmodSync(join(sample.to, claim), 0o444);
    sample.update('claim', idOf(0x401), { status: 'came true' });
    await expect(run()).rejects.toMatchObject({ code: 'export.incomplete' });
    expect(filesIn(sample.to)[claim]).toBe(before);
  });

  test('a cancelled export leaves whole files, and the next one goes on', async () => {
    await run();
    const whole = filesIn(sample.to);
    for (let number = 0x900; number < 0xa00; number += 1) sample.claim(number, `Claim ${number}`);
    const controller = new AbortController();
    const onProgress = (label: string) => label.startsWith('Writing') && controller.abort();
    await expect(run({ signal: controller.signal, onProgress })).rejects.toMatchObject({
      code: 'export.cancelled',
    });
    const cancelled = filesIn(sample.to);
    expect(Object.keys(cancelled).length).toBeLessThan(5 + 256);
    expect(cancelled).toMatchObject(whole);
    expect(await run()).toMatchObject({ claims: 2 + 256, conflicts: [] });
    expect(filesIn(sample.to)).toMatchObject(cancelled);
  });

  test('what a killed export left behind is cleared away', async () => {
    await run();
    const left = join(sample.to, 'Claims/.claimbook-1-1.tmp');
    writeFileSync(left, 'half');
    const longAgo = new Date(Date.now() - 3_600_000);
    utimesSync(left, longAgo, longAgo);
    await run();
    expect(existsSync(left)).toBe(false);
  });
});
