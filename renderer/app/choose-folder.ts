import { askPath } from './ask-path.ts';
import { call } from './bridge.ts';
import { useSession } from './session.ts';

/** Asks for a folder: with the system's dialog, or in the app where the host has none. Null when cancelled. */
export function chooseFolder(title: string): Promise<string | null> {
  const native = useSession.getState().window?.host === 'electron';
  return native ? call('folders.choose', { title }) : askPath('folder');
}
