import type { Id } from '../ids.ts';
import type { ClaimKind, HighlightColor, PlacementState, Stance } from './words.ts';
import type { Note } from './note.ts';

/** A marked passage. Offsets are UTF-16 units of the text of the article's current revision. */
export interface Highlight {
  id: Id;
  articleId: Id;
  /** The revision that it was made in. */
  revisionId: Id;
  quote: string;
  /** 32 characters before and after, at most. */
  prefix: string;
  suffix: string;
  color: HighlightColor;
  tags: string[];
  /** Its placement in the article's current revision; null when orphaned there. */
  start: number | null;
  end: number | null;
  state: PlacementState;
  /** 0…1 */
  confidence: number;
  createdAt: string;
  updatedAt: string;
  trashedAt: string | null;
  /** Its annotation, if there is one. */
  note: Note | null;
  /** The claims that it is evidence for or against. */
  claims: HighlightClaim[];
}

export interface HighlightClaim {
  evidenceId: Id;
  claimId: Id;
  statement: string;
  kind: ClaimKind;
  stance: Stance;
}

/** A highlight as a list shows it, with the article that it is in. */
export interface HighlightRow extends Highlight {
  articleTitle: string;
  articleSite: string | null;
  articlePublishedAt: string | null;
}
