import { AppError } from '../../model/errors.ts';
import { excerpt } from '../../model/excerpt.ts';
import type { Id } from '../../model/ids.ts';
import type { Article, ArticleRow } from '../../model/records/index.ts';
import type { Page, Parsed } from '../../preload/contract/index.ts';
import { notesOn } from '../notes/index.ts';
import { prepare, type Database, type Row, type Write } from '../notebook/index.ts';
import { highlightsOf } from './highlights.ts';
import { setTags, tagsOf } from './tags.ts';

const rowColumns = `
  article.id, title, byline, site, url, published_at AS publishedAt, language, state,
  captured_at AS capturedAt, article.trashed_at AS trashedAt,
  (SELECT words FROM revision WHERE revision.id = article.revision_id) AS words,
  (SELECT count(*) FROM highlight
   WHERE highlight.article_id = article.id AND highlight.trashed_at IS NULL) AS highlights,
  (SELECT count(DISTINCT evidence.claim_id) FROM highlight
     JOIN evidence ON evidence.highlight_id = highlight.id AND evidence.trashed_at IS NULL
     JOIN claim ON claim.id = evidence.claim_id AND claim.trashed_at IS NULL
   WHERE highlight.article_id = article.id AND highlight.trashed_at IS NULL) AS claims`;

const orders = {
  captured: 'captured_at',
  published: 'coalesce(published_at, captured_at)',
  title: 'title COLLATE NOCASE',
  site: 'site COLLATE NOCASE',
} as const;

const carriesTag = `article.id IN
  (SELECT article_id FROM tagging JOIN tag ON tag.id = tag_id WHERE tag.name = @tag)`;

/** The articles that are not in the trash, newest capture first unless asked otherwise. */
export function listArticles(db: Database, input: Parsed<'articles.list'>): Page<ArticleRow> {
  const { state = null, tag = null, sort = 'captured', limit = 10_000, offset = 0 } = input;
  const descending = input.descending ?? (sort === 'captured' || sort === 'published');
  // A condition that holds also where nothing is asked for would use no index.
  const where = [
    'WHERE article.trashed_at IS NULL',
    ...(state === null ? [] : ['state = @state']),
    ...(tag === null ? [] : [carriesTag]),
  ].join(' AND ');
  const rows = prepare<ArticleRow>(
    db,
    `SELECT ${rowColumns} FROM article ${where}
     ORDER BY ${orders[sort]} ${descending ? 'DESC' : 'ASC'}, article.id LIMIT @limit OFFSET @offset`,
  ).all({ state, tag, limit, offset });
  const total = prepare<{ total: number }>(
    db,
    `SELECT count(*) AS total FROM article ${where}`,
  ).get({ state, tag });
  return { rows, total: total?.total ?? 0 };
}

type ArticleColumns = Omit<Article, 'tags' | 'highlightList' | 'notes'>;

/** A whole article, also one that is in the trash. @throws AppError article.missing */
export function getArticle(db: Database, id: Id): Article {
  const row = prepare<ArticleColumns>(
    db,
    `SELECT ${rowColumns}, dek, source_id AS sourceId, direction, captured_how AS capturedHow,
       captured_from AS capturedFrom, revision_id AS revisionId, revision.number AS revisionNumber,
       revision.html, revision.text, revision.text_hash AS textHash
     FROM article JOIN revision ON revision.id = article.revision_id WHERE article.id = ?`,
  ).get(id);
  if (!row) {
    throw new AppError('article.missing', 'This article is not in the notebook.', '');
  }
  return {
    ...row,
    tags: tagsOf(db, 'article', id),
    highlightList: highlightsOf(db, id),
    notes: notesOn(db, { kind: 'article', id }),
  };
}

const columns = {
  title: 'title',
  byline: 'byline',
  site: 'site',
  url: 'url',
  publishedAt: 'published_at',
  state: 'state',
} as const;

type Fields = Partial<Pick<Parsed<'articles.update'>, keyof typeof columns>>;

/** What differs from before, as columns. An address that was corrected is no duplicate of the one before it. */
function toColumns(fields: Fields, before: Article): Row {
  const row: Row = {};
  for (const [name, column] of Object.entries(columns)) {
    const field = name as keyof typeof columns;
    const value = fields[field];
    if (value !== undefined && value !== before[field]) row[column] = value;
  }
  return 'url' in row ? { ...row, canonical_url: null } : row;
}

export function updateArticle(write: Write, input: Parsed<'articles.update'>): Article {
  const { id, tags, ...fields } = input;
  const before = getArticle(write.db, id);
  write.label(
    `${fields.state ? `Mark as ${fields.state}` : 'Edit'} “${excerpt(before.title, 60)}”`,
  );
  const changed = toColumns(fields, before);
  if (Object.keys(changed).length > 0) {
    write.update('article', id, { ...changed, updated_at: write.at });
  }
  if (tags) setTags(write, 'article', id, tags);
  return getArticle(write.db, id);
}
