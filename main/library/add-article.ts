import type { ArticleDraft } from '../../model/article/index.ts';
import { excerpt } from '../../model/excerpt.ts';
import { newId, type Id } from '../../model/ids.ts';
import type { CaptureWay } from '../../model/records/index.ts';
import { prepare, storeAsset, type Database, type Write } from '../notebook/index.ts';
import { setTags } from './tags.ts';

export interface AddedArticle {
  id: Id;
  title: string;
  /** The article was here before: nothing was stored. */
  duplicate: boolean;
}

/** The article that a draft would repeat: the same address without tracking parts, or the same text. */
export function findDuplicate(
  db: Database,
  draft: Pick<ArticleDraft, 'canonicalUrl' | 'textHash'>,
): { id: Id; title: string } | undefined {
  return prepare<{ id: Id; title: string }>(
    db,
    `SELECT article.id, title FROM article
     WHERE trashed_at IS NULL AND canonical_url = @canonicalUrl
     UNION ALL
     SELECT article.id, title FROM revision JOIN article ON article.id = article_id
     WHERE trashed_at IS NULL AND text_hash = @textHash
     LIMIT 1`,
  ).get({ canonicalUrl: draft.canonicalUrl, textHash: draft.textHash });
}

/** Stores a draft as an article with its first revision and its original; a repeated one is left out. */
export function addArticle(
  write: Write,
  draft: ArticleDraft,
  captured: { how: CaptureWay; from: string | null },
): AddedArticle {
  const existing = findDuplicate(write.db, draft);
  if (existing) return { ...existing, duplicate: true };
  const id = newId();
  const revisionId = newId();
  write.label(`Import “${excerpt(draft.title, 60)}”`);
  write.insert('article', {
    id,
    title: draft.title,
    dek: draft.dek,
    byline: draft.byline,
    site: draft.site,
    url: draft.url,
    canonical_url: draft.canonicalUrl,
    published_at: draft.publishedAt,
    language: draft.language,
    direction: draft.direction,
    state: 'inbox',
    captured_at: write.at,
    captured_how: captured.how,
    captured_from: captured.from,
    revision_id: revisionId,
    updated_at: write.at,
  });
  write.insert('revision', {
    id: revisionId,
    article_id: id,
    number: 1,
    html: draft.html,
    text: draft.text,
    text_hash: draft.textHash,
    words: draft.words,
    content_version: draft.contentVersion,
    text_version: draft.textVersion,
    original_id: storeAsset(write, draft.original),
    created_at: write.at,
  });
  setTags(write, 'article', id, draft.tags);
  return { id, title: draft.title, duplicate: false };
}
