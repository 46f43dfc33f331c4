import {
  findQuote,
  quoteAt,
  snapToCharacters,
  type TextRange,
} from '../../model/anchoring/index.ts';
import { AppError } from '../../model/errors.ts';
import { excerpt } from '../../model/excerpt.ts';
import { newId, type Id } from '../../model/ids.ts';
import type { Highlight, HighlightClaim, HighlightRow, Note } from '../../model/records/index.ts';
import type { Page, Parsed } from '../../preload/contract/index.ts';
import { annotationsIn, writeNote } from '../notes/index.ts';
import { prepare, type Database, type Write } from '../notebook/index.ts';
import { setTags } from './tags.ts';

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

/** The highlights of an article in the order of their passages; orphans come last. */
export function highlightsOf(db: Database, articleId: Id): HighlightRow[] {
  const rows = prepare<HighlightColumns>(
    db,
    `${select} WHERE highlight.article_id = ? AND highlight.trashed_at IS NULL
     ORDER BY start_offset IS NULL, start_offset, end_offset, highlight.id`,
  ).all(articleId);
  return complete(db, rows, articleId);
}

/** Newest first over the notebook, in the order of their passages for one article. */
export function listHighlights(db: Database, input: Parsed<'highlights.list'>): Page<HighlightRow> {
  const { articleId = null, tag = null, limit = 10_000, offset = 0 } = input;
  const where = `
    WHERE highlight.trashed_at IS NULL AND article.trashed_at IS NULL
      AND (@articleId IS NULL OR highlight.article_id = @articleId)
      AND (@tag IS NULL OR highlight.id IN
        (SELECT highlight_id FROM tagging JOIN tag ON tag.id = tag_id WHERE tag.name = @tag))`;
  const rows = prepare<HighlightColumns>(
    db,
    `${select} ${where}
     ORDER BY ${articleId ? 'start_offset, end_offset,' : 'highlight.created_at DESC,'} highlight.id
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

function tagRows(db: Database, articleId: Id | null): { highlightId: Id; name: string }[] {
  return prepare<{ highlightId: Id; name: string }>(
    db,
    `SELECT highlight_id AS highlightId, name FROM tagging JOIN tag ON tag.id = tag_id
     JOIN highlight ON highlight.id = highlight_id
     WHERE @articleId IS NULL OR highlight.article_id = @articleId ORDER BY tagging.id`,
  ).all({ articleId });
}

function claimRows(db: Database, articleId: Id | null): (HighlightClaim & { highlightId: Id })[] {
  return prepare<HighlightClaim & { highlightId: Id }>(
    db,
    `SELECT evidence.highlight_id AS highlightId, evidence.id AS evidenceId, claim.id AS claimId,
       statement, kind, stance
     FROM evidence JOIN claim ON claim.id = claim_id JOIN highlight ON highlight.id = highlight_id
     WHERE evidence.trashed_at IS NULL AND claim.trashed_at IS NULL
       AND (@articleId IS NULL OR highlight.article_id = @articleId)
     ORDER BY evidence.created_at`,
  ).all({ articleId });
}

interface CurrentText {
  revisionId: Id;
  text: string;
  title: string;
}

function currentText(db: Database, articleId: Id): CurrentText {
  const current = prepare<CurrentText>(
    db,
    `SELECT revision.id AS revisionId, text, title
     FROM article JOIN revision ON revision.id = article.revision_id WHERE article.id = ?`,
  ).get(articleId);
  if (!current) throw new AppError('article.missing', 'This article is not in the notebook.', '');
  return current;
}

/** Marks a range of the article's current text. @throws AppError article.missing, highlight.range */
export function addHighlight(write: Write, input: Parsed<'highlights.add'>): Highlight {
  const current = currentText(write.db, input.articleId);
  if (input.start >= input.end || input.end > current.text.length) {
    throw new AppError(
      'highlight.range',
      `There is no passage from ${input.start} to ${input.end} in “${current.title}”.`,
      `Its text has ${current.text.length} characters.`,
    );
  }
  return mark(write, input.articleId, current, input, input.color, input.tags ?? []);
}

/** Marks a quote, wherever it stands. @throws AppError quote.absent, quote.several, article.missing */
export function addQuote(write: Write, input: Parsed<'highlights.addQuote'>): Highlight {
  const current = currentText(write.db, input.articleId);
  const found = findQuote(current.text, input);
  if ('problem' in found) throw quoteProblem(current.title, input.quote, found);
  const highlight = mark(
    write,
    input.articleId,
    current,
    found,
    input.color ?? 'yellow',
    input.tags ?? [],
  );
  if (input.note !== undefined) {
    const about = { kind: 'highlight', id: highlight.id } as const;
    writeNote(write, { about, markdown: input.note });
  }
  return getHighlight(write.db, highlight.id);
}

function quoteProblem(
  title: string,
  quote: string,
  found: { problem: 'absent' | 'several'; places: TextRange[] },
): AppError {
  const words = `“${excerpt(quote, 80)}”`;
  return found.problem === 'absent'
    ? new AppError(
        'quote.absent',
        `${words} is not in “${title}”.`,
        'Nothing was marked. Give the words just as the article has them.',
      )
    : new AppError(
        'quote.several',
        `${words} is in “${title}” ${found.places.length} times.`,
        'Nothing was marked. Say which by the words before or after it (prefix, suffix).',
      );
}

function mark(
  write: Write,
  articleId: Id,
  current: CurrentText,
  range: TextRange,
  color: Highlight['color'],
  tags: readonly string[],
): HighlightRow {
  const whole = snapToCharacters(current.text, range);
  const id = newId();
  const quote = quoteAt(current.text, whole);
  write.label(`Highlight “${excerpt(quote.quote, 60)}”`);
  write.insert('highlight', {
    id,
    article_id: articleId,
    revision_id: current.revisionId,
    ...quote,
    color,
    created_at: write.at,
    updated_at: write.at,
  });
  write.insert('placement', {
    id: newId(),
    highlight_id: id,
    revision_id: current.revisionId,
    start_offset: whole.start,
    end_offset: whole.end,
    state: 'anchored',
    confidence: 1,
  });
  setTags(write, 'highlight', id, tags);
  return getHighlight(write.db, id);
}

export function updateHighlight(write: Write, input: Parsed<'highlights.update'>): Highlight {
  const { quote } = getHighlight(write.db, input.id);
  write.label(`${input.color ? 'Recolour' : 'Tag'} “${excerpt(quote, 60)}”`);
  if (input.color) {
    write.update('highlight', input.id, { color: input.color, updated_at: write.at });
  }
  if (input.tags) setTags(write, 'highlight', input.id, input.tags);
  return getHighlight(write.db, input.id);
}
