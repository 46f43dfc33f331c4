import type { Failure } from '../../model/errors.ts';
import type { Id } from '../../model/ids.ts';
import type { Change } from '../../model/records/index.ts';
import type { Client } from '../notebook/index.ts';
import type { NewArticle, NotebookCall } from '../service/index.ts';

/** What the thread of a notebook is started with. */
export interface ThreadData {
  path: string;
  /** The writer owns the only connection that writes; the reader answers search and what takes long. */
  role: 'writer' | 'reader';
  by: Client;
}

/** From the main thread to the notebook's. */
export type ToThread =
  | { kind: 'call'; id: number; name: NotebookCall; input: unknown; job?: Id }
  | { kind: 'store'; id: number; article: NewArticle }
  | { kind: 'cancel'; job: Id }
  /** Every page was looked at: what is wrong, null where nothing is. */
  | { kind: 'looked-through'; problem: string | null }
  | { kind: 'close' };

/** What a thread holds, after it opened the file or read it anew. */
export interface Held {
  readOnly: boolean;
  /** What is wrong with the file, null where nothing is known to be. */
  damage: string | null;
}

/** From the notebook's thread to the main one. */
export type FromThread =
  | ({ kind: 'opened' } & Held)
  | { kind: 'not-opened'; failure: Failure }
  | { kind: 'answered'; id: number; value: unknown }
  | { kind: 'failed'; id: number; failure: Failure }
  | { kind: 'changed'; changes: Pick<Change, 'table' | 'rowId' | 'op' | 'by'>[] }
  /** Damage was found, so that nothing more is written; or the file was replaced by another version of it. */
  | ({ kind: 'read-anew' } & Held)
  | { kind: 'progress'; job: Id; label: string; done: number; total: number }
  | { kind: 'closed' };
