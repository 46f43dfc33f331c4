import type { Claim } from '../../model/records/index.ts';

/** The sites that a claim's evidence was read on. */
export function sitesOf(claim: Claim): string[] {
  return claim.evidence.flatMap(({ articleSite }) => articleSite ?? []);
}
