import { claimStatuses, type ClaimKind, type ClaimStatus } from '../records/index.ts';

const settled: readonly ClaimStatus[] = ['refuted', 'came true', 'did not', 'void'];
const outcomes: readonly ClaimStatus[] = ['came true', 'did not'];

/** Whether a status ends the waiting: nothing more is due. */
export function isSettled(status: ClaimStatus): boolean {
  return settled.includes(status);
}

/** Whether a claim of this kind speaks of what is to come. */
export function looksAhead(kind: ClaimKind): boolean {
  return kind === 'forecast' || kind === 'intention';
}

/** Whether a claim of this kind carries a likelihood. */
export function hasLikelihood(kind: ClaimKind): boolean {
  return kind !== 'fact' && kind !== 'figure';
}

/** The statuses that make sense for a kind: only what is to come can come true. */
export function statusesFor(kind: ClaimKind): ClaimStatus[] {
  return claimStatuses.filter((status) => looksAhead(kind) || !outcomes.includes(status));
}
