import type { TextRange } from './characters.ts';
import { findString } from './find-string.ts';

/** What is kept of a marked passage: its words, those around it and where it stood, in UTF-16 units of the old text. */
export interface Selectors {
  exact: string;
  prefix?: string;
  suffix?: string;
  start?: number;
  end?: number;
}

/** Where the old text has the quote: where the selectors say so, else where it stands once. Null where neither holds. */
export function placeInOld(old: string, { exact, start, end }: Selectors): TextRange | null {
  if (start !== undefined && end !== undefined && start < end && old.slice(start, end) === exact) {
    return { start, end };
  }
  const only = exact === '' ? -1 : findString(old, exact);
  if (only === -1 || findString(old, exact, only + 1) !== -1) return null;
  return { start: only, end: only + exact.length };
}
