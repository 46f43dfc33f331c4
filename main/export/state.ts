/**
 * What the last export of a notebook knew of a folder: a file of our own in it (docs/decisions/0005-export-state.md).
 * It only saves work, and tells which files the user has deleted since. Without it, or where it does not fit, every
 * file is read and compared.
 */
import { existsSync, readFileSync, type Stats } from 'node:fs';
import * as z from 'zod';
import type { Id } from '../../model/records/index.ts';
import { newestVersion, prepare, type Database } from '../notebook/index.ts';
import { shortId } from './places.ts';
import { writeWhole } from './write.ts';

/** To be raised when a record's file is written in another way than before. */
export const formatVersion = 1;

const counts = z.object({
  articles: z.number(),
  highlights: z.number(),
  notes: z.number(),
  claims: z.number(),
  links: z.number(),
});

const fileState = z.object({
  size: z.number(),
  /** Milliseconds since 1970 of its last change. */
  time: z.number(),
  /** The id in its front matter. */
  id: z.string().nullable(),
  /** Set where it is a record's file that held, when it was last read, all that it should. */
  whole: z.object({ fingerprint: z.string(), counts }).optional(),
});

const exportState = z.object({
  /** The state of the notebook that was exported, as `stampOf` gives it. */
  notebook: z.string(),
  /** Every Markdown file under the folder, by its path with slashes. */
  files: z.record(z.string(), fileState),
  /** The paths of files that the user has deleted, by the ids of their records. */
  removed: z.record(z.string(), z.string()),
});

export type FileState = z.infer<typeof fileState>;

export interface ExportState {
  notebook: string;
  files: Map<string, FileState>;
  removed: Map<Id, string>;
}

/** The state that an export begins with where there is none: nothing is known. */
export function noState(): ExportState {
  return { notebook: '', files: new Map(), removed: new Map() };
}

/** Its name begins with a dot, so that no reader of the folder shows it; each notebook has its own. */
export function stateName(notebookId: Id): string {
  return `.claimbook-export-${shortId(notebookId)}.json`;
}

/** What is known of a folder; nothing where there is no state, or one that can't be read. */
export function readState(path: string): ExportState {
  if (!existsSync(path)) return noState();
  const read = exportState.safeParse(parsed(readFileSync(path, 'utf8')));
  if (!read.success) return noState();
  const { notebook, files, removed } = read.data;
  return {
    notebook,
    files: new Map(Object.entries(files)),
    removed: new Map(Object.entries(removed)),
  };
}

/** Null for what is no JSON: half a file of a synchroniser, or a conflict in it. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * Writes the state, unless it is there already to the byte. A file a line, by name: it can be compared.
 * Gives in words why it can't be written; null where it is.
 */
export async function writeState(path: string, state: ExportState): Promise<string | null> {
  const text = [
    `{"notebook":${JSON.stringify(state.notebook)},"files":{`,
    linesOf(state.files),
    '},"removed":{',
    linesOf(state.removed),
    '}}\n',
  ].join('\n');
  try {
    const isThere = existsSync(path);
    if (!isThere || readFileSync(path, 'utf8') !== text) {
      await writeWhole(path, text, isThere ? 'there' : 'new');
    }
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function linesOf(map: ReadonlyMap<string, unknown>): string {
  return [...map]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
    .join(',\n');
}

/** Whether a file is as it was when it was last read, as far as its size and time tell. */
export function isAsBefore(before: FileState | undefined, now: Stats): before is FileState {
  return before?.size === now.size && before.time === now.mtimeMs;
}

/** The state of a notebook in a line: whatever is written to it changes the line. */
export function stampOf(db: Database, wholeText: boolean): string {
  const newest = prepare<{ seq: number; command: Id; at: string }>(
    db,
    'SELECT seq, command_id AS command, at FROM change ORDER BY seq DESC LIMIT 1',
  ).get();
  const { seq, command, at } = newest ?? { seq: 0, command: '', at: '' };
  const text = wholeText ? 'whole' : 'short';
  return [notebookIdOf(db), seq, command, at, newestVersion, formatVersion, text].join(' ');
}

export function notebookIdOf(db: Database): Id {
  const row = prepare<{ value: Id }>(db, `SELECT value FROM meta WHERE key = 'notebook_id'`).get();
  if (!row) throw new Error('the notebook has no id');
  return row.value;
}
