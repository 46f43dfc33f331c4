import { link, lineBreak, words, type NoteInline, type NoteWords } from './document.ts';

/** Words in one format, tabs among them as characters; neighbours differ in format. */
export interface TextRun {
  kind: 'text';
  text: string;
  format: number;
}

export interface BreakRun {
  kind: 'break';
}

export interface LinkRun {
  kind: 'link';
  url: string;
  title: string | null;
  runs: (TextRun | BreakRun)[];
}

/** What stands in a block, in the form that is easiest to compare and to write. */
export type Run = TextRun | BreakRun | LinkRun;

/** Joins neighbours of one format and drops what is empty. */
export function joinRuns<R extends Run>(runs: readonly R[]): R[] {
  const joined: R[] = [];
  for (const run of runs) {
    if (run.kind === 'text' && run.text === '') continue;
    if (run.kind === 'link' && run.runs.length === 0) continue;
    const last = joined.at(-1);
    if (run.kind === 'text' && last?.kind === 'text' && last.format === run.format) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    } else {
      joined.push(run);
    }
  }
  return joined;
}

export function runsOf(children: readonly NoteInline[]): Run[] {
  return joinRuns(
    children.map((child): Run => {
      if (child.type !== 'link') return wordRun(child);
      const runs = joinRuns(child.children.map(wordRun));
      return { kind: 'link', url: child.url, title: child.title, runs };
    }),
  );
}

function wordRun(node: NoteWords): TextRun | BreakRun {
  if (node.type === 'linebreak') return { kind: 'break' };
  return { kind: 'text', text: node.text, format: node.format };
}

/** The nodes for runs, joined first. */
export function nodesOf(runs: readonly Run[]): NoteInline[] {
  return joinRuns(runs).flatMap((run): NoteInline[] => {
    if (run.kind !== 'link') return wordNodes(run);
    return [link(run.url, run.title, joinRuns(run.runs).flatMap(wordNodes))];
  });
}

function wordNodes(run: TextRun | BreakRun): NoteWords[] {
  return run.kind === 'break' ? [lineBreak] : words(run.text, run.format);
}
