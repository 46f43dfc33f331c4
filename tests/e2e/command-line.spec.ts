import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { claimbook, cli } from './command-line.ts';
import { test } from './files.ts';
import { expect } from './launch.ts';

// The built command line under plain Node, with a program at its standard input.

interface Answer {
  ok: boolean;
  value?: { id?: string; total?: number; rows?: { title: string }[] };
  error?: { code: string; message: string; hint: string };
}

function pipe(notebook: string, input: string, ...argv: string[]) {
  return spawnSync(process.execPath, [cli, '--notebook', notebook, ...argv], {
    encoding: 'utf8',
    input,
  });
}

test('`import -` keeps what is piped into it, and says what is no article', ({ notebook }) => {
  const page = `<!doctype html><html lang="en"><head><title>Pact is near</title></head><body><article>
<h1>Pact is near</h1><p>Two ministries have opened talks on a common fleet of repair ships.</p>
<p>Officials hope to sign an agreement before the year is out.</p></article></body></html>`;
  const html = pipe(notebook, page, '--json', 'import', '-');
  expect({ status: html.status, stderr: html.stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(html.stdout)).toMatchObject({
    imported: [{ title: 'Pact is near' }],
    duplicates: [],
    failed: [],
  });

  const text = pipe(notebook, 'A title that stands alone\n\nAnd a sentence.', 'import', '-');
  expect(text.status).toBe(0);
  expect(text.stdout).toContain('A title that stands alone');

  const again = JSON.parse(pipe(notebook, page, '--json', 'import', '-').stdout) as unknown;
  const [first] = (JSON.parse(html.stdout) as { imported: { id: string }[] }).imported;
  expect(again).toMatchObject({ imported: [], duplicates: [{ id: first?.id }] });

  const empty = pipe(notebook, '', 'import', '-');
  expect(empty.status).toBe(1);
  expect(empty.stderr).not.toBe('');
  expect(claimbook(notebook, 'list', 'articles')).toHaveLength(2);
  const kept = claimbook(notebook, 'show', first?.id ?? '') as { text: string };
  expect(kept.text).toContain('Officials hope to sign an agreement before the year is out.');
});

test('`call -` answers each line before the next is sent, in order, in one process', async ({
  notebook,
}) => {
  const child = spawn(process.execPath, [cli, '--notebook', notebook, 'call', '-']);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (words += text));
  const ask = async (line: string): Promise<Answer> => {
    child.stdin.write(`${line}\n`);
    const { value } = await lines.next();
    return JSON.parse(value as string) as Answer;
  };
  const call = (method: string, input: unknown) => ask(JSON.stringify({ method, input }));

  const made = await call('claims.add', { statement: 'They sign this year.' });
  expect(made).toMatchObject({ ok: true, value: { statement: 'They sign this year.' } });
  expect(await call('claims.get', { id: made.value?.id })).toEqual(made);

  // A line that is wrong is answered in its place, and ends nothing.
  expect(await ask('not JSON')).toMatchObject({
    ok: false,
    error: { message: expect.any(String) },
  });
  expect(await ask('{"input":{}}')).toMatchObject({ ok: false, error: { code: 'usage' } });
  expect(await call('no.such', {})).toMatchObject({ ok: false, error: { code: 'usage' } });
  expect(await call('claims.get', { id: 1 })).toMatchObject({ ok: false });
  // Blank lines are none; what is answered is there for others at once.
  child.stdin.write('\n\n');
  expect(await call('claims.list', { limit: 10 })).toMatchObject({ ok: true, value: { total: 1 } });
  expect(claimbook(notebook, 'list', 'claims')).toHaveLength(1);

  child.stdin.end();
  const [code] = (await once(child, 'close')) as [number];
  expect((await lines.next()).done).toBe(true);
  expect({ code, words }).toEqual({ code: 1, words: '' });

  // Sent all at once, they are answered in the order of the lines; no word is lost at the end of the input.
  const many = Array.from({ length: 300 }, (_, at) =>
    JSON.stringify({ method: 'claims.add', input: { statement: `Claim ${at}.` } }),
  );
  const all = pipe(notebook, many.join('\n'), 'call', '-');
  expect({ status: all.status, stderr: all.stderr }).toEqual({ status: 0, stderr: '' });
  const statements = all.stdout
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { value: { statement: string } }).value.statement);
  expect(statements).toEqual(many.map((_, at) => `Claim ${at}.`));
  expect(claimbook(notebook, 'check')).toEqual({ ok: true, problems: [] });
});
