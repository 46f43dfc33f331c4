export { ClaimDialogs } from './ClaimDialogs.tsx';
export { ClaimPage } from './ClaimPage.tsx';
export { ClaimsList } from './ClaimsList.tsx';
export { openCompose, openEvidencePicker, openLinkPicker } from './dialogs.ts';
