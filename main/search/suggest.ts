import { excerpt } from '../../model/excerpt.ts';
import type { FindableKind, Suggestion } from '../../model/records/index.ts';
import type { Parsed } from '../../preload/contract/index.ts';
import { prepare, type Database } from '../notebook/index.ts';
import { detailOf, foundOf } from './find.ts';
import { parseQuery } from './words.ts';

/** The newest of each kind, for a picker in which nothing was typed yet. */
const newest: Record<FindableKind, string> = {
  article: `SELECT 'article' AS kind, id, title, site AS detail FROM article
    WHERE trashed_at IS NULL ORDER BY captured_at DESC LIMIT ?`,
  highlight: `SELECT 'highlight' AS kind, highlight.id, quote AS title, article.title AS detail
    FROM highlight JOIN article ON article.id = article_id
    WHERE highlight.trashed_at IS NULL AND article.trashed_at IS NULL
    ORDER BY highlight.created_at DESC LIMIT ?`,
  note: `SELECT 'note' AS kind, note.id,
      CASE note.title WHEN '' THEN substr(note.text, 1, 200) ELSE note.title END AS title,
      coalesce(claim.statement, article.title) AS detail
    FROM note
    LEFT JOIN highlight ON highlight.id = note.highlight_id
    LEFT JOIN article ON article.id = coalesce(note.article_id, highlight.article_id)
    LEFT JOIN claim ON claim.id = note.claim_id
    WHERE note.trashed_at IS NULL AND highlight.trashed_at IS NULL AND article.trashed_at IS NULL
      AND claim.trashed_at IS NULL
    ORDER BY note.updated_at DESC LIMIT ?`,
  claim: `SELECT 'claim' AS kind, id, statement AS title, kind AS detail FROM claim
    WHERE trashed_at IS NULL ORDER BY updated_at DESC LIMIT ?`,
  source: `SELECT 'source' AS kind, id, name AS title, kind AS detail FROM source
    ORDER BY updated_at DESC LIMIT ?`,
  tag: `SELECT 'tag' AS kind, id, name AS title, NULL AS detail FROM tag ORDER BY id DESC LIMIT ?`,
};

const defaultKinds: FindableKind[] = ['claim', 'article', 'note', 'highlight'];

/** What a picker or a mention offers for what was typed so far: by title, kind after kind as asked for. */
export function suggest(db: Database, input: Parsed<'search.suggest'>): Suggestion[] {
  const limit = input.limit ?? 8;
  const kinds = input.kinds ?? defaultKinds;
  const each = Math.max(2, Math.ceil(limit / kinds.length));
  return kinds.flatMap((kind) => suggestionsOf(db, kind, input.text, each)).slice(0, limit);
}

function suggestionsOf(
  db: Database,
  kind: FindableKind,
  typed: string,
  limit: number,
): Suggestion[] {
  if (typed.trim() === '') return prepare<Suggestion>(db, newest[kind]).all(limit).map(shortened);
  const { match } = parseQuery(typed);
  if (match === null) return [];
  return foundOf(db, [kind], match, limit)
    .map((found) => ({
      kind,
      id: found.id,
      title: kind === 'highlight' ? found.text : found.title || found.text,
      detail: kind === 'highlight' ? found.title : detailOf(found),
    }))
    .map(shortened);
}

function shortened(suggestion: Suggestion): Suggestion {
  return { ...suggestion, title: excerpt(suggestion.title, 160) };
}
