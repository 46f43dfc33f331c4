const days = 7;
const weeks = 4;
/** Milliseconds in which every backup is kept: those before an import or a bulk change are wanted back soon. */
const fresh = 24 * 60 * 60 * 1_000;

/**
 * Which backups stay: all of the last 24 hours, the newest of each of the seven newest days that have one, and the
 * newest of each of the four newest weeks that have one. Days and weeks (from Monday) are those of the machine's zone.
 * A notebook that was not open for a year keeps what it had; a date after `now` (a clock that was wrong) is kept.
 */
export function keptBackups(dates: readonly Date[], now: Date): Set<Date> {
  const newestFirst = dates.toSorted((a, b) => b.getTime() - a.getTime());
  const past = newestFirst.filter((date) => date <= now);
  return new Set([
    ...newestFirst.filter((date) => now.getTime() - date.getTime() < fresh),
    ...newestOfEach(past, dayOf).slice(0, days),
    ...newestOfEach(past, weekOf).slice(0, weeks),
  ]);
}

function newestOfEach(newestFirst: readonly Date[], spanOf: (date: Date) => number): Date[] {
  return newestFirst.filter(
    (date, index) => index === 0 || spanOf(date) !== spanOf(newestFirst[index - 1] ?? date),
  );
}

/** Days since 1970, by the local calendar. */
function dayOf(date: Date): number {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000;
}

/** Weeks since 1970, from Monday; 1 January 1970 was a Thursday. */
function weekOf(date: Date): number {
  return Math.floor((dayOf(date) + 3) / 7);
}

/** Whether the daily backup is due: none was made on this day, nor in the last 24 hours. */
export function isDue(newest: Date | undefined, now: Date): boolean {
  if (newest === undefined) return true;
  return dayOf(newest) !== dayOf(now) || Math.abs(now.getTime() - newest.getTime()) >= fresh;
}
