import { AppError } from '../../model/errors.ts';
import { verbs, type Verb } from './verbs.ts';

export interface Arguments {
  verb: Verb | null;
  /** What is no option, in order. */
  words: string[];
  /** Options that take a value; those that may be repeated keep each. */
  options: Map<string, string[]>;
  flags: Set<string>;
}

const globalValues = ['notebook'];
const globalFlags = ['json', 'help'];

/**
 * Reads the command line. Options stand in any order, as `--name value` or `--name=value`. What follows `search` and is
 * no known option is the query, `--` and `-word` among it; elsewhere `--` ends the options.
 * @throws AppError usage
 */
export function parseArguments(argv: readonly string[]): Arguments {
  const result: Arguments = { verb: null, words: [], options: new Map(), flags: new Set() };
  const rest = [...argv];
  let onlyWords = false;
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    const [name, value] = splitOption(argument);
    const isSearch = result.verb?.name === 'search';
    if (onlyWords || name === null) {
      takeWord(result, argument);
    } else if (name === '' && !isSearch) {
      onlyWords = true;
    } else if (takesValue(result.verb, name)) {
      const given = value ?? rest.shift();
      if (given === undefined) throw usage(`--${name} needs a value.`);
      result.options.set(name, [...(result.options.get(name) ?? []), given]);
    } else if (isFlag(result.verb, name) && value === null) {
      result.flags.add(name);
    } else if (isSearch) {
      takeWord(result, argument);
    } else {
      throw usage(`${argument} is no option${result.verb ? ` of ${result.verb.name}` : ''}.`);
    }
  }
  return result;
}

export function usage(message: string): AppError {
  return new AppError('usage', message, 'See --help.');
}

/** The name of an option; null for a word. A single dash alone is a word: standard input. */
function splitOption(argument: string): [string | null, string | null] {
  if (!argument.startsWith('-') || argument === '-') return [null, null];
  if (argument === '-h') return ['help', null];
  if (!argument.startsWith('--')) return [argument, null];
  const [, name = '', value] = /^--([^=]*)(?:=(.*))?$/su.exec(argument) ?? [];
  return [name, value ?? null];
}

function takeWord(result: Arguments, word: string): void {
  if (result.verb) {
    result.words.push(word);
    return;
  }
  const verb = verbs.find(({ name }) => name === word);
  if (!verb) throw usage(`${word} is no verb.`);
  result.verb = verb;
}

/** Before the verb is known, the options of all verbs are. */
function takesValue(verb: Verb | null, name: string): boolean {
  const known = verb ? [verb] : verbs;
  return globalValues.includes(name) || known.some(({ values }) => values?.includes(name));
}

function isFlag(verb: Verb | null, name: string): boolean {
  const known = verb ? [verb] : verbs;
  return globalFlags.includes(name) || known.some(({ flags }) => flags?.includes(name));
}
