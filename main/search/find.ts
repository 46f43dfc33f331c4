import { shortDate } from '../../model/claims/index.ts';
import { excerpt } from '../../model/excerpt.ts';
import type { Id } from '../../model/ids.ts';
import { findableKinds, type FindableKind, type SearchHit } from '../../model/records/index.ts';
import type { Parsed } from '../../preload/contract/index.ts';
import { prepare, type Database } from '../notebook/index.ts';
import { snippetOf } from './snippet.ts';
import { parseQuery } from './words.ts';

interface Found {
  id: Id;
  title: string;
  text: string;
  /** A site, a kind, or what a note is about. */
  about: string | null;
  /** When it was published, or is due. */
  date: string | null;
  articleId: Id | null;
  start: number | null;
  end: number | null;
  highlightId: Id | null;
  language: string | null;
  score: number;
}

/** bm25 of the columns title, body and their pairs: a title counts four times. Lower is better. */
const score = 'bm25(search_index, 4.0, 1.0, 4.0, 1.0)';

const siteAndDate = 'article.site AS about, article.published_at AS date';

/** How each kind's record is read for a hit; what is in the trash, or in something there, is not found. */
const records: Record<FindableKind, string> = {
  article: `SELECT found.id, article.title, revision.text, ${siteAndDate},
      article.id AS articleId, NULL AS start, NULL AS "end", NULL AS highlightId, language,
      found.score
    FROM found JOIN article ON article.id = found.id
    JOIN revision ON revision.id = article.revision_id WHERE article.trashed_at IS NULL`,
  highlight: `SELECT found.id, article.title, quote AS text, ${siteAndDate},
      article.id AS articleId, start_offset AS start, end_offset AS "end",
      highlight.id AS highlightId, language, found.score
    FROM found JOIN highlight ON highlight.id = found.id
    JOIN article ON article.id = highlight.article_id
    LEFT JOIN placement ON placement.highlight_id = highlight.id
      AND placement.revision_id = article.revision_id
    WHERE highlight.trashed_at IS NULL AND article.trashed_at IS NULL`,
  note: `SELECT found.id, note.title, note.text, coalesce(claim.statement, article.title) AS about, NULL AS date,
      article.id AS articleId, start_offset AS start, end_offset AS "end",
      highlight.id AS highlightId, NULL AS language, found.score
    FROM found JOIN note ON note.id = found.id
    LEFT JOIN highlight ON highlight.id = note.highlight_id
    LEFT JOIN article ON article.id = coalesce(note.article_id, highlight.article_id)
    LEFT JOIN placement ON placement.highlight_id = highlight.id
      AND placement.revision_id = article.revision_id
    LEFT JOIN claim ON claim.id = note.claim_id
    WHERE note.trashed_at IS NULL AND highlight.trashed_at IS NULL AND article.trashed_at IS NULL
      AND claim.trashed_at IS NULL`,
  claim: `SELECT found.id, statement AS title, statement AS text,
      kind AS about, due_at AS date,
      NULL AS articleId, NULL AS start, NULL AS "end", NULL AS highlightId, NULL AS language,
      found.score
    FROM found JOIN claim ON claim.id = found.id WHERE claim.trashed_at IS NULL`,
  source: `SELECT found.id, name AS title, '' AS text, kind AS about, NULL AS date, NULL AS articleId,
      NULL AS start, NULL AS "end", NULL AS highlightId, NULL AS language, found.score
    FROM found JOIN source ON source.id = found.id`,
  tag: `SELECT found.id, name AS title, '' AS text, NULL AS about, NULL AS date, NULL AS articleId,
      NULL AS start, NULL AS "end", NULL AS highlightId, NULL AS language, found.score
    FROM found JOIN tag ON tag.id = found.id`,
};

const defaultKinds: FindableKind[] = ['claim', 'highlight', 'note', 'article'];

/** Finds records by their words, best first. Reads text only of the hits that are given. */
export function find(db: Database, input: Parsed<'search.find'>): SearchHit[] {
  const { match, terms } = parseQuery(input.query);
  if (match === null) return [];
  const limit = input.limit ?? 100;
  return (input.kinds ?? defaultKinds)
    .flatMap((kind) => foundOf(db, kind, match, limit).map((found) => ({ kind, found })))
    .toSorted((a, b) => a.found.score - b.found.score)
    .slice(0, limit)
    .map(({ kind, found }) => toHit(kind, found, terms));
}

export function foundOf(db: Database, kind: FindableKind, match: string, limit: number): Found[] {
  if (!findableKinds.includes(kind)) return [];
  return prepare<Found>(
    db,
    `WITH found AS MATERIALIZED (
       SELECT record_id AS id, ${score} AS score
       FROM search_index JOIN search_item ON search_item.rowid = search_index.rowid
       WHERE search_index MATCH ? AND kind = ?
     )
     ${records[kind]} ORDER BY found.score, found.id LIMIT ?`,
  ).all(match, kind, limit);
}

/** The second line of a hit or a suggestion. */
export function detailOf(kind: FindableKind, { about, date }: Found): string | null {
  const day = date && shortDate(date);
  const words = [about, day && kind === 'claim' ? `due ${day}` : day].filter(Boolean);
  return words.length === 0 ? null : words.join(', ');
}

function toHit(kind: FindableKind, found: Found, terms: readonly string[]): SearchHit {
  const snippet = snippetOf(found.text, terms);
  const inArticle = kind === 'article' && snippet.start !== null;
  return {
    kind,
    id: found.id,
    title: found.title || excerpt(found.text, 80),
    snippet: snippet.parts.map((part) => part.text).join(''),
    parts: snippet.parts,
    detail: detailOf(kind, found),
    articleId: found.articleId,
    start: inArticle ? snippet.start : found.start,
    end: inArticle ? snippet.end : found.end,
    highlightId: found.highlightId,
    language: found.language,
  };
}
