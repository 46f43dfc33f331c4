import type {
  ClaimFields,
  HighlightColor,
  Id,
  Relation,
  Stance,
  Strength,
} from '../../model/records/index.ts';

/** What an export needs of an article; nothing that is in the trash. */
export interface ExportArticle {
  id: Id;
  title: string;
  dek: string | null;
  byline: string | null;
  site: string | null;
  url: string | null;
  publishedAt: string | null;
  capturedAt: string;
  language: string | null;
  tags: string[];
  /** The stored content; null where the whole text is not wanted. */
  html: string | null;
  /** In the order of the text; orphans last. */
  highlights: ExportHighlight[];
  notes: ExportNote[];
}

export interface ExportHighlight {
  id: Id;
  quote: string;
  color: HighlightColor;
  tags: string[];
  /** Whether the passage is not in the article's present text. */
  orphaned: boolean;
  notes: ExportNote[];
  claims: ExportStance[];
}

/** A claim, as seen from a highlight that is evidence for or against it. */
export interface ExportStance {
  claimId: Id;
  stance: Stance;
  strength: Strength | null;
  reason: string | null;
}

export interface ExportNote {
  id: Id;
  title: string;
  /** As model/notes derives it. */
  markdown: string;
}

/** A note that is on nothing, and has a file of its own. */
export interface ExportFreeNote extends ExportNote {
  tags: string[];
}

export interface ExportClaim extends ClaimFields {
  id: Id;
  tags: string[];
  /** First sayer first. */
  chain: { name: string; detail: string | null }[];
  evidence: ExportEvidence[];
  links: ExportLink[];
  notes: ExportNote[];
}

export interface ExportEvidence {
  stance: Stance;
  strength: Strength | null;
  reason: string | null;
  highlightId: Id;
  quote: string;
  articleId: Id;
  articleSite: string | null;
  articlePublishedAt: string | null;
}

/** A link, as seen from one of its claims. */
export interface ExportLink {
  end: 'from' | 'to';
  relation: Relation;
  strength: Strength | null;
  reason: string | null;
  /** The claim at the other end. */
  claimId: Id;
}

/** A file as the notebook wants it, before it meets what the user wrote there. */
export interface ExportFile {
  properties: Properties;
  regions: Region[];
  promises: Promises;
}

/** Front matter in its order. A null has no line; a list is added to, never taken from. */
export type Properties = Record<string, string | string[] | null>;

/** A generated part of a file. */
export interface Region {
  /** Unique in its file: lower-case letters, digits, dashes. */
  name: string;
  /** Markdown without line ends around it. */
  body: string;
}

/** What a reader of the file must find in it: counted again after writing. */
export interface Promises {
  /** The quotes by their block ids. */
  quotes: Map<string, string>;
  /** The addresses of links to other files of the export. */
  links: string[];
}
