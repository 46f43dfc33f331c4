import type { Change, Id } from '../../model/records/index.ts';
import type { Failure } from '../../model/errors.ts';
import type { Settings } from './app.ts';

export interface JobProgress {
  job: Id;
  /** For example "Reading report.html". */
  label: string;
  done: number;
  total: number;
}

/** What main tells a page, by name. */
export interface Events {
  /** Rows that were written, by this window, another one, or the command line. */
  'notebook.changed': { changes: Pick<Change, 'table' | 'rowId' | 'op' | 'by'>[] };
  /** Ask for everything again: damage was found in the file, or another version of it took its place. */
  'notebook.readAnew': Record<string, never>;
  'job.progress': JobProgress;
  'settings.changed': Settings;
  /** A backup was made by itself, or could not be. */
  'backups.changed': { failure: Failure | null };
  /** A menu item was chosen; the page runs the command of that name. */
  'menu.command': { id: string };
  /** The window is about to close: store what was typed, then call `window.flushed`. */
  'window.flush': Record<string, never>;
}

export type EventName = keyof Events;
