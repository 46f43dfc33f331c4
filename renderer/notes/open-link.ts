import { call } from '../app/bridge.ts';
import { toastFailure } from '../app/toasts.ts';

/** Opens a link of a note in the system's browser. */
export function openLink(url: string): void {
  call('links.open', { url }).catch(toastFailure);
}
