import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../model/errors.ts';
import type { Id } from '../../model/records/index.ts';
import { canMerge } from './compose.ts';
import { folders, type Found } from './places.ts';
import { idIn } from './properties.ts';
import type { Turns } from './turns.ts';
import { isLeftBehind } from './write.ts';

export interface FoundFolder extends Found {
  byId: Map<Id, string>;
  paths: string[];
  /** Files of ours that can't be merged with: their ids and paths. */
  damaged: { id: Id; path: string }[];
}

/**
 * Looks through a folder for files that carry the id of a record. Of several with the same id, the one in our own
 * folders is taken, then the first by name; the others are the user's. Hidden folders are not entered, nor links
 * followed.
 * @throws AppError export.unreadable, export.cancelled
 */
export async function readFolder(
  root: string,
  isOurs: (id: Id) => boolean,
  turns: Turns,
): Promise<FoundFolder> {
  const found: FoundFolder = { byId: new Map(), paths: [], damaged: [] };
  const ours = Object.values(folders).map((folder) => `${folder}/`);
  const inOurs = (path: string): boolean => ours.some((folder) => path.startsWith(folder));
  for (const path of markdownFiles(root, '', found.paths)) {
    await turns.pass('Looking through the folder', found.paths.length, 0);
    const { text, isText } = read(join(root, path));
    const id = idIn(text);
    if (id === null || !isOurs(id)) continue;
    if (!isText || !canMerge(text)) {
      found.damaged.push({ id, path });
      continue;
    }
    const other = found.byId.get(id);
    if (other === undefined || (inOurs(path) && !inOurs(other))) found.byId.set(id, path);
  }
  return found;
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
