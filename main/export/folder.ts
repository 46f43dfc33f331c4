import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../model/errors.ts';
import type { Id } from '../../model/records/index.ts';
import { canMerge } from './compose.ts';
import { folders, type Found } from './places.ts';
import { idIn } from './properties.ts';
import { isAsBefore, type ExportState, type FileState } from './state.ts';
import type { Turns } from './turns.ts';
import { isLeftBehind } from './write.ts';

export interface FoundFolder extends Found {
  byId: Map<Id, string>;
  paths: string[];
  /** Files of ours that can't be merged with: their ids and paths. */
  damaged: { id: Id; path: string }[];
  /** What is known of each Markdown file now, by its path; those that can't be merged with are left out. */
  files: Map<string, FileState>;
  /** Files of ours that the user has deleted: their paths by the ids of their records. */
  removed: Map<Id, string>;
}

/**
 * Looks through a folder for files that carry the id of a record. Only those are read whose size or time is not as the
 * last export left them. Of several with the same id, the one in our own folders is taken, then the first by name; the
 * others are the user's. Hidden folders are not entered, nor links followed.
 * @throws AppError export.unreadable, export.cancelled
 */
export async function readFolder(
  root: string,
  before: ExportState,
  isOurs: (id: Id) => boolean,
  turns: Turns,
): Promise<FoundFolder> {
  const found: FoundFolder = {
    byId: new Map(),
    paths: [],
    damaged: [],
    files: new Map(),
    removed: new Map(),
  };
  const ours = Object.values(folders).map((folder) => `${folder}/`);
  const inOurs = (path: string): boolean => ours.some((folder) => path.startsWith(folder));
  for (const path of markdownFiles(root, '', found.paths)) {
    await turns.pass('Looking through the folder', found.paths.length, 0);
    const { file, isMergeable } = lookAt(join(root, path), before.files.get(path));
    if (isMergeable) found.files.set(path, file);
    const { id } = file;
    if (id === null || !isOurs(id)) continue;
    const other = found.byId.get(id);
    if (!isMergeable) found.damaged.push({ id, path });
    else if (other === undefined || (inOurs(path) && !inOurs(other))) found.byId.set(id, path);
  }
  found.removed = removedSince(before, isOurs, found);
  return found;
}

/** A file's state now, and whether one can tell our parts of it from the user's. */
function lookAt(
  path: string,
  before: FileState | undefined,
): { file: FileState; isMergeable: boolean } {
  const stats = inWords(path, () => statSync(path));
  if (isAsBefore(before, stats)) return { file: before, isMergeable: true };
  const { text, isText } = read(path);
  const id = idIn(text);
  return {
    file: { size: stats.size, time: stats.mtimeMs, id },
    isMergeable: id === null || (isText && canMerge(text)),
  };
}

/** Records that had a file when the last export ended, and have none now. */
function removedSince(
  before: ExportState,
  isOurs: (id: Id) => boolean,
  { byId, damaged }: FoundFolder,
): Map<Id, string> {
  const removed = new Map(before.removed);
  for (const [path, { id, whole }] of before.files) if (id && whole) removed.set(id, path);
  const there = new Set([...byId.keys(), ...damaged.map(({ id }) => id)]);
  return new Map([...removed].filter(([id]) => isOurs(id) && !there.has(id)));
}

/** The Markdown files under a folder, by name; all paths that are met go into `paths`. */
function* markdownFiles(root: string, folder: string, paths: string[]): Generator<string> {
  const path = join(root, folder);
  const entries = inWords(path, () => readdirSync(path, { withFileTypes: true }));
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (isLeftBehind(path, entry.name)) {
      rmSync(join(path, entry.name));
      continue;
    }
    const inside = folder === '' ? entry.name : `${folder}/${entry.name}`;
    paths.push(inside);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* markdownFiles(root, inside, paths);
    else if (entry.isFile() && /\.md$/iu.test(entry.name)) yield inside;
  }
}

/** A file's text; `isText` tells whether its bytes would survive being written again. */
function read(path: string): { text: string; isText: boolean } {
  const bytes = inWords(path, () => readFileSync(path));
  return { text: bytes.toString('utf8'), isText: isUtf8(bytes) };
}

function inWords<T>(path: string, readIt: () => T): T {
  try {
    return readIt();
  } catch (error) {
    throw new AppError(
      'export.unreadable',
      `${path} can't be read (${error instanceof Error ? error.message : String(error)}).`,
      'Nothing was written. See whether you have the right to read it, or choose another folder.',
      { cause: error },
    );
  }
}
