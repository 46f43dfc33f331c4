import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { AppError } from '../../model/errors.ts';
import type { ExportResult } from '../../preload/contract/index.ts';
import { connectToRead, type Database } from '../notebook/index.ts';
import { articleFile } from './article-file.ts';
import { claimFile } from './claim-file.ts';
import { mergedText, newText } from './compose.ts';
import { readFolder, type FoundFolder } from './folder.ts';
import type { ExportFile } from './model.ts';
import { noteFile } from './note-file.ts';
import { Places, type Place } from './places.ts';
import {
  countRecords,
  filedRecords,
  readArticle,
  readClaim,
  readFreeNote,
  type ExportCounts,
} from './records.ts';
import { Turns, type Watching } from './turns.ts';
import { missingIn } from './verify.ts';
import { writeWhole } from './write.ts';

export interface ExportOptions extends Watching {
  /** Whether each article's whole text goes into its file. */
  wholeText?: boolean;
}

/** What an export did: the records that the folder now holds, and what became of their files. */
export interface ExportReport extends ExportResult {
  new: number;
  changed: number;
  unchanged: number;
  /** Files in which the user's version of a generated part, or a whole file, was kept beside ours. */
  conflicts: { path: string; problem: string }[];
}

/**
 * Writes the notebook as Markdown into a folder, which is made where it isn't there: a file for each article, claim and
 * free-standing note. A file of an earlier export is found by its id, wherever it is in the folder, and keeps all that
 * the user wrote in it; one that needs no change isn't touched. Each file is read again after writing, and counted
 * against the notebook.
 * @throws AppError export.folder, export.unreadable, export.cancelled, export.incomplete
 */
export async function exportNotebook(
  notebook: Database,
  to: string,
  options: ExportOptions = {},
): Promise<ExportReport> {
  makeFolder(to);
  // A connection of its own sees one state of the notebook throughout, whatever is written meanwhile.
  const db = connectToRead(notebook.name);
  try {
    db.exec('BEGIN');
    return await exportSnapshot(db, to, options);
  } finally {
    db.close();
  }
}

async function exportSnapshot(
  db: Database,
  to: string,
  { wholeText = false, ...watching }: ExportOptions,
): Promise<ExportReport> {
  const records = filedRecords(db);
  const ids = new Set(records.map(({ id }) => id));
  const turns = new Turns(watching);
  const found = await readFolder(to, (id) => ids.has(id), turns);
  const places = new Places(records, found);
  const report: ExportReport = {
    to,
    articles: 0,
    highlights: 0,
    notes: 0,
    claims: 0,
    links: 0,
    files: 0,
    new: 0,
    changed: 0,
    unchanged: 0,
    conflicts: damagedFiles(found, places),
  };
  const problems: string[] = [];
  const all = places.all;
  for (const [index, place] of all.entries()) {
    await turns.pass(`Writing ${place.path}`, index, all.length);
    try {
      const { file, counts } = makeFile(db, place, places, wholeText);
      const { outcome, kept, missing } = await writeFile(to, place, file, found);
      report[outcome] += 1;
      report.files += 1;
      report.conflicts.push(...kept.map((name) => keptVersion(place, name)));
      problems.push(...missing.map((problem) => `${place.path}: ${problem}`));
      for (const kind of countedKinds) report[kind] += counts[kind];
    } catch (error) {
      problems.push(`${place.path} was not written: ${reasonOf(error)}`);
      if (isDiskFull(error)) throw incomplete(to, problems);
    }
  }
  watching.onProgress?.('Exported', all.length, all.length);
  problems.push(...countProblems(report, countRecords(db)));
  if (problems.length > 0) throw incomplete(to, problems);
  return report;
}

const countedKinds = ['articles', 'highlights', 'notes', 'claims', 'links'] as const;

/** A record's file, and the records that are in it. A link counts in the file of the claim that it comes from. */
function makeFile(
  db: Database,
  { kind, id }: Place,
  places: Places,
  wholeText: boolean,
): { file: ExportFile; counts: ExportCounts } {
  const counts = { articles: 0, highlights: 0, notes: 0, claims: 0, links: 0 };
  switch (kind) {
    case 'article': {
      const article = readArticle(db, id, wholeText);
      const { highlights } = article;
      const notes = article.notes.length + highlights.flatMap((item) => item.notes).length;
      const file = articleFile(article, places);
      return { file, counts: { ...counts, articles: 1, highlights: highlights.length, notes } };
    }
    case 'claim': {
      const claim = readClaim(db, id);
      const links = claim.links.filter(({ end }) => end === 'from').length;
      const file = claimFile(claim, places);
      return { file, counts: { ...counts, claims: 1, links, notes: claim.notes.length } };
    }
    case 'note':
      return { file: noteFile(readFreeNote(db, id), places), counts: { ...counts, notes: 1 } };
  }
}

interface Written {
  outcome: 'new' | 'changed' | 'unchanged';
  /** Regions of which the user's version was kept. */
  kept: string[];
  /** What a reader doesn't find in the file. */
  missing: string[];
}

async function writeFile(
  to: string,
  place: Place,
  file: ExportFile,
  found: FoundFolder,
): Promise<Written> {
  const path = join(to, place.path);
  const there = found.byId.has(place.id) ? readFileSync(path, 'utf8') : null;
  const merged = there === null ? { text: newText(file), kept: [] } : mergedText(there, file);
  if (merged === null) throw new Error('someone has changed it during the export');
  if (merged.text === there) return { outcome: 'unchanged', kept: [], missing: [] };
  await writeWhole(path, merged.text, there === null ? 'new' : 'there');
  const written = readFileSync(path, 'utf8');
  return {
    outcome: there === null ? 'new' : 'changed',
    kept: merged.kept,
    missing: written === merged.text ? missingIn(written, file) : ['not all of it was written'],
  };
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

function damagedFiles({ damaged }: FoundFolder, places: Places): ExportReport['conflicts'] {
  return damaged.map(({ id, path }) => ({
    path,
    problem: `Its marks or its front matter are damaged, so it was left as it is. ${places.of(id).path} has the export.`,
  }));
}

function keptVersion({ path }: Place, name: string): ExportReport['conflicts'][number] {
  return { path, problem: `You had changed the part “${name}”: your version is kept after it.` };
}

function countProblems(report: ExportReport, counts: ExportCounts): string[] {
  return countedKinds
    .filter((kind) => report[kind] !== counts[kind])
    .map((kind) => `${report[kind]} of ${counts[kind]} ${kind} were written`);
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
