import type { Id } from '../ids.ts';
import type { FindableKind, TrashableKind } from './words.ts';

/** A piece of text, marked where it matches. Never HTML. */
export interface SnippetPart {
  text: string;
  match: boolean;
}

/** One hit of a search. */
export interface SearchHit {
  kind: FindableKind;
  id: Id;
  title: string;
  /** Plain words around the match; `parts` is the same, split at the matches. */
  snippet: string;
  parts: SnippetPart[];
  /** A second line: site and date, or what a note is about. */
  detail: string | null;
  /** Where to go: the article, and the passage in its current revision. */
  articleId: Id | null;
  start: number | null;
  end: number | null;
  /** The highlight that is found, or whose annotation is. */
  highlightId: Id | null;
  language: string | null;
}

/** What a picker or a mention offers. */
export interface Suggestion {
  kind: FindableKind;
  id: Id;
  title: string;
  detail: string | null;
}

export interface TagRow {
  id: Id;
  name: string;
  articles: number;
  highlights: number;
}

export interface TrashRow {
  kind: TrashableKind;
  id: Id;
  title: string;
  detail: string | null;
  trashedAt: string;
}

/** One row of the change feed. */
export interface Change {
  seq: number;
  commandId: Id;
  command: string;
  table: string;
  rowId: Id;
  op: 'insert' | 'update' | 'delete';
  at: string;
  by: string;
}
