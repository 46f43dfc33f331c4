import { VisuallyHidden } from 'radix-ui';
import { AppError } from '../../model/errors.ts';
import type { Claim } from '../../model/records/index.ts';
import { call } from '../app/bridge.ts';
import { EditableText } from './EditableText.tsx';

/** The claim's statement in the reading face, changed where it stands. */
export function ClaimStatement({ claim }: { claim: Claim }) {
  async function save(statement: string | null) {
    if (statement === null) {
      throw new AppError(
        'claims.statement',
        'A claim can’t be without its statement.',
        'Type it again, or press Esc in the field to have the old one back.',
      );
    }
    await call('claims.update', { id: claim.id, statement });
  }
  return (
    <>
      <VisuallyHidden.Root asChild>
        <h1>{claim.statement}</h1>
      </VisuallyHidden.Root>
      <EditableText label="Statement" look="statement" value={claim.statement} onSave={save} />
    </>
  );
}
