import type { Id } from '../ids.ts';
import type { Note } from './note.ts';
import type {
  ClaimKind,
  ClaimStatus,
  Confidence,
  Credibility,
  HighlightColor,
  Likelihood,
  PlacementState,
  Relation,
  Reliability,
  SourceKind,
  Stance,
  Strength,
} from './words.ts';

export interface Source {
  id: Id;
  name: string;
  kind: SourceKind;
  /** Reliability of the source in general; null while unrated. */
  reliability: Reliability | null;
  aliases: string[];
  createdAt: string;
}

/** One step of a claim's chain: who said it, then through whom. */
export interface ChainStep {
  id: Id;
  sourceId: Id;
  name: string;
  kind: SourceKind;
  /** For example "unnamed, to the newspaper". */
  detail: string | null;
}

/** The fields of a claim that the analyst sets. Dates are `YYYY-MM-DD` or shorter (`2026-11`, `2026`). */
export interface ClaimFields {
  statement: string;
  kind: ClaimKind;
  status: ClaimStatus;
  reliability: Reliability | null;
  credibility: Credibility | null;
  likelihood: Likelihood | null;
  confidence: Confidence | null;
  /** When it happens or happened, in the analyst's words or a date. */
  happensAt: string | null;
  saidAt: string | null;
  publishedAt: string | null;
  /** For a forecast: when it is due, and what would count as true. */
  dueAt: string | null;
  resolution: string | null;
}

export interface ClaimRow extends ClaimFields {
  id: Id;
  /** The chain's names, first sayer first. */
  saidBy: string[];
  supports: number;
  contradicts: number;
  context: number;
  links: number;
  createdAt: string;
  updatedAt: string;
  trashedAt: string | null;
}

export interface Evidence {
  id: Id;
  claimId: Id;
  highlightId: Id;
  stance: Stance;
  strength: Strength | null;
  reason: string | null;
  createdAt: string;
  quote: string;
  color: HighlightColor;
  placement: PlacementState;
  articleId: Id;
  articleTitle: string;
  articleSite: string | null;
  articlePublishedAt: string | null;
  articleLanguage: string | null;
}

/** A link between two claims, as seen from one of them or from neither. */
export interface Link {
  id: Id;
  fromId: Id;
  toId: Id;
  relation: Relation;
  reason: string | null;
  strength: Strength | null;
  createdAt: string;
  updatedAt: string;
  trashedAt: string | null;
  fromStatement: string;
  toStatement: string;
}

/** A claim's whole page. */
export interface Claim extends ClaimRow {
  chain: ChainStep[];
  evidence: Evidence[];
  linksOut: Link[];
  linksIn: Link[];
  notes: Note[];
}
