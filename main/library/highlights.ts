import { AppError } from '../../model/errors.ts';
import type { Id } from '../../model/ids.ts';
import type { HighlightClaim, HighlightRow, Note } from '../../model/records/index.ts';
import type { Page, Parsed } from '../../preload/contract/index.ts';
import { annotationsIn } from '../notes/index.ts';
import { prepare, type Database } from '../notebook/index.ts';

type HighlightColumns = Omit<HighlightRow, 'tags' | 'note' | 'claims'>;

const select = `
  SELECT highlight.id, highlight.article_id AS articleId, highlight.revision_id AS revisionId,
    quote, prefix, suffix, color, start_offset AS start, end_offset AS "end",
    coalesce(placement.state, 'orphaned') AS state, coalesce(confidence, 0) AS confidence,
    highlight.created_at AS createdAt, highlight.updated_at AS updatedAt,
    highlight.trashed_at AS trashedAt, article.title AS articleTitle, article.site AS articleSite,
    article.published_at AS articlePublishedAt
  FROM highlight
  JOIN article ON article.id = highlight.article_id
  LEFT JOIN placement ON placement.highlight_id = highlight.id
    AND placement.revision_id = article.revision_id`;

/** The order of their passages; orphans come last. */
const inTheirOrder = 'start_offset IS NULL, start_offset, end_offset';

/** The highlights of an article in the order of their passages. */
export function highlightsOf(db: Database, articleId: Id): HighlightRow[] {
  const rows = prepare<HighlightColumns>(
    db,
    `${select} WHERE highlight.article_id = ? AND highlight.trashed_at IS NULL
     ORDER BY ${inTheirOrder}, highlight.id`,
  ).all(articleId);
  return complete(db, rows, articleId);
}

/** Newest first over the notebook, in the order of their passages for one article. */
export function listHighlights(db: Database, input: Parsed<'highlights.list'>): Page<HighlightRow> {
  const { articleId = null, tag = null, limit = 10_000, offset = 0 } = input;
  const where = `
    WHERE highlight.trashed_at IS NULL AND article.trashed_at IS NULL AND ${inArticle(articleId)}
      AND (@tag IS NULL OR highlight.id IN
        (SELECT highlight_id FROM tagging JOIN tag ON tag.id = tag_id WHERE tag.name = @tag))`;
  const rows = prepare<HighlightColumns>(
    db,
    `${select} ${where}
     ORDER BY ${articleId ? inTheirOrder : 'highlight.created_at DESC'}, highlight.id
     LIMIT @limit OFFSET @offset`,
  ).all({ articleId, tag, limit, offset });
  const total = prepare<{ total: number }>(
    db,
    `SELECT count(*) AS total FROM highlight JOIN article ON article.id = highlight.article_id ${where}`,
  ).get({ articleId, tag });
  return { rows: complete(db, rows, articleId), total: total?.total ?? 0 };
}

/** @throws AppError highlight.missing */
export function getHighlight(db: Database, id: Id): HighlightRow {
  const row = prepare<HighlightColumns>(db, `${select} WHERE highlight.id = ?`).get(id);
  if (!row) throw new AppError('highlight.missing', 'This highlight is not in the notebook.', '');
  const [highlight] = complete(db, [row], row.articleId);
  if (!highlight) throw new Error('a highlight was lost');
  return highlight;
}

/** Adds what hangs on highlights: with few queries for all of them, not some for each. */
function complete(db: Database, rows: HighlightColumns[], articleId: Id | null): HighlightRow[] {
  const tags = grouped(tagRows(db, articleId));
  const claims = grouped(claimRows(db, articleId));
  const notes = new Map<Id, Note>();
  for (const note of annotationsIn(db, articleId)) {
    if (note.about && !notes.has(note.about.id)) notes.set(note.about.id, note);
  }
  return rows.map((row) => ({
    ...row,
    tags: (tags.get(row.id) ?? []).map((tag) => tag.name),
    claims: (claims.get(row.id) ?? []).map(({ evidenceId, claimId, statement, kind, stance }) => ({
      evidenceId,
      claimId,
      statement,
      kind,
      stance,
    })),
    note: notes.get(row.id) ?? null,
  }));
}

function grouped<Row extends { highlightId: Id }>(rows: Row[]): Map<Id, Row[]> {
  return Map.groupBy(rows, (row) => row.highlightId);
}

/** One condition for both, an article and the whole notebook, would use no index. */
function inArticle(articleId: Id | null): string {
  return articleId === null ? '@articleId IS NULL' : 'highlight.article_id = @articleId';
}

function tagRows(db: Database, articleId: Id | null): { highlightId: Id; name: string }[] {
  return prepare<{ highlightId: Id; name: string }>(
    db,
    `SELECT highlight_id AS highlightId, name FROM tagging JOIN tag ON tag.id = tag_id
     JOIN highlight ON highlight.id = highlight_id
     WHERE ${inArticle(articleId)} ORDER BY tagging.id`,
  ).all({ articleId });
}

function claimRows(db: Database, articleId: Id | null): (HighlightClaim & { highlightId: Id })[] {
  return prepare<HighlightClaim & { highlightId: Id }>(
    db,
    `SELECT evidence.highlight_id AS highlightId, evidence.id AS evidenceId, claim.id AS claimId,
       statement, kind, stance
     FROM evidence JOIN claim ON claim.id = claim_id JOIN highlight ON highlight.id = highlight_id
     WHERE evidence.trashed_at IS NULL AND claim.trashed_at IS NULL AND ${inArticle(articleId)}
     ORDER BY evidence.created_at`,
  ).all({ articleId });
}
