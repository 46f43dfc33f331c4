import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { parseArguments } from '../../../main/cli/arguments.ts';
import { run } from '../../../main/cli/run.ts';
import { temporaryFolder } from '../../notebooks.ts';

/** Runs a command line in this process, and gives what it printed. */
async function claimbook(...argv: string[]) {
  let out = '';
  let err = '';
  const stdout = vi
    .spyOn(process.stdout, 'write')
    .mockImplementation((text) => Boolean((out += String(text))));
  const stderr = vi
    .spyOn(process.stderr, 'write')
    .mockImplementation((text) => Boolean((err += String(text))));
  const code = await run(argv).finally(() => {
    stdout.mockRestore();
    stderr.mockRestore();
  });
  return { code, out, err, json: () => JSON.parse(out) as never };
}

async function newFile(): Promise<{ file: string; folder: string }> {
  const folder = temporaryFolder();
  const file = join(folder, 'Case.claimbook');
  expect((await claimbook('--notebook', file, 'new')).code).toBe(0);
  return { file, folder };
}

describe('the arguments', () => {
  it('stand in any order', () => {
    const words = ['--json', 'highlight', '--quote=a b', 'ID', '--notebook', 'F', '--tags', 'x,y'];
    for (let turn = 0; turn < 2; turn += 1) {
      const given = parseArguments(
        turn === 0
          ? words
          : ['--notebook', 'F', '--quote', 'a b', '--tags', 'x,y', 'highlight', 'ID', '--json'],
      );
      expect(given.verb?.name).toBe('highlight');
      expect(given.words).toEqual(['ID']);
      expect(Object.fromEntries(given.options)).toEqual({
        quote: ['a b'],
        notebook: ['F'],
        tags: ['x,y'],
      });
      expect([...given.flags]).toEqual(['json']);
    }
  });

  it('of a search that are no known option are the query', () => {
    const given = parseArguments([
      '--notebook',
      'F',
      'search',
      'ship',
      '-moji',
      '--',
      '--limit',
      '3',
      '--deep',
    ]);
    expect(given.words).toEqual(['ship', '-moji', '--', '--deep']);
    expect(given.options.get('limit')).toEqual(['3']);
  });

  it('that are wrong end with 2 and say what is wrong', async () => {
    for (const argv of [
      ['list'],
      ['--notebook'],
      ['nonsense'],
      ['--notebook', 'x', 'list', '--deep'],
    ]) {
      const { code, err } = await claimbook(...argv);
      expect(code).toBe(2);
      expect(err).toContain('--help');
    }
  });

  it('that no option takes, or no claim is made of, end with 2, and nothing is stored', async () => {
    const { file } = await newFile();
    for (const wrong of [
      ['--kind', 'rumour'],
      ['--said-by', 'official > '],
      ['--evidence', 'nothing:maybe'],
    ]) {
      expect((await claimbook('--notebook', file, 'claim', 'They sign.', ...wrong)).code).toBe(2);
    }
    expect((await claimbook('--notebook', file, '--json', 'list', 'claims')).json()).toEqual([]);
  });
});

