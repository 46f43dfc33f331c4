import { createInterface } from 'node:readline';
import * as z from 'zod';
import { toFailure } from '../../model/errors.ts';
import type { Answer } from '../../preload/contract/index.ts';
import type { Notebook } from '../notebook/index.ts';
import { answer } from '../service/index.ts';
import { usage } from './arguments.ts';
import type { Reply } from './reply.ts';
import { validated } from './validated.ts';

const lineSchema = z.object({ method: z.string(), input: z.unknown() });

/**
 * Answers the calls on standard input, one a line, in order. What was answered is stored: a line that was printed
 * stays, whatever happens to the process.
 */
export async function callLines(notebook: Notebook): Promise<Reply> {
  let failed = false;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    const result = await answerLine(notebook, line);
    if (!result.ok) failed = true;
    process.stdout.write(`${JSON.stringify(result)}\n`);
  }
  return { value: undefined, text: '', failed };
}

async function answerLine(notebook: Notebook, line: string): Promise<Answer<unknown>> {
  try {
    const parsed = lineSchema.safeParse(JSON.parse(line));
    if (!parsed.success) throw usage('A line is {"method": "…", "input": {…}}.');
    const { name, input } = validated(parsed.data.method, JSON.stringify(parsed.data.input ?? {}));
    const { value } = await answer(notebook, name, input, { by: 'command-line' });
    return { ok: true, value };
  } catch (error) {
    return { ok: false, error: toFailure(error) };
  }
}
