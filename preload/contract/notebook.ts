import * as z from 'zod';
import { trashableKinds, type Id, type TrashRow } from '../../model/records/index.ts';
import type { Failure } from '../../model/errors.ts';
import { call, command } from './call.ts';
import { id } from './fields.ts';

export interface NotebookInfo {
  id: Id;
  name: string;
  path: string;
  readOnly: boolean;
  /** Why it can't be written to, in words; null where it can. */
  readOnlyReason: string | null;
  /** Files beside it that a service made of a version from another computer. */
  conflictedCopies: { name: string; service: string }[];
  counts: Record<
    'articles' | 'inbox' | 'highlights' | 'notes' | 'claims' | 'links' | 'sources' | 'trash',
    number
  >;
  /** What undo and redo would take back or do again, in words; null where there is nothing. */
  undo: string | null;
  redo: string | null;
}

export interface CheckResult {
  ok: boolean;
  problems: { where: string; problem: string }[];
}

export interface ImportedArticle {
  id: Id;
  title: string;
  path: string;
}

export interface ImportResult {
  imported: ImportedArticle[];
  duplicates: ImportedArticle[];
  failed: (Failure & { path: string })[];
  cancelled: boolean;
}

/** What the folder holds after an export: records by kind, and files by what became of them. */
export interface ExportResult {
  to: string;
  articles: number;
  highlights: number;
  notes: number;
  claims: number;
  links: number;
  files: number;
  new: number;
  changed: number;
  unchanged: number;
  /** Files in which something of the user's stood in the way: both versions were kept. */
  conflicts: { path: string; problem: string }[];
  /** Files that a Markdown reader found whole: now, or when they were last written. */
  verified: number;
  /** Paths of files that the user has deleted since they were exported: they are not written again unasked. */
  removed: string[];
}

/** A record that can be opened. */
export interface RecordAt {
  kind: 'article' | 'highlight' | 'claim' | 'note';
  id: Id;
}

/** What was taken back or done again, in words, and where it is to be seen; null where there is nothing. */
export interface Turned {
  label: string | null;
  at: RecordAt | null;
}

/** How many things, and what hangs on them. */
export interface TrashWeight {
  things: number;
  with: Record<'highlights' | 'notes' | 'evidence' | 'links', number>;
}

export interface Emptied {
  things: number;
  /** SHA-256 of the assets that nothing names any more. */
  assets: string[];
}

const trashable = z.object({ kind: z.enum(trashableKinds), id });

const toEmpty = z.object({
  items: z.array(trashable).min(1).max(10_000).optional(),
  /** Only what was put into the trash before this moment. */
  before: z.iso.datetime().optional(),
});

export const notebook = {
  'notebook.info': call<NotebookInfo>()('notebook', z.object({})),
  'notebook.check': call<CheckResult>()('reader', z.object({})),
  'notebook.backup': call<{ path: string; bytes: number }>()(
    'reader',
    z.object({ to: z.string().min(1) }),
  ),

  'trash.list': call<TrashRow[]>()('notebook', z.object({})),
  'trash.put': command<{ label: string }>()(
    z.object({ items: z.array(trashable).min(1).max(10_000) }),
  ),
  'trash.restore': command<{ label: string }>()(
    z.object({ items: z.array(trashable).min(1).max(10_000) }),
  ),

  /** What goes with things in the trash when they are deleted for good; all of it where none are named. */
  'trash.weigh': call<TrashWeight>()('notebook', toEmpty),
  /** Deletes things in the trash for good, with what hangs on them. Undo can't take it back. */
  'trash.empty': command<Emptied>()(toEmpty),

  /** Takes back the newest user command that isn't taken back yet. */
  'commands.undo': call<Turned>()('notebook', z.object({})),
  'commands.redo': call<Turned>()('notebook', z.object({})),

  /** Writes the notebook as Markdown into a folder, which is made where it isn't there. */
  'export.run': call<ExportResult>()(
    'reader',
    z.object({
      to: z.string().min(1),
      job: id.optional(),
      wholeText: z.boolean().optional(),
      restoreDeleted: z.boolean().optional(),
    }),
  ),
};
