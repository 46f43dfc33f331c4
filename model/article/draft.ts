/** The file or the clipboard's bytes as they came. */
export interface Original {
  bytes: Uint8Array;
  mediaType: string;
  name: string;
}

/** The fields of a draft that a reader finds in the source. */
export type FoundField =
  | 'title'
  | 'byline'
  | 'site'
  | 'url'
  | 'canonicalUrl'
  | 'publishedAt'
  | 'modifiedAt'
  | 'language'
  | 'dek'
  | 'body';

/** What every reader gives: an article before it is stored, whatever its format was. */
export interface ArticleDraft {
  title: string;
  byline: string | null;
  site: string | null;
  /** The address that the article was read at. */
  url: string | null;
  /** The address without tracking parts: two articles with the same one are the same article. */
  canonicalUrl: string | null;
  /** `YYYY-MM-DD`, or ISO 8601 with a time where the source gives one. */
  publishedAt: string | null;
  modifiedAt: string | null;
  /** A BCP 47 tag; null when unknown. */
  language: string | null;
  direction: 'ltr' | 'rtl';
  /** The standfirst or summary under the title, as plain text. */
  dek: string | null;
  /** Tags that the file itself carries. */
  tags: string[];
  /** Sanitised content of the fixed vocabulary (vocabulary.ts). */
  html: string;
  /** `articleText` of the content. */
  text: string;
  /** SHA-256 of the text in UTF-8, hex. */
  textHash: string;
  contentVersion: number;
  textVersion: number;
  words: number;
  original: Original;
  /** Where each field came from, for example `json-ld` or `og:title`. */
  foundIn: Partial<Record<FoundField, string>>;
  /** What was lost or guessed on the way, in words for the user. */
  warnings: string[];
}
