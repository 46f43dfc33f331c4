import { assertNever } from '../../model/errors.ts';
import { useCommandHandler } from '../app/commands.ts';
import { ComposeDialog } from './ComposeDialog.tsx';
import { useReadOnly } from '../app/session.ts';
import { openCompose, useClaimDialog } from './dialogs.ts';
import { EvidencePicker } from './EvidencePicker.tsx';
import { LinkPicker } from './LinkPicker.tsx';

/** The dialogs of this room, mounted once in the frame: whichever is open. */
export function ClaimDialogs() {
  const { open } = useClaimDialog();
  useCommandHandler('claim.new', () => openCompose(), !useReadOnly());
  if (open === null) return null;
  switch (open.type) {
    case 'compose':
      return <ComposeDialog highlightId={open.highlightId} claimId={open.claimId} />;
    case 'link':
      return <LinkPicker claimId={open.claimId} />;
    case 'evidence':
      return <EvidencePicker highlightId={open.highlightId} claimId={open.claimId} />;
    default:
      return assertNever(open);
  }
}
