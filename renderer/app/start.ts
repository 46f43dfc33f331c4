import { startBackups } from '../backups/index.ts';
import { listen } from './bridge.ts';
import { startChanges } from './changes.ts';
import { runNamed } from './commands.ts';
import { startFlush } from './flush.ts';
import { startRemembering } from './remember-place.ts';
import { startSettings } from './settings.ts';
import { startShortcuts } from './shortcuts.ts';
import { toastFailure } from './toasts.ts';
import { startSaved } from './saved.ts';

/** What runs beside React as long as the page lives. */
export function startPage(): void {
  startSettings();
  startChanges();
  startSaved();
  startBackups();
  startRemembering();
  startShortcuts();
  startFlush(toastFailure);
  listen('menu.command', ({ id }) => runNamed(id));
  // A rejection that nobody heard is a defect; it must not pass in silence.
  window.addEventListener('unhandledrejection', (event) => toastFailure(event.reason));
}
