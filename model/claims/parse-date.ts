import { monthNumber } from './months.ts';

/** What a form of date says: strings as typed, missing parts undefined. */
interface DateParts {
  year?: string;
  month?: string;
  day?: string;
  name?: string;
  quarter?: string;
}

/** The forms that are understood. `name` is a month's name, `quarter` a quarter's number. */
const forms = [
  /^(?<year>\d{4})(?:[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?)?$/u,
  /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})$/u,
  /^(?<day>\d{1,2})(?:st|nd|rd|th|\.)?(?: of)? (?<name>[a-z]+\.?),? (?<year>\d{4})$/iu,
  /^(?<name>[a-z]+\.?) (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/iu,
  /^(?:end of |by the end of )?(?<name>[a-z]+\.?),? (?<year>\d{4})$/iu,
  /^(?:by )?(?:the )?(?:end of )(?<year>\d{4})$/iu,
  /^q(?<quarter>[1-4])[ /-]?(?<year>\d{4})$/iu,
  /^(?<year>\d{4})[ /-]?q(?<quarter>[1-4])$/iu,
  /^(?<year>\d{4})\s?[年년](?:\s?(?<month>\d{1,2})\s?[月월](?:\s?(?<day>\d{1,2})\s?[日일])?)?$/u,
] as const;

/**
 * Reads a date as people type it: "2026-12-31", "31 Dec 2026", "December 2026", "2026", "Q4 2026", "2026年12月31日".
 * Gives `YYYY-MM-DD` or as much of it as was said, and null for what is no date. A quarter is given by its last month,
 * for it is due at its end. A date of three numbers with slashes is left alone: 03/04/2027 is two days.
 */
export function parseDate(text: string): string | null {
  const typed = text.trim().replace(/\s+/gu, ' ');
  for (const form of forms) {
    const parts: DateParts | undefined = form.exec(typed)?.groups;
    if (parts) return partialDate(parts);
  }
  return null;
}

function partialDate({ year = '', month, day, name, quarter }: DateParts): string | null {
  const number = name !== undefined ? monthNumber(name) : monthOf(month, quarter);
  if (number === undefined) return year;
  if (number === null || number < 1 || number > 12) return null;
  const upToMonth = `${year}-${twoDigits(number)}`;
  if (day === undefined) return upToMonth;
  const last = new Date(Date.UTC(Number(year), number, 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= last ? `${upToMonth}-${twoDigits(Number(day))}` : null;
}

function monthOf(month: string | undefined, quarter: string | undefined): number | undefined {
  if (quarter !== undefined) return Number(quarter) * 3;
  return month === undefined ? undefined : Number(month);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
