import { shortDate } from '../../model/claims/index.ts';
import { excerpt } from '../../model/excerpt.ts';
import type { Id } from '../../model/ids.ts';
import type { FindableKind, SearchHit } from '../../model/records/index.ts';
import type { Parsed } from '../../preload/contract/index.ts';
import { prepare, type Database } from '../notebook/index.ts';
import { snippetOf } from './snippet.ts';
import { parseQuery } from './words.ts';

interface Found {
  kind: FindableKind;
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
}

/** bm25 of the columns title, body and their pairs: a title counts four times. Lower is better. */
const score = 'bm25(search_index, 4.0, 1.0, 4.0, 1.0)';

const siteAndDate = 'article.site AS about, article.published_at AS date';

/** What matches, best first. A row of it costs next to nothing; its record is read when it becomes a hit. */
const ranked = `
  SELECT kind, record_id AS id FROM (
    SELECT rowid, ${score} AS score FROM search_index WHERE search_index MATCH @match
  ) AS matching JOIN search_item ON search_item.rowid = matching.rowid
  WHERE kind IN (SELECT value FROM json_each(@kinds)) ORDER BY score, record_id`;

/** How each kind's record is read for a hit; what is in the trash, or in something there, is not found. */
const records: Record<FindableKind, string> = {
  article: `SELECT article.id, article.title, revision.text, ${siteAndDate},
      article.id AS articleId, NULL AS start, NULL AS "end", NULL AS highlightId, language
    FROM article
    JOIN revision ON revision.id = article.revision_id
    WHERE article.id = ? AND article.trashed_at IS NULL`,
  highlight: `SELECT highlight.id, article.title, quote AS text, ${siteAndDate},
      article.id AS articleId, start_offset AS start, end_offset AS "end",
      highlight.id AS highlightId, language
    FROM highlight
    JOIN article ON article.id = highlight.article_id
    LEFT JOIN placement ON placement.highlight_id = highlight.id
      AND placement.revision_id = article.revision_id
    WHERE highlight.id = ? AND highlight.trashed_at IS NULL AND article.trashed_at IS NULL`,
  note: `SELECT note.id, note.title, note.text, coalesce(claim.statement, article.title) AS about, NULL AS date,
      article.id AS articleId, start_offset AS start, end_offset AS "end",
      highlight.id AS highlightId, NULL AS language
    FROM note
    LEFT JOIN highlight ON highlight.id = note.highlight_id
    LEFT JOIN article ON article.id = coalesce(note.article_id, highlight.article_id)
    LEFT JOIN placement ON placement.highlight_id = highlight.id
      AND placement.revision_id = article.revision_id
    LEFT JOIN claim ON claim.id = note.claim_id
    WHERE note.id = ? AND note.trashed_at IS NULL AND highlight.trashed_at IS NULL
      AND article.trashed_at IS NULL AND claim.trashed_at IS NULL`,
  claim: `SELECT claim.id, statement AS title, statement AS text,
      kind AS about, due_at AS date,
      NULL AS articleId, NULL AS start, NULL AS "end", NULL AS highlightId, NULL AS language
    FROM claim WHERE claim.id = ? AND claim.trashed_at IS NULL`,
  source: `SELECT source.id, name AS title, '' AS text, kind AS about, NULL AS date, NULL AS articleId,
      NULL AS start, NULL AS "end", NULL AS highlightId, NULL AS language
    FROM source WHERE source.id = ?`,
  tag: `SELECT tag.id, name AS title, '' AS text, NULL AS about, NULL AS date, NULL AS articleId,
      NULL AS start, NULL AS "end", NULL AS highlightId, NULL AS language
    FROM tag WHERE tag.id = ?`,
};

const defaultKinds: FindableKind[] = ['claim', 'highlight', 'note', 'article'];

/** Finds records by their words, best first. */
export function find(db: Database, input: Parsed<'search.find'>): SearchHit[] {
  const { match, terms } = parseQuery(input.query);
  if (match === null) return [];
  const { kinds = defaultKinds, limit = 100 } = input;
  return foundOf(db, kinds, match, limit).map((found) => toHit(found, terms));
}

/** The best records of some kinds that match an FTS5 expression. */
export function foundOf(
  db: Database,
  kinds: readonly FindableKind[],
  match: string,
  limit: number,
): Found[] {
  const found: Found[] = [];
  const matching = prepare<Pick<Found, 'kind' | 'id'>>(db, ranked).iterate({
    match,
    kinds: JSON.stringify(kinds),
  });
  for (const { kind, id } of matching) {
    const record = prepare<Omit<Found, 'kind'>>(db, records[kind]).get(id);
    if (record) found.push({ kind, ...record });
    if (found.length >= limit) break;
  }
  return found;
}

/** The second line of a hit or a suggestion. */
export function detailOf({ kind, about, date }: Found): string | null {
  const day = date && shortDate(date);
  const words = [about, day && kind === 'claim' ? `due ${day}` : day].filter(Boolean);
  return words.length === 0 ? null : words.join(', ');
}

function toHit(found: Found, terms: readonly string[]): SearchHit {
  const { kind } = found;
  const snippet = snippetOf(found.text, terms);
  const inArticle = kind === 'article' && snippet.start !== null;
  return {
    kind,
    id: found.id,
    title: found.title || excerpt(found.text, 80),
    snippet: snippet.parts.map((part) => part.text).join(''),
    parts: snippet.parts,
    detail: detailOf(found),
    articleId: found.articleId,
    start: inArticle ? snippet.start : found.start,
    end: inArticle ? snippet.end : found.end,
    highlightId: found.highlightId,
    language: found.language,
  };
}
