import { readFileSync } from 'node:fs';
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
 * Brings a record's file up to date, has it read by a Markdown parser, and notes in `found` how it is now.
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
  const state = isSame ? known : await write(path, merged.text, isThere);
  const missing = missingIn(merged.text, file);
  const { fingerprint, counts } = record;
  const whole = missing.length === 0 ? { fingerprint, counts } : undefined;
  if (state) found.files.set(place.path, { ...state, id: place.id, whole });
  return {
    outcome: isSame ? 'unchanged' : isThere ? 'changed' : 'new',
    conflicts: merged.kept.map((name) => keptVersion(place, name)),
    missing,
  };
}

async function write(path: string, text: string, isThere: boolean): Promise<FileState> {
  const { size, mtimeMs: time } = await writeWhole(path, text, isThere ? 'there' : 'new');
  return { size, time, id: null };
}

function keptVersion({ path }: Place, name: string): ExportResult['conflicts'][number] {
  return { path, problem: `You had changed the part “${name}”: your version is kept after it.` };
}
