import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from '@playwright/test';
import { claimbook, cli } from './command-line.ts';

const rounds = 8;

/** What was acknowledged before the process was killed. */
interface Acknowledged {
  statements: string[];
  highlights: string[];
}

/** Feeds calls to one process as fast as it answers, and kills it after a random while. */
async function workUntilKilled(
  file: string,
  articleId: string,
  round: number,
): Promise<Acknowledged> {
  const worker = spawn(process.execPath, [cli, '--notebook', file, 'call', '-'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const acknowledged: Acknowledged = { statements: [], highlights: [] };
  const calls = Array.from({ length: 4_000 }, (_, index) =>
    index % 2 === 0
      ? {
          method: 'claims.add',
          input: { statement: `Claim ${round}.${index}`, chain: [{ name: `Source ${index}` }] },
        }
      : {
          method: 'highlights.add',
          input: { articleId, start: index % 200, end: (index % 200) + 9, color: 'pink' },
        },
  );
  const killed = new Promise<void>((resolve) => worker.once('close', () => resolve()));
  worker.stdin.on('error', () => undefined);
  worker.stdin.write(calls.map((call) => `${JSON.stringify(call)}\n`).join(''));
  let timer: NodeJS.Timeout | undefined;
  for await (const line of createInterface({ input: worker.stdout })) {
    timer ??= setTimeout(() => worker.kill('SIGKILL'), 20 + Math.random() * 400);
    // The last line may be cut in the middle: then nothing was acknowledged by it.
    if (!line.endsWith('}')) continue;
    const { value } = JSON.parse(line) as { value: { id: string; statement?: string } };
    if (value.statement) acknowledged.statements.push(value.statement);
    else acknowledged.highlights.push(value.id);
  }
  await killed;
  clearTimeout(timer);
  return acknowledged;
}

test('a process that is killed in the middle of work loses nothing that was acknowledged', async () => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'claimbook-kill-'));
  const file = join(folder, 'Kill.claimbook');
  const article = join(folder, 'a.txt');
  writeFileSync(
    article,
    `Report\n\n${'The official hopes to sign before the year is out. '.repeat(20)}`,
  );
  claimbook(file, 'new');
  const { imported } = claimbook(file, 'import', article) as { imported: { id: string }[] };
  const articleId = imported[0]?.id ?? '';
  const all: Acknowledged = { statements: [], highlights: [] };

  for (let round = 0; round < rounds; round += 1) {
    const { statements, highlights } = await workUntilKilled(file, articleId, round);
    all.statements.push(...statements);
    all.highlights.push(...highlights);
    expect(claimbook(file, 'check')).toEqual({ ok: true, problems: [] });
  }

  expect(all.statements.length).toBeGreaterThan(rounds);
  const claims = claimbook(file, 'list', 'claims') as { statement: string }[];
  const marks = claimbook(file, 'list', 'highlights') as { id: string }[];
  const statements = new Set(claims.map(({ statement }) => statement));
  const ids = new Set(marks.map(({ id }) => id));
  expect(all.statements.filter((statement) => !statements.has(statement))).toEqual([]);
  expect(all.highlights.filter((id) => !ids.has(id))).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
});
