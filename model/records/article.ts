import type { Id } from '../ids.ts';
import type { CaptureWay, ReadingState } from './words.ts';
import type { Highlight } from './highlight.ts';
import type { Note } from './note.ts';

/** An article as a list shows it. Times are ISO 8601 in UTC; dates are as the source gives them, `YYYY-MM-DD` at best. */
export interface ArticleRow {
  id: Id;
  title: string;
  byline: string | null;
  site: string | null;
  url: string | null;
  publishedAt: string | null;
  language: string | null;
  state: ReadingState;
  capturedAt: string;
  words: number;
  highlights: number;
  claims: number;
  trashedAt: string | null;
}

/** A whole article: what the reader opens. `text` is derived from `html`; every offset counts UTF-16 units of it. */
export interface Article extends ArticleRow {
  dek: string | null;
  sourceId: Id | null;
  direction: 'ltr' | 'rtl';
  capturedHow: CaptureWay;
  /** The file or address that it came from, as the user gave it. */
  capturedFrom: string | null;
  revisionId: Id;
  revisionNumber: number;
  html: string;
  text: string;
  /** SHA-256 of the text in UTF-8, hex. */
  textHash: string;
  tags: string[];
  highlightList: Highlight[];
  /** Notes on the article itself; annotations come with their highlights. */
  notes: Note[];
}