describe('the command line goes the whole way', () => {
  it('from a file to the exported folder', async () => {
    const { file, folder } = await newFile();
    const articles = join(folder, 'in');
    mkdirSync(articles);
    writeFileSync(
      join(articles, 'a.txt'),
      'Pact near\n\nOfficials hope to sign before the year is out.',
    );
    writeFileSync(
      join(articles, 'b.md'),
      '# No pact\n\nNothing is signed before the February council.',
    );
    writeFileSync(join(articles, 'empty.txt'), '');
    const call = (...argv: string[]) => claimbook('--notebook', file, '--json', ...argv);

    const imported = await call('import', articles);
    expect(imported.code).toBe(1);
    const result: {
      imported: { id: string; title: string }[];
      failed: { path: string; code: string }[];
    } = imported.json();
    expect(result.imported.map(({ title }) => title)).toEqual(['Pact near', 'No pact']);
    expect(result.failed).toMatchObject([
      { code: 'capture.empty', path: join(articles, 'empty.txt') },
    ]);

    const [first, second] = result.imported;
    const mark = async (id = '', quote = ''): Promise<{ id: string }> =>
      (
        await call('highlight', id, '--quote', quote, '--note', 'A *note*.', '--tags', 'x, y')
      ).json();
    const hope = await mark(first?.id, 'hope to sign');
    const none = await mark(second?.id, 'Nothing is signed');
    const claim: { id: string; saidBy: string[] } = (
      await call(
        'claim',
        'They sign.',
        '--kind',
        'forecast',
        '--said-by',
        'official > Nikkei',
        '--evidence',
        `${hope.id}:supports`,
        '--evidence',
        `${none.id}:contradicts`,
      )
    ).json();
    expect(claim).toMatchObject({ saidBy: ['official', 'Nikkei'], supports: 1, contradicts: 1 });
    const other: { id: string } = (await call('claim', 'Nothing is signed.')).json();
    expect((await call('link', claim.id, 'contradicts', other.id, '--reason', 'dates')).code).toBe(
      0,
    );
    expect((await call('link', claim.id, 'depends-on', other.id)).code).toBe(0);

    for (const [what, count] of Object.entries({
      articles: 2,
      highlights: 2,
      notes: 2,
      claims: 2,
      links: 2,
      tags: 2,
    })) {
      expect((await call('list', what)).json()).toHaveLength(count);
      expect((await call('list', what, '--full')).json()).toHaveLength(count);
    }
    expect((await call('search', 'sign', '--limit', '2')).json()).toHaveLength(2);
    expect((await call('show', claim.id)).json()).toMatchObject({
      id: claim.id,
      linksOut: [{}, {}],
    });
    const out = join(folder, 'vault');
    expect((await call('export', '--to', out)).json()).toMatchObject({
      articles: 2,
      highlights: 2,
      claims: 2,
      links: 2,
    });
    expect((await call('check')).json()).toEqual({ ok: true, problems: [] });
    const backup = join(folder, 'Copy.claimbook');
    expect((await call('backup', backup)).code).toBe(0);
    expect(existsSync(backup)).toBe(true);
    expect((await call('call', 'claims.list', '{"kind":"forecast"}')).json()).toMatchObject({
      total: 1,
    });
  });

  it('says on standard error what went wrong, and only JSON on standard output', async () => {
    const { file } = await newFile();
    const { code, err, json } = await claimbook('--notebook', file, '--json', 'show', 'nothing');
    expect(code).toBe(1);
    expect(err).toContain('nothing is not the id of a record');
    expect(json()).toMatchObject({ error: { code: 'record.missing' } });
  });

  it('makes no notebook where one is', async () => {
    const { file } = await newFile();
    expect((await claimbook('--notebook', file, 'new')).code).toBe(1);
  });

  it('in a dry run stores nothing', async () => {
    const { file, folder } = await newFile();
    writeFileSync(join(folder, 'a.txt'), 'Title\n\nWords.');
    const dry = await claimbook(
      '--notebook',
      file,
      'import',
      join(folder, 'a.txt'),
      '--dry-run',
      '--json',
    );
    expect(dry.json()).toMatchObject({ imported: [{ title: 'Title' }] });
    expect((await claimbook('--notebook', file, '--json', 'list', 'articles')).json()).toEqual([]);
  });

  it('has help for all and for each verb', async () => {
    const all = await claimbook('--help');
    for (const verb of [
      'new',
      'import',
      'list',
      'show',
      'highlight',
      'claim',
      'link',
      'search',
      'export',
      'check',
      'backup',
      'call',
    ]) {
      expect(all.out).toContain(verb);
      expect((await claimbook(verb, '--help')).out).toContain(`FILE ${verb}`);
    }
  });
});
