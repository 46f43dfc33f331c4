import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exportNotebook } from '../../../main/export/index.ts';
import { formatVersion } from '../../../main/export/state.ts';
import { filesIn } from './files.ts';
import { armsAffair, idOf, type SampleNotebook } from './sample-notebook.ts';

vi.mock('node:fs', { spy: true });
vi.setConfig({ testTimeout: 60_000 });

const brief = 'Articles/Brussels sounds out Tokyo (arms) & ships.md';
const claim = 'Claims/Ministers sign with Tokyo by the end of 2026.md';

let sample: SampleNotebook;
beforeEach(() => {
  sample = armsAffair();
});
afterEach(() => sample.close());

function run(options = {}) {
  return exportNotebook(sample.notebook.db, sample.to, options);
}

/** The Markdown files that an export reads, from its folder. */
async function readsOf(options = {}): Promise<string[]> {
  vi.mocked(fs.readFileSync).mockClear();
  await run(options);
  return vi
    .mocked(fs.readFileSync)
    .mock.calls.map(([path]) => String(path))
    .filter((path) => path.endsWith('.md'))
    .map((path) => path.slice(sample.to.length + 1).replaceAll('\\', '/'));
}

function stateName(): string {
  const name = fs.readdirSync(sample.to).find((each) => each.startsWith('.claimbook-export'));
  if (!name) throw new Error('there is no state');
  return name;
}

describe('an export with nothing changed', () => {
  test('reads no file, and changes no byte of its own state', async () => {
    fs.mkdirSync(join(sample.to, 'Mine'), { recursive: true });
    fs.writeFileSync(join(sample.to, 'Mine/foreign.md'), '# Mine\n');
    await run();
    const state = join(sample.to, stateName());
    const before = { bytes: fs.readFileSync(state), time: fs.statSync(state).mtimeMs };
    expect(await readsOf()).toEqual([]);
    expect({ bytes: fs.readFileSync(state), time: fs.statSync(state).mtimeMs }).toEqual(before);
    expect(await run()).toMatchObject({
      articles: 2,
      highlights: 4,
      notes: 4,
      claims: 2,
      links: 1,
      unchanged: 5,
      verified: 5,
      removed: [],
    });
  });

  test('reads only the file that the user wrote in', async () => {
    await run();
    fs.appendFileSync(join(sample.to, brief), '\nMy words.\n');
    expect(new Set(await readsOf())).toEqual(new Set([brief]));
    expect(await readsOf()).toEqual([]);
    expect(filesIn(sample.to)[brief]).toMatch(/\nMy words\.\n$/u);
  });

  test('reads only the files that a change in the notebook is for', async () => {
    await run();
    sample.update('note', idOf(0x301), { markdown: 'Another view.\n' });
    expect(new Set(await readsOf())).toEqual(new Set([brief]));
    expect(filesIn(sample.to)[brief]).toContain('\nAnother view.\n');
    expect(await readsOf()).toEqual([]);
  });

  test('sees that the whole text is wanted now', async () => {
    await run();
    expect(await run({ wholeText: true })).toMatchObject({ changed: 2, unchanged: 3 });
    expect(await run()).toMatchObject({ changed: 2, unchanged: 3 });
  });
});

describe('the state', () => {
  test('that was lost, is damaged, or comes from another machine changes no file', async () => {
    await run();
    const before = filesIn(sample.to);
    const path = join(sample.to, stateName());
    const whole = fs.readFileSync(path, 'utf8');
    const elsewhere = whole.replace(/"time":\d+/gu, '"time":1');
    for (const state of [null, '', whole.slice(0, 200), '[]', elsewhere]) {
      if (state === null) fs.rmSync(path);
      else fs.writeFileSync(path, state);
      expect(await run()).toMatchObject({ unchanged: 5, verified: 5, conflicts: [], removed: [] });
      expect(filesIn(sample.to)).toEqual(before);
      expect(fs.readFileSync(path, 'utf8')).toBe(whole);
    }
  });

  test('is not trusted by an app that writes files in another way', () => {
    const examples = join(import.meta.dirname, '../../fixtures/export');
    const hash = createHash('sha256');
    for (const name of fs.readdirSync(examples).toSorted()) {
      hash.update(fs.readFileSync(join(examples, name)));
    }
    // Where the examples differ, raise `formatVersion` with them: else old files would not be made again.
    expect([formatVersion, hash.digest('hex').slice(0, 16)]).toEqual([1, 'b5d0c5716718e87d']);
  });

  test('of an export that failed lets the next one go on', async () => {
    await run();
    sample.update('claim', idOf(0x401), { status: 'came true' });
    vi.mocked(fs.renameSync).mockImplementationOnce(() => {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    });
    await expect(run()).rejects.toMatchObject({ code: 'export.incomplete' });
    expect(await run()).toMatchObject({ changed: 1, unchanged: 4 });
    expect(filesIn(sample.to)[claim]).toContain('came true');
  });
});

