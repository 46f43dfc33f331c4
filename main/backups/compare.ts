import type { BackedUpKind, BackupComparison, Difference } from '../../preload/contract/index.ts';
import { closeNotebook, type Database, type Notebook } from '../notebook/index.ts';
import { countsOf } from './make.ts';
import { placeOf, stateOf } from './place.ts';
import { openBackup } from './verify.ts';

const mostShown = 500;

interface Thing {
  kind: BackedUpKind;
  id: string;
  title: string;
  updatedAt: string;
  trashedAt: string | null;
}

type Differences = BackupComparison['differences'];

/** What is in a backup against now: how many of each, and what differs, the newest first. @throws AppError backup.missing, notebook.* */
export function compareBackup(
  notebook: Notebook,
  folder: string,
  backup: string,
): BackupComparison {
  const place = placeOf(notebook, folder);
  stateOf(place, backup);
  const then = openBackup(place, backup);
  try {
    const differences = differencesOf(thingsIn(then.db), thingsIn(notebook.db));
    return {
      inBackup: countsOf(then.db),
      now: countsOf(notebook.db),
      differences: differences.slice(0, mostShown),
      total: differences.length,
    };
  } finally {
    closeNotebook(then);
  }
}

function thingsIn(db: Database): Map<string, Thing> {
  const things = db
    .prepare<[], Thing>(
      `SELECT 'article' AS kind, id, title, updated_at AS updatedAt, trashed_at AS trashedAt FROM article
       UNION ALL
       SELECT 'note', id, CASE title WHEN '' THEN substr(text, 1, 200) ELSE title END, updated_at, trashed_at
         FROM note
       UNION ALL
       SELECT 'claim', id, statement, updated_at, trashed_at FROM claim`,
    )
    .all();
  return new Map(things.map((thing) => [thing.id, thing]));
}

function differencesOf(then: Map<string, Thing>, now: Map<string, Thing>): Differences {
  const inBackup = [...then.values()].flatMap((thing) => difference(thing, now.get(thing.id)));
  const since = [...now.values()]
    .filter((thing) => thing.trashedAt === null && !then.has(thing.id))
    .map((thing) => entry(thing, 'new', thing.updatedAt));
  return [...inBackup, ...since].toSorted((a, b) => b.at.localeCompare(a.at));
}

/** Nothing for what was in the trash already. */
function difference(then: Thing, now: Thing | undefined): Differences {
  if (then.trashedAt !== null) return [];
  if (now === undefined) return [entry(then, 'gone', then.updatedAt)];
  if (now.trashedAt !== null) return [entry(then, 'in the trash', now.trashedAt)];
  if (now.updatedAt === then.updatedAt) return [];
  return [entry(then, 'changed', now.updatedAt)];
}

function entry({ kind, id, title }: Thing, is: Difference, at: string): Differences[number] {
  return { kind, id, title, is, at };
}
