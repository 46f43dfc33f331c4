import { parseDate } from '../../model/claims/index.ts';

const weekday = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i;

/**
 * The day of a date as pages write it, `YYYY-MM-DD` or as much as is said: ISO 8601 (the day as it was at the
 * publisher's, whatever the zone), RFC 2822, and dates in words. Null for what is none.
 */
export function publicationDate(written: string | null): string | null {
  const text = written?.trim().replace(/\s+/g, ' ') ?? '';
  if (text === '' || text.length > 80) return null;
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?=$|[T ])/.exec(text);
  if (iso) return plausible(parseDate(iso[0]));
  const packed = /^((?:19|20)\d{2})(\d{2})(\d{2})(?=$|T)/.exec(text);
  if (packed) return plausible(parseDate(packed.slice(1).join('-')));
  const dayOnly = text
    .replace(weekday, '')
    .replace(/[,·|]?\s*(at\s+)?\d{1,2}[:.]\d{2}(:\d{2})?.*$/i, '')
    .replace(/\s*[(（][^)）]*[)）]\s*$/u, '')
    .replace(/^(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})\.?$/, '$1-$2-$3')
    .trim();
  return plausible(parseDate(dayOnly));
}

/** Years that an article can have; template dates such as 0001-01-01 and 1970-01-01 are none. */
function plausible(date: string | null): string | null {
  if (!date || date === '1970-01-01') return null;
  const year = Number(date.slice(0, 4));
  return year >= 1800 && year <= 2200 ? date : null;
}
