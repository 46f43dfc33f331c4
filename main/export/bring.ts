import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportResult } from '../../preload/contract/index.ts';
import { mergedText, newText } from './compose.ts';
import type { FiledRecord } from './filed-record.ts';
import type { FoundFolder } from './folder.ts';
import type { Place } from './places.ts';
import type { FileState } from './state.ts';
import { missingIn } from './verify.ts';
import { writeWhole } from './write.ts';

/** What became of a record's file. */
export interface Brought {
  outcome: 'new' | 'changed' | 'unchanged';
  conflicts: ExportResult['conflicts'];
  /** What a reader doesn't find in the file. */
  missing: string[];
}

const untouched: Brought = { outcome: 'unchanged', conflicts: [], missing: [] };

/**
 * Brings a record's file up to date, reads it again, and notes in `found` how it is now.
 * @throws the system's error; Error where the file has changed since the folder was looked through
 */
export async function bring(
  root: string,
  record: FiledRecord,
  place: Place,
  found: FoundFolder,
): Promise<Brought> {
  const isThere = found.byId.has(place.id);
  const known = found.files.get(place.path);
  if (isThere && known?.whole?.fingerprint === record.fingerprint) return untouched;
  const path = join(root, place.path);
  const there = isThere ? readFileSync(path, 'utf8') : null;
  const file = record.toFile();
  const merged = there === null ? { text: newText(file), kept: [] } : mergedText(there, file);
  if (merged === null) throw new Error('someone has changed it during the export');
  const isSame = merged.text === there;
  if (!isSame) await writeWhole(path, merged.text, isThere ? 'there' : 'new');
  // Its time first: what is written to it after that will be seen by the next export.
  const { size, mtimeMs: time } = statSync(path);
  const isWritten = isSame || readFileSync(path, 'utf8') === merged.text;
  const missing = isWritten ? missingIn(merged.text, file) : ['not all of it was written'];
  const state: FileState = { size, time, id: place.id };
  const { fingerprint, counts } = record;
  if (missing.length === 0) state.whole = { fingerprint, counts };
  found.files.set(place.path, isSame && known ? { ...known, whole: state.whole } : state);
  return {
    outcome: isSame ? 'unchanged' : isThere ? 'changed' : 'new',
    conflicts: merged.kept.map((name) => keptVersion(place, name)),
    missing,
  };
}

function keptVersion({ path }: Place, name: string): ExportResult['conflicts'][number] {
  return { path, problem: `You had changed the part “${name}”: your version is kept after it.` };
}
