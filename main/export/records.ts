import { excerpt } from '../../model/excerpt.ts';
import type { Id } from '../../model/records/index.ts';
import { prepare, type Database } from '../notebook/index.ts';
import type {
  ExportArticle,
  ExportClaim,
  ExportEvidence,
  ExportFreeNote,
  ExportHighlight,
  ExportLink,
  ExportNote,
  ExportStance,
} from './model.ts';
import type { Filed } from './places.ts';

/** What an export holds, in numbers. */
export interface ExportCounts {
  articles: number;
  highlights: number;
  notes: number;
  claims: number;
  links: number;
}

/** A note is left out with what it is on. */
const notesNotInTrash = `
  note LEFT JOIN highlight ON highlight.id = note.highlight_id
  LEFT JOIN article ON article.id = coalesce(note.article_id, highlight.article_id)
  LEFT JOIN claim ON claim.id = note.claim_id
  WHERE note.trashed_at IS NULL AND highlight.trashed_at IS NULL AND article.trashed_at IS NULL
    AND claim.trashed_at IS NULL`;

const linksNotInTrash = `
  link JOIN claim AS origin ON origin.id = from_claim_id JOIN claim AS target ON target.id = to_claim_id
  WHERE link.trashed_at IS NULL AND origin.trashed_at IS NULL AND target.trashed_at IS NULL`;

/** Counts what is not in the trash. */
export function countRecords(db: Database): ExportCounts {
  const counts = prepare<ExportCounts>(
    db,
    `SELECT
      (SELECT count(*) FROM article WHERE trashed_at IS NULL) AS articles,
      (SELECT count(*) FROM highlight JOIN article ON article.id = article_id
       WHERE highlight.trashed_at IS NULL AND article.trashed_at IS NULL) AS highlights,
      (SELECT count(*) FROM ${notesNotInTrash}) AS notes,
      (SELECT count(*) FROM claim WHERE trashed_at IS NULL) AS claims,
      (SELECT count(*) FROM ${linksNotInTrash}) AS links`,
  ).get();
  if (!counts) throw new Error('a count gave no row');
  return counts;
}

/** The records that have a file each, in the order in which they were made. */
export function filedRecords(db: Database): Filed[] {
  return prepare<Filed & { text: string }>(
    db,
    `SELECT 'article' AS kind, id, title, '' AS text FROM article WHERE trashed_at IS NULL
     UNION ALL
     SELECT 'claim', id, statement, '' FROM claim WHERE trashed_at IS NULL
     UNION ALL
     SELECT 'note', id, title, substr(text, 1, 200) FROM note
     WHERE trashed_at IS NULL AND coalesce(highlight_id, article_id, claim_id) IS NULL
     ORDER BY id`,
  )
    .all()
    .map(({ kind, id, title, text }) => ({ kind, id, title: title || excerpt(text, 60) }));
}

export function readArticle(db: Database, id: Id, wholeText: boolean): ExportArticle {
  const article = found(
    prepare<Omit<ExportArticle, 'tags' | 'highlights' | 'notes'>>(
      db,
      `SELECT article.id, title, dek, byline, site, url, published_at AS publishedAt,
         captured_at AS capturedAt, language, iif(?, revision.html, NULL) AS html
       FROM article JOIN revision ON revision.id = revision_id WHERE article.id = ?`,
    ).get(wholeText ? 1 : 0, id),
    id,
  );
  return {
    ...article,
    tags: tagsOf(db, 'article', id),
    highlights: highlightsOf(db, id),
    notes: notesOn(db, 'article', id),
  };
}

/** In the order of the article's present text; those that are not in it come last. */
function highlightsOf(db: Database, articleId: Id): ExportHighlight[] {
  const highlights = prepare<
    Pick<ExportHighlight, 'id' | 'quote' | 'color'> & { start: number | null }
  >(
    db,
    `SELECT highlight.id, quote, color, start_offset AS start
     FROM highlight JOIN article ON article.id = article_id
     LEFT JOIN placement ON placement.highlight_id = highlight.id
       AND placement.revision_id = article.revision_id
     WHERE article_id = ? AND highlight.trashed_at IS NULL
     ORDER BY start_offset IS NULL, start_offset, end_offset, highlight.id`,
  ).all(articleId);
  if (highlights.length === 0) return [];
  const tags = tagsOfHighlights(db, articleId);
  const notes = notesOnHighlights(db, articleId);
  const claims = stancesOfHighlights(db, articleId);
  return highlights.map(({ start, ...highlight }) => ({
    ...highlight,
    orphaned: start === null,
    tags: (tags.get(highlight.id) ?? []).map(({ name }) => name),
    notes: notes.get(highlight.id) ?? [],
    claims: claims.get(highlight.id) ?? [],
  }));
}

function tagsOfHighlights(db: Database, articleId: Id): Map<Id, { name: string }[]> {
  return byHighlight(
    prepare<OnHighlight & { name: string }>(
      db,
      `SELECT highlight.id AS highlightId, name
       FROM highlight JOIN tagging ON tagging.highlight_id = highlight.id JOIN tag ON tag.id = tag_id
       WHERE highlight.article_id = ? ORDER BY name`,
    ).all(articleId),
  );
}

