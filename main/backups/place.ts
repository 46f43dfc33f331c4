import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { AppError } from '../../model/errors.ts';
import { backupReasons, type BackupList } from '../../preload/contract/index.ts';
import { notebookEnding, prepare, type Notebook } from '../notebook/index.ts';

/**
 * A notebook's backups: `FOLDER/ID OF THE NOTEBOOK/` with a file of records for each backup, what is known of it in a
 * JSON file beside, and the assets of all of them in `assets/`, once each.
 */
export interface BackupPlace {
  folder: string;
  /** Laid out as a notebook's own. */
  assets: string;
}

export function placeOf(notebook: Notebook, folder: string): BackupPlace {
  const own = join(folder, notebookId(notebook));
  return { folder: own, assets: join(own, 'assets') };
}

function notebookId({ db }: Notebook): string {
  const row = prepare<{ value: string }>(
    db,
    `SELECT value FROM meta WHERE key = 'notebook_id'`,
  ).get();
  if (!row) throw new Error('the notebook has no identity');
  return row.value;
}

/** The moment as a file name that every system takes: `2026-11-24T09-00-00-000Z`. */
export function nameAt(date: Date): string {
  return date.toISOString().replaceAll(/[:.]/g, '-');
}

export function recordsFile({ folder }: BackupPlace, backup: string): string {
  return join(folder, backup + notebookEnding);
}

export function stateFile({ folder }: BackupPlace, backup: string): string {
  return join(folder, `${backup}.json`);
}

const count = z.number().int().min(0);
const stateSchema = z.object({
  backup: z.string(),
  madeAt: z.iso.datetime(),
  reason: z.enum(backupReasons),
  bytes: count,
  assetBytes: count,
  checkedAt: z.iso.datetime(),
  problem: z.string().nullable(),
  counts: z.object({
    articles: count,
    highlights: count,
    notes: count,
    claims: count,
    links: count,
  }),
});
export type BackupState = z.infer<typeof stateSchema>;

/** The newest first. A backup whose state can't be read is listed by what its file says, as not checked. */
export function statesIn(place: BackupPlace): BackupState[] {
  if (!existsSync(place.folder)) return [];
  return readdirSync(place.folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readState(place, name.slice(0, -'.json'.length)))
    .filter((state) => state !== null)
    .toSorted((a, b) => b.madeAt.localeCompare(a.madeAt));
}

function readState(place: BackupPlace, backup: string): BackupState | null {
  if (!existsSync(recordsFile(place, backup))) return null;
  const read = stateSchema.safeParse(parsed(readFileSync(stateFile(place, backup), 'utf8')));
  return read.success && read.data.backup === backup ? read.data : null;
}

/** Null where it is no JSON: the schema refuses that. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** @throws AppError backup.missing */
export function stateOf(place: BackupPlace, backup: string): BackupState {
  const state = statesIn(place).find((known) => known.backup === backup);
  if (state) return state;
  throw new AppError(
    'backup.missing',
    `The backup ${recordsFile(place, backup)} is not there any more.`,
    'Choose another one.',
  );
}

export function writeState(place: BackupPlace, state: BackupState): void {
  const path = stateFile(place, state.backup);
  writeFileSync(`${path}.part`, `${JSON.stringify(state, null, 2)}\n`);
  renameSync(`${path}.part`, path);
}

export function listBackups(notebook: Notebook, folder: string): BackupList {
  const place = placeOf(notebook, folder);
  const states = statesIn(place);
  return {
    place: place.folder,
    backups: states,
    assetBytes: Math.max(0, ...states.map((state) => state.assetBytes)),
  };
}
