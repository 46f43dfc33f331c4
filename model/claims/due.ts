import type { ClaimStatus } from '../records/index.ts';
import { isSettled } from './status.ts';

/** Groups of the claims list, in the order in which it shows them. */
export const dueGroups = ['overdue', 'soon', 'later'] as const;
export type DueGroup = (typeof dueGroups)[number];

/** Days ahead that count as soon. */
const soonDays = 45;

const dayLength = 86_400_000;

/** The last day (`YYYY-MM-DD`) of a date that may lack day or month: `2026-11` ends on `2026-11-30`. */
export function lastDay(date: string): string {
  const [year = '', month = '12', day] = date.split('-');
  if (day !== undefined) return date;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${String(days).padStart(2, '0')}`;
}

/**
 * Days from `today` (`YYYY-MM-DD`) to the end of a date that may lack day or month; below zero when it has passed.
 */
export function daysUntil(due: string, today: string): number {
  return (Date.parse(lastDay(due)) - Date.parse(today)) / dayLength;
}

/** The group that a claim belongs to. One that is settled is never late. */
export function dueGroup(
  claim: { dueAt: string | null; status: ClaimStatus },
  today: string,
): DueGroup {
  if (claim.dueAt === null || isSettled(claim.status)) return 'later';
  const days = daysUntil(claim.dueAt, today);
  if (days < 0) return 'overdue';
  return days <= soonDays ? 'soon' : 'later';
}

/**
 * A key that puts claims in the order in which they are due when compared as text: those with a date by the end of it,
 * those without one, the settled ones.
 */
export function dueKey(claim: { dueAt: string | null; status: ClaimStatus }): string {
  if (isSettled(claim.status)) return '3';
  return claim.dueAt === null ? '2' : `1 ${lastDay(claim.dueAt)}`;
}

/** How far a due date is from today: "in 37 days", "today", "1 day late". */
export function dueDistance(due: string, today: string): string {
  const days = daysUntil(due, today);
  if (days === 0) return 'today';
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  return days > 0 ? `in ${count}` : `${count} late`;
}
