import { wholeCharacters, type TextRange } from './characters.ts';
import type { Quote } from './context.ts';
import { fold } from './fold.ts';

export type FoundQuote = TextRange | { problem: 'absent' | 'several'; places: TextRange[] };

type Wanted = Pick<Quote, 'quote'> & Partial<Quote>;

/**
 * Finds where in a text a quote stands. The very same characters first; where they are nowhere, the same words with
 * other white space, quotation marks, dashes, soft hyphens or composed letters. Never words that are only alike.
 *
 * A quote that stands in several places is decided by its context, and only where one place fits it better than each
 * other one: a wrong passage is worse than none.
 */
export function findQuote(text: string, wanted: Wanted): FoundQuote {
  const isWhole = wholeCharacters(text);
  let places = allPlaces(text, wanted.quote).filter(isWhole);
  if (places.length === 0) {
    const folded = fold(text);
    const quote = fold(wanted.quote).text.trim();
    places = allPlaces(folded.text, quote).map(folded.original).filter(isWhole);
  }

  const [first, ...others] = places;
  if (!first) return { problem: 'absent', places };
  if (others.length === 0) return first;
  return bestByContext(text, places, wanted) ?? { problem: 'several', places };
}

/** Every place of a piece of text, also where they overlap. */
function allPlaces(text: string, quote: string): TextRange[] {
  const places: TextRange[] = [];
  if (quote.trim() === '') return places;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    places.push({ start: at, end: at + quote.length });
  }
  return places;
}

/** The one place whose surroundings agree most with prefix and suffix, one of them wholly; null on a tie. */
function bestByContext(text: string, places: TextRange[], wanted: Wanted): TextRange | null {
  const { prefix = '', suffix = '' } = wanted;
  let best: TextRange | null = null;
  let most = 0;
  for (const place of places) {
    const before = agreementBefore(text, place.start, prefix);
    const after = agreementAfter(text, place.end, suffix);
    const units = before.whole || after.whole ? before.units + after.units : 0;
    if (units === most) best = null;
    if (units > most) {
      best = place;
      most = units;
    }
  }
  return best;
}

interface Agreement {
  /** How many units agree, counted from the quote outwards. */
  units: number;
  /** Whether there is a context and all of it agrees. */
  whole: boolean;
}

function agreementBefore(text: string, end: number, prefix: string): Agreement {
  if (prefix !== '' && text.slice(0, end).endsWith(prefix)) {
    return { units: prefix.length, whole: true };
  }
  const wanted = fold(prefix).text.trimEnd();
  const found = fold(text.slice(Math.max(0, end - reach(prefix)), end)).text.trimEnd();
  let units = 0;
  while (units < wanted.length && wanted.at(-1 - units) === found.at(-1 - units)) units += 1;
  return { units, whole: wanted !== '' && units === wanted.length };
}

function agreementAfter(text: string, start: number, suffix: string): Agreement {
  if (suffix !== '' && text.startsWith(suffix, start)) {
    return { units: suffix.length, whole: true };
  }
  const wanted = fold(suffix).text.trimStart();
  const found = fold(text.slice(start, start + reach(suffix))).text.trimStart();
  let units = 0;
  while (units < wanted.length && wanted[units] === found[units]) units += 1;
  return { units, whole: wanted !== '' && units === wanted.length };
}

/** How far to read for a context: folding shortens, so more than its own length. */
function reach(context: string): number {
  return 2 * context.length + 8;
}
