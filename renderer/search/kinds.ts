import {
  FileText,
  Hash,
  Highlighter,
  Landmark,
  Quote,
  StickyNote,
  type LucideIcon,
} from 'lucide-react';
import type { FindableKind } from '../../model/records/index.ts';

export const findableIcons: Record<FindableKind, LucideIcon> = {
  article: FileText,
  highlight: Highlighter,
  note: StickyNote,
  claim: Quote,
  source: Landmark,
  tag: Hash,
};

/** The heads of groups of hits. */
export const findableTitles: Record<FindableKind, string> = {
  article: 'Articles',
  highlight: 'Highlights',
  note: 'Notes',
  claim: 'Claims',
  source: 'Sources',
  tag: 'Tags',
};
