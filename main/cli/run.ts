import { toFailure, type Failure } from '../../model/errors.ts';
import { parseArguments, usage, type Arguments } from './arguments.ts';
import { help } from './help.ts';
import type { Reply } from './reply.ts';

/** What was typed can't be read; everything else was understood, and failed. */
const wrongUse: ReadonlySet<string> = new Set([
  'usage',
  'call.arguments',
  'claims.chain',
  'claims.evidence',
]);

/**
 * Runs one command line. Results go to standard output, words about them to standard error.
 * @returns the exit code: 0 done, 1 something failed, 2 wrong use
 */
export async function run(argv: readonly string[]): Promise<number> {
  // A reader that has seen enough (head, less) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  let json = argv.includes('--json');
  try {
    const given = parseArguments(argv);
    json = given.flags.has('json');
    if (given.flags.has('help') || argv.length === 0) {
      process.stdout.write(help(given.verb));
      return 0;
    }
    const reply = await replyTo(given);
    print(reply, json);
    return reply.failed ? 1 : 0;
  } catch (error) {
    const failure = toFailure(error);
    if (json) process.stdout.write(`${JSON.stringify({ error: failure })}\n`);
    process.stderr.write(inWords(failure));
    return wrongUse.has(failure.code) ? 2 : 1;
  }
}

async function replyTo(given: Arguments): Promise<Reply> {
  const { verb } = given;
  if (!verb) throw usage('A verb is missing.');
  const path = given.options.get('notebook')?.at(-1);
  if (path === undefined) throw usage('--notebook FILE is missing.');
  const { runVerb } = await import('./run-verb.ts');
  return runVerb(verb.name, path, given);
}

function print({ value, text }: Reply, json: boolean): void {
  if (json) {
    if (value !== undefined) process.stdout.write(`${JSON.stringify(value)}\n`);
  } else if (text !== '') {
    process.stdout.write(`${text}\n`);
  }
}

function inWords({ message, hint }: Failure): string {
  return `${message}${hint ? ` ${hint}` : ''}\n`;
}
