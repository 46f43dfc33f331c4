import { newId, type Id } from '../../model/ids.ts';
import { nameKey } from '../../model/name-key.ts';
import type { TagRow } from '../../model/records/index.ts';
import { prepare, type Database, type Write } from '../notebook/index.ts';

type Taggable = 'article' | 'highlight';

export function listTags(db: Database): TagRow[] {
  return prepare<TagRow>(
    db,
    `SELECT tag.id, tag.name,
       (SELECT count(*) FROM tagging JOIN article ON article.id = tagging.article_id
        WHERE tag_id = tag.id AND article.trashed_at IS NULL) AS articles,
       (SELECT count(*) FROM tagging JOIN highlight ON highlight.id = tagging.highlight_id
          JOIN article ON article.id = highlight.article_id
        WHERE tag_id = tag.id AND highlight.trashed_at IS NULL AND article.trashed_at IS NULL) AS highlights
     FROM tag ORDER BY name_key`,
  ).all();
}

export function tagsOf(db: Database, kind: Taggable, id: Id): string[] {
  return prepare<{ name: string }>(
    db,
    `SELECT name FROM tagging JOIN tag ON tag.id = tag_id WHERE ${kind}_id = ? ORDER BY tagging.id`,
  )
    .all(id)
    .map((row) => row.name);
}

/**
 * Makes the tags of one thing be just these, in this order; a new name becomes a tag. The thing is changed with them:
 * of a tag that is taken off the feed has no row left that would lead search to it.
 */
export function setTags(write: Write, kind: Taggable, id: Id, names: readonly string[]): void {
  const wanted = [...new Set(names.map((name) => tagId(write, name)))];
  const present = prepare<{ id: Id; tag_id: Id }>(
    write.db,
    `SELECT id, tag_id FROM tagging WHERE ${kind}_id = ?`,
  ).all(id);
  const dropped = present.filter((tagging) => !wanted.includes(tagging.tag_id));
  const added = wanted.filter((tag) => !present.some((tagging) => tagging.tag_id === tag));
  if (dropped.length + added.length === 0) return;
  for (const tagging of dropped) write.remove('tagging', tagging.id);
  for (const tag of added) {
    write.insert('tagging', { id: newId(), tag_id: tag, [`${kind}_id`]: id });
  }
  write.update(kind, id, { updated_at: write.at });
}

function tagId(write: Write, name: string): Id {
  const key = nameKey(name);
  const existing = prepare<{ id: Id }>(write.db, 'SELECT id FROM tag WHERE name_key = ?').get(key);
  if (existing) return existing.id;
  const id = newId();
  write.insert('tag', { id, name: name.trim(), name_key: key });
  return id;
}