describe('a file that the user deleted', () => {
  test('is not brought back unasked, and is listed', async () => {
    await run();
    fs.rmSync(join(sample.to, claim));
    for (const again of ['once', 'twice']) {
      sample.update('note', idOf(0x301), { markdown: `Another view, ${again}.\n` });
      const report = await run();
      expect(report).toMatchObject({ claims: 1, files: 4, new: 0, verified: 4, removed: [claim] });
    }
    expect(filesIn(sample.to)[claim]).toBeUndefined();
    expect(filesIn(sample.to)[brief]).toContain('Claims/Ministers%20sign');
  });

  test('comes back when it is asked for, and stays', async () => {
    await run();
    const before = filesIn(sample.to);
    fs.rmSync(join(sample.to, claim));
    await run();
    expect(await run({ restoreDeleted: true })).toMatchObject({ claims: 2, new: 1, removed: [] });
    expect(filesIn(sample.to)).toEqual(before);
    expect(await run()).toMatchObject({ claims: 2, unchanged: 5, removed: [] });
  });

  test('is known again when the user puts it back elsewhere', async () => {
    await run();
    const text = filesIn(sample.to)[claim]!;
    fs.rmSync(join(sample.to, claim));
    await run();
    fs.writeFileSync(join(sample.to, 'Put back.md'), text);
    expect(await run()).toMatchObject({ claims: 2, files: 5, removed: [] });
    expect(filesIn(sample.to)[brief]).toContain('](../Put%20back.md');
  });
});

describe('a file that another program has open', () => {
  const busy = (): never => {
    throw Object.assign(new Error('busy'), { code: 'EBUSY' });
  };

  test('is waited for', async () => {
    vi.mocked(fs.renameSync).mockImplementationOnce(busy).mockImplementationOnce(busy);
    expect(await run()).toMatchObject({ new: 5, verified: 5 });
  });

  test('for longer than two seconds is listed, and the next export writes it', async () => {
    await run();
    const before = filesIn(sample.to);
    sample.update('claim', idOf(0x401), { status: 'came true' });
    const start = performance.now();
    vi.mocked(fs.renameSync).mockImplementation(busy);
    try {
      await expect(run()).rejects.toMatchObject({
        code: 'export.incomplete',
        message: expect.stringContaining(claim),
      });
    } finally {
      vi.mocked(fs.renameSync).mockReset();
    }
    expect(performance.now() - start).toBeGreaterThan(1_900);
    expect(filesIn(sample.to)).toEqual(before);
    expect(await run()).toMatchObject({ changed: 1, unchanged: 4 });
  });
});

describe('an export that is killed', () => {
  test('leaves each file as before or as after, and the next one goes on', async () => {
    for (let number = 0x900; number < 0xb00; number += 1) sample.claim(number, `Claim ${number}`);
    await run();
    const before = filesIn(sample.to);
    for (let number = 0x900; number < 0xb00; number += 1) {
      sample.update('claim', idOf(number), { status: 'came true' });
    }
    const child = spawn(process.execPath, [join(import.meta.dirname, 'export-in-child.mjs')], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NOTEBOOK: sample.notebook.db.name, TO: sample.to },
    });
    // It says how far it is: the first files are written.
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const killed = filesIn(sample.to);
    await run();
    const after = filesIn(sample.to);
    const paths = Object.keys(before);
    expect(paths.filter((path) => ![before[path], after[path]].includes(killed[path]))).toEqual([]);
    expect(paths.filter((path) => before[path] !== after[path])).toHaveLength(0x200);
    // Some were written, some were not: it was killed in the middle.
    const written = paths.filter((path) => killed[path] !== before[path]).length;
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(0x200);
    expect(await run()).toMatchObject({ changed: 0, new: 0, verified: paths.length });
  });
});
