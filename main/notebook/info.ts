import type { NotebookInfo } from '../../preload/contract/index.ts';
import { conflictedCopies } from './conflicted-copy.ts';
import { prepare, type Database } from './database.ts';
import type { Notebook } from './notebook.ts';
import { nextRedo, nextUndo } from './undo.ts';
import { countTrash } from './trash.ts';
import type { Client } from './feed.ts';

/** What the frame shows of a notebook. */
export function notebookInfo(notebook: Notebook, by: Client): NotebookInfo {
  const { db } = notebook;
  const id = prepare<{ value: string }>(
    db,
    `SELECT value FROM meta WHERE key = 'notebook_id'`,
  ).get();
  if (!id) throw new Error('the notebook has no identity');
  return {
    id: id.value,
    name: notebook.name,
    path: notebook.path,
    readOnly: notebook.readOnly,
    readOnlyReason: notebook.readOnlyReason,
    conflictedCopies: conflictedCopies(notebook),
    counts: { ...countRecords(db), trash: countTrash(db) },
    undo: nextUndo(db, by)?.label ?? null,
    redo: nextRedo(db, by)?.label ?? null,
  };
}

/** How many of each there are, without what is in the trash or hidden with it. */
export function countRecords(db: Database): Omit<NotebookInfo['counts'], 'trash'> {
  const counts = prepare<Omit<NotebookInfo['counts'], 'trash'>>(
    db,
    `SELECT
       (SELECT count(*) FROM article WHERE trashed_at IS NULL) AS articles,
       (SELECT count(*) FROM article WHERE trashed_at IS NULL AND state = 'inbox') AS inbox,
       (SELECT count(*) FROM highlight JOIN article ON article.id = article_id
        WHERE highlight.trashed_at IS NULL AND article.trashed_at IS NULL) AS highlights,
       (SELECT count(*) FROM note LEFT JOIN highlight ON highlight.id = note.highlight_id
          LEFT JOIN article ON article.id = coalesce(note.article_id, highlight.article_id)
          LEFT JOIN claim ON claim.id = note.claim_id
        WHERE note.trashed_at IS NULL AND highlight.trashed_at IS NULL
          AND article.trashed_at IS NULL AND claim.trashed_at IS NULL) AS notes,
       (SELECT count(*) FROM claim WHERE trashed_at IS NULL) AS claims,
       (SELECT count(*) FROM link JOIN claim AS a ON a.id = from_claim_id
          JOIN claim AS b ON b.id = to_claim_id
        WHERE link.trashed_at IS NULL AND a.trashed_at IS NULL AND b.trashed_at IS NULL) AS links,
       (SELECT count(*) FROM source) AS sources`,
  ).get();
  if (!counts) throw new Error('the counts gave no row');
  return counts;
}
