import type { Relation } from '../records/index.ts';
import { monthNames } from './months.ts';

const seenFromTheOtherEnd: Record<Relation, string> = {
  supports: 'is supported by',
  contradicts: 'is contradicted by',
  qualifies: 'is qualified by',
  repeats: 'is repeated by',
  'depends on': 'is depended on by',
};

/** The words of a link as read from one of its ends: "contradicts" from the one, "is contradicted by" from the other. */
export function relationWords(relation: Relation, end: 'from' | 'to'): string {
  return end === 'from' ? relation : seenFromTheOtherEnd[relation];
}

/** A date that may lack day or month, in full: "31 December 2026", "November 2026", "2026". */
export function longDate(date: string): string {
  return inWords(date, (name) => name);
}

/** The same for lists: "31 Dec 2026", "Nov 2026"; the day alone with its month where the year is that of `today`. */
export function shortDate(date: string, today?: string): string {
  const short = inWords(date, (name) => name.slice(0, 3));
  const [year = '', , day] = date.split('-');
  return day !== undefined && today?.startsWith(year) ? short.slice(0, -year.length - 1) : short;
}

function inWords(date: string, month: (name: string) => string): string {
  const [year = '', monthNumber, day] = date.split('-');
  const name = monthNames[Number(monthNumber) - 1];
  if (name === undefined) return year;
  return day === undefined ? `${month(name)} ${year}` : `${Number(day)} ${month(name)} ${year}`;
}

/** A word as it begins a label: "forecast" as "Forecast". */
export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