function notesOnHighlights(db: Database, articleId: Id): Map<Id, ExportNote[]> {
  return byHighlight(
    prepare<OnHighlight & ExportNote>(
      db,
      `SELECT highlight.id AS highlightId, note.id, title, markdown
       FROM highlight JOIN note ON note.highlight_id = highlight.id
       WHERE highlight.article_id = ? AND note.trashed_at IS NULL ORDER BY note.created_at, note.id`,
    ).all(articleId),
  );
}

function stancesOfHighlights(db: Database, articleId: Id): Map<Id, ExportStance[]> {
  return byHighlight(
    prepare<OnHighlight & ExportStance>(
      db,
      `SELECT highlight.id AS highlightId, claim_id AS claimId, stance, strength, reason
       FROM highlight JOIN evidence ON evidence.highlight_id = highlight.id
       JOIN claim ON claim.id = claim_id
       WHERE highlight.article_id = ? AND evidence.trashed_at IS NULL AND claim.trashed_at IS NULL
       ORDER BY evidence.id`,
    ).all(articleId),
  );
}

interface OnHighlight {
  highlightId: Id;
}

/** What hangs on the highlights of an article, by them: one query for all is faster than one for each. */
function byHighlight<T extends OnHighlight>(rows: T[]): Map<Id, Omit<T, 'highlightId'>[]> {
  const groups = new Map<Id, Omit<T, 'highlightId'>[]>();
  for (const { highlightId, ...row } of rows) {
    const group = groups.get(highlightId);
    if (group) group.push(row);
    else groups.set(highlightId, [row]);
  }
  return groups;
}

export function readClaim(db: Database, id: Id): ExportClaim {
  const claim = found(
    prepare<Omit<ExportClaim, 'tags' | 'chain' | 'evidence' | 'links' | 'notes'>>(
      db,
      `SELECT id, statement, kind, status, reliability, credibility, likelihood, confidence,
         happens_at AS happensAt, said_at AS saidAt, published_at AS publishedAt, due_at AS dueAt,
         resolution
       FROM claim WHERE id = ?`,
    ).get(id),
    id,
  );
  return {
    ...claim,
    tags: tagsOf(db, 'claim', id),
    chain: prepare<ExportClaim['chain'][number]>(
      db,
      `SELECT name, detail FROM chain_step JOIN source ON source.id = source_id
       WHERE claim_id = ? ORDER BY position, chain_step.id`,
    ).all(id),
    evidence: evidenceOf(db, id),
    links: linksOf(db, id),
    notes: notesOn(db, 'claim', id),
  };
}

function evidenceOf(db: Database, claimId: Id): ExportEvidence[] {
  return prepare<ExportEvidence>(
    db,
    `SELECT stance, strength, reason, highlight_id AS highlightId, quote, article_id AS articleId,
       site AS articleSite, article.published_at AS articlePublishedAt
     FROM evidence JOIN highlight ON highlight.id = highlight_id
     JOIN article ON article.id = article_id
     WHERE claim_id = ? AND evidence.trashed_at IS NULL AND highlight.trashed_at IS NULL
       AND article.trashed_at IS NULL
     ORDER BY evidence.id`,
  ).all(claimId);
}

function linksOf(db: Database, claimId: Id): ExportLink[] {
  return prepare<ExportLink>(
    db,
    `SELECT iif(from_claim_id = @claimId, 'from', 'to') AS "end", relation, link.strength, link.reason,
       iif(from_claim_id = @claimId, to_claim_id, from_claim_id) AS claimId
     FROM ${linksNotInTrash} AND (from_claim_id = @claimId OR to_claim_id = @claimId)
     ORDER BY from_claim_id <> @claimId, link.id`,
  ).all({ claimId });
}

export function readFreeNote(db: Database, id: Id): ExportFreeNote {
  const note = found(
    prepare<ExportNote>(db, 'SELECT id, title, markdown FROM note WHERE id = ?').get(id),
    id,
  );
  return { ...note, tags: tagsOf(db, 'note', id) };
}

function notesOn(db: Database, subject: 'article' | 'claim', id: Id): ExportNote[] {
  return prepare<ExportNote>(
    db,
    `SELECT id, title, markdown FROM note WHERE ${subject}_id = ? AND trashed_at IS NULL
     ORDER BY created_at, id`,
  ).all(id);
}

function tagsOf(db: Database, kind: 'article' | 'note' | 'claim', id: Id): string[] {
  return prepare<{ name: string }>(
    db,
    `SELECT name FROM tagging JOIN tag ON tag.id = tag_id WHERE ${kind}_id = ? ORDER BY name`,
  )
    .all(id)
    .map(({ name }) => name);
}

function found<T>(row: T | undefined, id: Id): T {
  if (row === undefined) throw new Error(`${id} has gone while it was exported`);
  return row;
}
