import { verbs, type Verb } from './verbs.ts';

const head = `claimbook --notebook FILE VERB …`;

const general = [
  '--notebook FILE   the notebook; every verb needs it',
  '--json            only JSON on standard output; words go to standard error',
  '--help            this, or the help of a verb',
];

/** The help of a verb, or of all. */
export function help(verb: Verb | null): string {
  return verb ? helpOf(verb) : helpOfAll();
}

function helpOf({ name, takes, says, details = [] }: Verb): string {
  return [
    `claimbook --notebook FILE ${name} ${takes}`.trim(),
    '',
    `${says[0]?.toUpperCase()}${says.slice(1)}.`,
    '',
    ...[...details, ...general].map((line) => `  ${line}`),
    '',
  ].join('\n');
}

function helpOfAll(): string {
  const width = Math.max(...verbs.map(({ name, takes }) => `${name} ${takes}`.length)) + 2;
  return [
    head,
    '',
    ...verbs.map(({ name, takes, says }) => `  ${`${name} ${takes}`.padEnd(width)}${says}`),
    '',
    ...general.map((line) => `  ${line}`),
    '',
    'Exit: 0 done, 1 something failed, 2 wrong use.',
    '',
  ].join('\n');
}
