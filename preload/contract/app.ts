import * as z from 'zod';
import type { ImportResult } from './notebook.ts';
import { call } from './call.ts';
import { id } from './fields.ts';

export const themes = ['system', 'light', 'sepia', 'dark'] as const;

/** What the user set, for every window. Kept in the user's data folder, not in the notebook. */
export const settingsSchema = z.object({
  theme: z.enum(themes),
  /** Steps from the token's own size: −3 … +6. */
  typeSize: z.number().int().min(-3).max(6),
  /** Widest line of an article, in `ch`. */
  measure: z.number().int().min(40).max(90),
  /** Line height over the token's own, in per cent. */
  spacing: z.number().int().min(80).max(160),
  letterKeys: z.boolean(),
  exportFolder: z.string().nullable(),
  /** Where backups go; null for a folder in the user's data. */
  backupFolder: z.string().nullable(),
  /** Days after which what is in the trash is deleted for good; null for never. */
  trashDays: z.number().int().min(1).max(3_650).nullable(),
});
export type Settings = z.infer<typeof settingsSchema>;

/** Where a window was left in one notebook. Opaque to main but for its size. */
export const placeSchema = z.object({
  view: z.string().max(200),
  articleId: id.nullable(),
  /** The first offset that was in view of the article that is open. */
  offset: z.number().int().nonnegative().optional(),
  panes: z.record(z.string(), z.number()),
  hidden: z.array(z.string()),
});
export type Place = z.infer<typeof placeSchema>;

export interface RecentNotebook {
  path: string;
  name: string;
  openedAt: string;
  /** False where the file is gone. */
  exists: boolean;
}

export interface WindowState {
  /** Null on the first-run page. */
  notebook: { path: string; name: string; readOnly: boolean } | null;
  /** Why the notebook that was asked for couldn't be opened. */
  problem: { code: string; message: string; hint: string } | null;
  place: Place | null;
  settings: Settings;
  /** Where every notebook's backups have a folder of their own, unless the user chose another place. */
  defaultBackupFolder: string;
  platform: 'mac' | 'windows' | 'linux';
  host: 'electron' | 'chromium';
  version: string;
}

/** One folder, for hosts without native dialogs. */
export interface FolderListing {
  path: string;
  parent: string | null;
  home: string;
  folders: string[];
  /** Names of the notebooks in it. */
  notebooks: string[];
}

const bytes = z.instanceof(Uint8Array);

/** Something to bring in: the bytes of a dropped file, pasted text, or a path on disk. */
const importItem = z.union([
  z.object({ name: z.string().max(1_000), bytes }),
  z.object({ name: z.string().max(1_000), text: z.string(), html: z.string().optional() }),
  z.object({ path: z.string().min(1) }),
]);
export type ImportItem = z.infer<typeof importItem>;

export const app = {
  'window.state': call<WindowState>()('app', z.object({})),
  'window.savePlace': call<null>()('app', placeSchema),
  'settings.set': call<Settings>()('app', settingsSchema.partial()),

  /** Without a path the user is asked (native dialog); the answer is null when they cancel. */
  'notebook.new': call<{ path: string } | null>()('app', z.object({ path: z.string().optional() })),
  'notebook.open': call<{ path: string } | null>()(
    'app',
    z.object({ path: z.string().optional() }),
  ),
  'notebook.openSample': call<{ path: string }>()('app', z.object({})),
  'notebook.close': call<null>()('app', z.object({})),
  'notebook.reveal': call<null>()('app', z.object({})),
  'notebook.recents': call<RecentNotebook[]>()('app', z.object({})),

  'folders.list': call<FolderListing>()('app', z.object({ path: z.string().optional() })),
  'folders.choose': call<string | null>()('app', z.object({ title: z.string() })),
  'folders.reveal': call<null>()('app', z.object({ path: z.string() })),

  /** Asks for files with the native dialog; null when cancelled. */
  'import.choose': call<string[] | null>()('app', z.object({ folders: z.boolean().optional() })),
  'import.run': call<ImportResult>()(
    'app',
    z.object({ items: z.array(importItem).min(1).max(100_000), job: id.optional() }),
  ),
  'jobs.cancel': call<null>()('app', z.object({ job: id })),
  /** Opens an address in the system's browser, after asking nothing: the user clicked it. http(s) and mailto only. */
  'links.open': call<null>()('app', z.object({ url: z.string().max(4_000) })),
  /** The page says that everything typed is stored; a closing window waits for it. */
  'window.flushed': call<null>()('app', z.object({})),
};
