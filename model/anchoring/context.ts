import type { TextRange } from './characters.ts';

/** How much of the text before and after a quote is kept with it, in UTF-16 units. */
export const contextLength = 32;

/** A passage as words: enough to find it again in another revision. */
export interface Quote {
  quote: string;
  prefix: string;
  suffix: string;
}

/**
 * The words at a range, with up to 32 UTF-16 units on each side; a surrogate pair at the far end is left out rather
 * than cut. Throws RangeError for a range that is empty or not inside the text.
 */
export function quoteAt(text: string, { start, end }: TextRange): Quote {
  if (!(start >= 0 && start < end && end <= text.length)) {
    throw new RangeError(`no passage at ${start} to ${end} of a text of ${text.length} units`);
  }
  const from = Math.max(0, start - contextLength);
  const to = Math.min(text.length, end + contextLength);
  return {
    quote: text.slice(start, end),
    prefix: text.slice(cutsPair(text, from) ? from + 1 : from, start),
    suffix: text.slice(end, cutsPair(text, to) ? to - 1 : to),
  };
}

/** Whether the two units around an offset are the halves of one surrogate pair. */
function cutsPair(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
