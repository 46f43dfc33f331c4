import * as z from 'zod';
import type { Id } from '../../model/records/index.ts';
import { call, command } from './call.ts';
import { id } from './fields.ts';

/** Why a backup was made. */
export const backupReasons = ['daily', 'asked', 'import', 'bulk change', 'migration'] as const;
export type BackupReason = (typeof backupReasons)[number];

export const backedUpKinds = ['article', 'note', 'claim'] as const;
export type BackedUpKind = (typeof backedUpKinds)[number];

export type BackupCounts = Record<'articles' | 'highlights' | 'notes' | 'claims' | 'links', number>;

export interface Backup {
  /** Its name in the folder, which is the moment it was made. */
  backup: string;
  /** ISO 8601. */
  madeAt: string;
  reason: BackupReason;
  /** Of the records' file, without the pictures and originals that all backups share. */
  bytes: number;
  /** Of the pictures and originals in it. */
  assetBytes: number;
  /** When it was last opened and checked. */
  checkedAt: string;
  /** What the check found; null where it was sound. */
  problem: string | null;
  counts: BackupCounts;
}

export interface BackupList {
  /** Where this notebook's backups are. */
  place: string;
  /** The newest first. */
  backups: Backup[];
  /** Of the pictures and originals of all, which are there once. */
  assetBytes: number;
}

/** How something in a backup differs from now. `new`: it is in the notebook now and not in the backup. */
export type Difference = 'gone' | 'in the trash' | 'changed' | 'new';

export interface BackupComparison {
  inBackup: BackupCounts;
  now: BackupCounts;
  /** The newest first, at most 500. */
  differences: { kind: BackedUpKind; id: Id; title: string; is: Difference; at: string }[];
  total: number;
}

const folder = z.string().min(1);
const backup = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z$/, 'is not the name of a backup');
const one = z.object({ folder, backup });

/** `folder` is the one in which every notebook's backups have a folder of their own (the settings or `window.state` say it). */
export const backups = {
  'backups.list': call<BackupList>()('reader', z.object({ folder })),
  /** Null where a daily one is not due yet. */
  'backups.make': call<Backup | null>()(
    'reader',
    z.object({ folder, reason: z.enum(backupReasons).optional() }),
  ),
  /** Opens and checks it again. */
  'backups.verify': call<Backup>()('reader', one),
  'backups.compare': call<BackupComparison>()('reader', one),
  /** Puts the whole notebook back; the present file is kept beside it. The window opens it anew. */
  'backups.restore': call<{ kept: string }>()('app', one),
  /** Takes single things back, with what hangs on them. */
  'backups.restoreRecords': command<{ label: string }>()(
    one.extend({
      items: z
        .array(z.object({ kind: z.enum(backedUpKinds), id }))
        .min(1)
        .max(10_000),
    }),
  ),
};
