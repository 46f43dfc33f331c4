import { createHash } from 'node:crypto';
import { toFailure } from '../../model/errors.ts';
import type { CheckResult } from '../../preload/contract/index.ts';
import { readAsset } from './assets.ts';
import { prepare } from './database.ts';
import type { Notebook } from './notebook.ts';
import { inWords } from './sqlite-failures.ts';

type Problems = CheckResult['problems'];

/**
 * Looks a notebook through: SQLite's own integrity, foreign keys, each text against its hash, each quote against its
 * text, each asset against its hash, and what the other rooms add (the index). Changes nothing.
 */
export function checkNotebook(
  notebook: Notebook,
  more: readonly ((notebook: Notebook) => Problems)[] = [],
): CheckResult {
  const problems = [integrity, foreignKeys, subjects, texts, quotes, assets, ...more].flatMap(
    (look) => tryLook(notebook, look),
  );
  return { ok: problems.length === 0, problems };
}

/** A file that is damaged can stop a look in the middle: that is a problem of its own, and the others go on. */
function tryLook(notebook: Notebook, look: (notebook: Notebook) => Problems): Problems {
  try {
    return look(notebook);
  } catch (error) {
    return [{ where: 'file', problem: toFailure(inWords(notebook.path, error)).message }];
  }
}

function integrity({ db }: Notebook): Problems {
  return prepare<{ integrity_check: string }>(db, 'PRAGMA integrity_check')
    .all()
    .filter((row) => row.integrity_check !== 'ok')
    .map((row) => ({ where: 'file', problem: row.integrity_check }));
}

function foreignKeys({ db }: Notebook): Problems {
  return prepare<{ table: string; parent: string }>(db, 'PRAGMA foreign_key_check')
    .all()
    .map((row) => ({ where: row.table, problem: `names a ${row.parent} that is not there` }));
}

/** A note is on one thing at most, a tag on just one. */
function subjects({ db }: Notebook): Problems {
  return prepare<{ kind: string; id: string }>(
    db,
    `SELECT 'note' AS kind, id FROM note
     WHERE (highlight_id IS NOT NULL) + (article_id IS NOT NULL) + (claim_id IS NOT NULL) > 1
     UNION ALL
     SELECT 'tagging', id FROM tagging
     WHERE (article_id IS NOT NULL) + (highlight_id IS NOT NULL) + (note_id IS NOT NULL)
       + (claim_id IS NOT NULL) <> 1`,
  )
    .all()
    .map(({ kind, id }) => ({
      where: `${kind} ${id}`,
      problem: 'is on several things, or on none',
    }));
}

function texts({ db }: Notebook): Problems {
  const problems: Problems = [];
  const revisions = prepare<{ id: string; text: string; text_hash: string }>(
    db,
    'SELECT id, text, text_hash FROM revision',
  );
  for (const revision of revisions.iterate()) {
    const hash = createHash('sha256').update(revision.text).digest('hex');
    if (hash === revision.text_hash) continue;
    problems.push({
      where: `revision ${revision.id}`,
      problem: 'its text is not what its hash says',
    });
  }
  return problems;
}

/** An anchored quote must be the very words at its place; offsets count UTF-16 units, so JavaScript compares. */
function quotes({ db }: Notebook): Problems {
  const problems: Problems = [];
  const placements = prepare<{
    highlight_id: string;
    quote: string;
    start_offset: number;
    end_offset: number;
    text: string;
  }>(
    db,
    `SELECT highlight_id, quote, start_offset, end_offset, text FROM placement
     JOIN highlight ON highlight.id = highlight_id
     JOIN revision ON revision.id = placement.revision_id
     WHERE state IN ('anchored', 'moved') AND confidence = 1`,
  );
  for (const placement of placements.iterate()) {
    const words = placement.text.slice(placement.start_offset, placement.end_offset);
    if (words === placement.quote) continue;
    problems.push({
      where: `highlight ${placement.highlight_id}`,
      problem: `marks “${words.slice(0, 80)}” instead of “${placement.quote.slice(0, 80)}”`,
    });
  }
  return problems;
}

function assets(notebook: Notebook): Problems {
  const problems: Problems = [];
  const rows = prepare<{ id: string; sha256: string }>(notebook.db, 'SELECT id, sha256 FROM asset');
  for (const asset of rows.iterate()) {
    try {
      readAsset(notebook, asset.id, asset.sha256);
    } catch (error) {
      problems.push({ where: `asset ${asset.id}`, problem: toFailure(error).message });
    }
  }
  return problems;
}
