import { create } from 'zustand';
import type { Id } from '../../model/records/index.ts';

/** The dialog of this room that is open. */
export type ClaimDialog =
  | { type: 'compose'; highlightId: Id | null; claimId: Id | null }
  | { type: 'link'; claimId: Id }
  | { type: 'evidence'; highlightId: Id | null; claimId: Id | null };

export const useClaimDialog = create<{ open: ClaimDialog | null }>(() => ({ open: null }));

/** Opens the claim form: a new claim, one from a highlight, or with `claimId` the claim that is there. */
export function openCompose(about: { highlightId?: Id; claimId?: Id } = {}): void {
  const { highlightId = null, claimId = null } = about;
  useClaimDialog.setState({ open: { type: 'compose', highlightId, claimId } });
}

/** Opens the picker that links a claim to another one. */
export function openLinkPicker(claimId: Id): void {
  useClaimDialog.setState({ open: { type: 'link', claimId } });
}

/** Opens the picker that joins a highlight and a claim: the one that is given stands, the other is picked. */
export function openEvidencePicker(given: { highlightId: Id } | { claimId: Id }): void {
  useClaimDialog.setState({
    open: { type: 'evidence', highlightId: null, claimId: null, ...given },
  });
}

export function closeClaimDialog(): void {
  useClaimDialog.setState({ open: null });
}
