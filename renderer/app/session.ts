import { create } from 'zustand';
import type { WindowState } from '../../preload/contract/index.ts';
import { call, queryClient } from './bridge.ts';
import { flushAll } from './flush.ts';
import { restorePlace } from './remember-place.ts';
import { useSettingsStore } from './settings.ts';
import { toastFailure } from './toasts.ts';

interface Session {
  /** Null until main has answered. */
  window: WindowState | null;
  error: unknown;
  /** Another notebook is on its way. */
  opening: boolean;
}

/** What this window holds: its notebook, the platform, the host. */
export const useSession = create<Session>(() => ({
  window: null,
  error: null,
  opening: false,
}));

/** Asks main anew. Another notebook than before starts with empty answers and its own place. */
export async function loadSession(): Promise<void> {
  try {
    const window = await call('window.state', {});
    const before = useSession.getState().window;
    useSettingsStore.setState(window.settings);
    if (before?.notebook?.path !== window.notebook?.path) {
      queryClient.clear();
      restorePlace(window.place);
    }
    document.title = window.notebook ? `${window.notebook.name} · Claimbook` : 'Claimbook';
    useSession.setState({ window, error: null });
  } catch (error) {
    useSession.setState({ error });
  }
}

/** The window's state, for everything that stands inside the frame. */
export function useWindow(): WindowState {
  const window = useSession((session) => session.window);
  if (!window) throw new Error('the window is used before main has answered');
  return window;
}

/** True where nothing may be written: buttons that write are disabled. */
export function useReadOnly(): boolean {
  return useSession((session) => session.window?.notebook?.readOnly ?? false);
}

/** Runs a call that may change this window's notebook, and shows what came of it. */
export async function switchNotebook(change: () => Promise<unknown>): Promise<void> {
  useSession.setState({ opening: true });
  try {
    // What is typed belongs to the notebook that is being left.
    await flushAll();
    await change();
    await loadSession();
  } catch (error) {
    toastFailure(error);
  } finally {
    useSession.setState({ opening: false });
  }
}
