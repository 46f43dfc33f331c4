import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { AppError } from '../../model/errors.ts';
import type { ExportResult } from '../../preload/contract/index.ts';
import { openSnapshot, type Database } from '../notebook/index.ts';
import { bring } from './bring.ts';
import { readFiled } from './filed-record.ts';
import { readFolder, type FoundFolder } from './folder.ts';
import { Places } from './places.ts';
import { countRecords, filedRecords, type ExportCounts } from './records.ts';
import { notebookIdOf, readState, stampOf, stateName, writeState } from './state.ts';
import { Turns, type Watching } from './turns.ts';

export interface ExportOptions extends Watching {
  /** Whether each article's whole text goes into its file. */
  wholeText?: boolean;
  /** Whether files that the user has deleted since the last export are written again. */
  restoreDeleted?: boolean;
}

/**
 * Writes the notebook as Markdown into a folder, which is made where it isn't there: a file for each article, claim and
 * free-standing note. A file of an earlier export is found by its id, wherever it is in the folder, and keeps all that
 * the user wrote in it; one that needs no change isn't touched, and one that the user deleted isn't written again without
 * asking. Each file is read again after writing, and counted against the notebook.
 * @throws AppError export.folder, export.unreadable, export.cancelled, export.incomplete
 */
export async function exportNotebook(
  notebook: Database,
  to: string,
  options: ExportOptions = {},
): Promise<ExportResult> {
  makeFolder(to);
  const snapshot = openSnapshot(notebook);
  try {
    return await exportSnapshot(snapshot.db, to, options);
  } finally {
    snapshot.close();
  }
}

async function exportSnapshot(
  db: Database,
  to: string,
  { wholeText = false, restoreDeleted = false, ...watching }: ExportOptions,
): Promise<ExportResult> {
  const records = filedRecords(db);
  const ids = new Set(records.map(({ id }) => id));
  const turns = new Turns(watching);
  const statePath = join(to, stateName(notebookIdOf(db)));
  const before = readState(statePath);
  const found = await readFolder(to, before, (id) => ids.has(id), turns);
  if (restoreDeleted) found.removed.clear();
  // A deleted file keeps its address: what links to it stays as it is.
  const places = new Places(records, {
    ...found,
    byId: new Map([...found.removed, ...found.byId]),
  });
  const all = places.all;
  const stamp = stampOf(db, wholeText);
  const isSettled =
    stamp === before.notebook &&
    all.every(
      ({ id, path }) => before.files.get(path)?.id === id || before.removed.get(id) === path,
    );
  const report = emptyReport(to, found, places);
  const left = { ...noCounts };
  const problems: string[] = [];
  let isFinished = false;
  try {
    for (const [index, place] of all.entries()) {
      await turns.pass(`Writing ${place.path}`, index, all.length);
      const whole = found.files.get(place.path)?.whole;
      if (isSettled && whole && !found.removed.has(place.id)) {
        count(report, 'unchanged', whole.counts);
        report.verified += 1;
        continue;
      }
      const record = readFiled(db, place, places, wholeText);
      if (found.removed.has(place.id)) {
        add(left, record.counts);
        continue;
      }
      try {
        const { outcome, conflicts, missing } = await bring(to, record, place, found);
        count(report, outcome, record.counts);
        report.conflicts.push(...conflicts);
        if (missing.length === 0) report.verified += 1;
        problems.push(...missing.map((problem) => `${place.path}: ${problem}`));
      } catch (error) {
        problems.push(`${place.path} was not written: ${reasonOf(error)}`);
        if (isDiskFull(error)) throw incomplete(to, problems);
      }
    }
    problems.push(...countProblems(report, left, countRecords(db)));
    isFinished = problems.length === 0;
  } finally {
    // Only after a whole export may the next one trust that nothing is to be done.
    const state = { ...found, notebook: isFinished ? stamp : '' };
    const unkept = await writeState(statePath, state);
    if (unkept !== null) problems.push(`${statePath} was not written: ${unkept}`);
  }
  watching.onProgress?.('Exported', all.length, all.length);
  if (problems.length > 0) throw incomplete(to, problems);
  return report;
}

const countedKinds = ['articles', 'highlights', 'notes', 'claims', 'links'] as const;
const noCounts: ExportCounts = { articles: 0, highlights: 0, notes: 0, claims: 0, links: 0 };

function emptyReport(to: string, found: FoundFolder, places: Places): ExportResult {
  return {
    to,
    ...noCounts,
    files: 0,
    new: 0,
    changed: 0,
    unchanged: 0,
    verified: 0,
    conflicts: damagedFiles(found, places),
    removed: [...found.removed.values()].toSorted(),
  };
}

function count(
  report: ExportResult,
  outcome: 'new' | 'changed' | 'unchanged',
  counts: ExportCounts,
): void {
  report[outcome] += 1;
  report.files += 1;
  add(report, counts);
}

function add(sum: ExportCounts, counts: ExportCounts): void {
  for (const kind of countedKinds) sum[kind] += counts[kind];
}

/** @throws AppError export.folder */
function makeFolder(to: string): void {
  // It would land wherever the app happened to be started.
  if (!isAbsolute(to)) {
    throw new AppError(
      'export.folder',
      `“${to}” does not say where the folder is.`,
      'Nothing was written. Give its whole path, or choose a folder.',
    );
  }
  try {
    mkdirSync(to, { recursive: true });
    accessSync(to, constants.W_OK);
  } catch (error) {
    const isFile = existsSync(to) && !statSync(to).isDirectory();
    throw new AppError(
      'export.folder',
      isFile ? `${to} is a file, not a folder.` : `${to} can't be written to (${reasonOf(error)}).`,
      'Nothing was written. Choose another folder.',
      { cause: error },
    );
  }
}

function damagedFiles({ damaged }: FoundFolder, places: Places): ExportResult['conflicts'] {
  return damaged.map(({ id, path }) => ({
    path,
    problem: `Its marks or its front matter are damaged, so it was left as it is. ${places.of(id).path} has the export.`,
  }));
}

/** What the notebook has, less what is in files that the user has deleted, must be in the files. */
function countProblems(report: ExportCounts, left: ExportCounts, counts: ExportCounts): string[] {
  return countedKinds
    .filter((kind) => report[kind] + left[kind] !== counts[kind])
    .map((kind) => `${report[kind]} of ${counts[kind] - left[kind]} ${kind} were written`);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(ENOSPC|EDQUOT)$/u.test(String(error.code));
}

/** Problems that are listed in words; a list of thousands helps nobody. */
const listed = 20;

function incomplete(to: string, problems: readonly string[]): AppError {
  const more = problems.length > listed ? [`and ${problems.length - listed} more`] : [];
  return new AppError(
    'export.incomplete',
    `The export into ${to} is not complete: ${[...problems.slice(0, listed), ...more].join('; ')}.`,
    'What is not listed was written. See to these files, then export again.',
  );
}
