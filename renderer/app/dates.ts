/** Times as people read them, in the machine's own zone. Dates of sources are in model/claims (they may lack a day). */

function two(part: number): string {
  return String(part).padStart(2, '0');
}

/** The local day, `YYYY-MM-DD`. */
export function localDay(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Due dates are counted in the user's own days, not in UTC's. */
export function today(): string {
  return localDay(new Date());
}

/** "14:31" today, "17 Nov" this year, "17 Nov 2025" before. */
export function dayAndTime(iso: string, now = new Date()): string {
  const date = new Date(iso);
  if (localDay(date) === localDay(now)) {
    return date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  }
  const sameYear = date.getFullYear() === now.getFullYear();
  return date.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: sameYear ? undefined : 'numeric',
  });
}
