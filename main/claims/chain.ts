import { evenKeys } from '../../model/fractional.ts';
import { newId, type Id } from '../../model/ids.ts';
import type { ChainStep } from '../../model/records/index.ts';
import type { Parsed } from '../../preload/contract/index.ts';
import { prepare, type Database, type Write } from '../notebook/index.ts';
import { sourceNamed } from './sources.ts';

type WantedStep = NonNullable<Parsed<'claims.add'>['chain']>[number];

/** Who said a claim, then through whom. */
export function chainOf(db: Database, claimId: Id): ChainStep[] {
  return prepare<ChainStep>(
    db,
    `SELECT chain_step.id, source_id AS sourceId, name, kind, detail
     FROM chain_step JOIN source ON source.id = source_id WHERE claim_id = ? ORDER BY position`,
  ).all(claimId);
}

/** Replaces a claim's chain. A name that is not in the register becomes a source: the user typed it. */
export function setChain(write: Write, claimId: Id, steps: readonly WantedStep[]): void {
  for (const step of chainOf(write.db, claimId)) write.remove('chain_step', step.id);
  const positions = evenKeys(steps.length);
  for (const [index, step] of steps.entries()) {
    write.insert('chain_step', {
      id: newId(),
      claim_id: claimId,
      source_id: sourceNamed(write, step.name, step.kind ?? 'organisation'),
      detail: step.detail ?? null,
      position: positions[index] ?? '',
    });
  }
}
