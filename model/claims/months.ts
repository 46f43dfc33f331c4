/** The names of the months, January first. Each is told apart by its first three letters. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The number (1–12) of a month that is named in full or by at least three letters; null for anything else. */
export function monthNumber(name: string): number | null {
  const asked = name.toLowerCase().replace(/\.$/, '');
  if (asked.length < 3) return null;
  if (asked === 'sept') return 9;
  const index = monthNames.findIndex((month) => month.toLowerCase().startsWith(asked));
  return index < 0 ? null : index + 1;
}
