import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';
import { AppError } from '../../model/errors.ts';
import {
  placeSchema,
  settingsSchema,
  type Place,
  type RecentNotebook,
  type Settings,
} from '../../preload/contract/index.ts';
import { nameOf } from '../notebook/index.ts';
import { complain } from './complain.ts';
import { boundsSchema, type Bounds } from './window-bounds.ts';

const defaults: Settings = {
  theme: 'system',
  typeSize: 0,
  measure: 62,
  spacing: 100,
  letterKeys: true,
  exportFolder: null,
  backupFolder: null,
  trashDays: null,
};

const mostRecent = 12;

const recentSchema = z.object({
  path: z.string(),
  openedAt: z.string(),
  bounds: boundsSchema.nullable(),
  place: placeSchema.nullable(),
});

const fileSchema = z.object({
  settings: settingsSchema.partial(),
  recents: z.array(recentSchema),
  /** Notebooks that were open when the app was quit. */
  open: z.array(z.string()),
});
type UserDataFile = z.infer<typeof fileSchema>;
type Recent = z.infer<typeof recentSchema>;

/**
 * What the user set, and where they were: one JSON file in the user's data folder. It holds no words of a notebook.
 * One that can't be read is put aside, never a reason not to start.
 */
export class UserData {
  readonly #path: string;
  #data: UserDataFile;

  constructor(path: string) {
    this.#path = path;
    this.#data = load(path);
  }

  get settings(): Settings {
    return { ...defaults, ...this.#data.settings };
  }

  /** @throws AppError settings.not-stored */
  changeSettings(change: Partial<Settings>): Settings {
    const before = this.#data.settings;
    this.#data.settings = { ...before, ...change };
    try {
      this.#store();
    } catch (error) {
      this.#data.settings = before;
      const why = error instanceof Error ? error.message : String(error);
      throw new AppError('settings.not-stored', `The setting can't be stored: ${why}`, '', {
        cause: error,
      });
    }
    return this.settings;
  }

  /** The newest first. To ask whether they are still there can take long: a disk may be elsewhere. */
  recents(): Promise<RecentNotebook[]> {
    return Promise.all(
      this.#data.recents.map(async ({ path, openedAt }) => ({
        path,
        name: nameOf(path),
        openedAt,
        exists: await exists(path),
      })),
    );
  }

  get open(): string[] {
    return this.#data.open;
  }

  setOpen(paths: string[]): void {
    this.#data.open = paths;
    this.#tryToStore();
  }

  opened(path: string): void {
    const known = this.#recent(path);
    const recent = { ...known, path, openedAt: new Date().toISOString() };
    const others = this.#data.recents.filter((other) => other.path !== path);
    this.#data.recents = [recent, ...others].slice(0, mostRecent);
    this.#tryToStore();
  }

  placeOf(path: string): Place | null {
    return this.#recent(path).place;
  }

  savePlace(path: string, place: Place): void {
    this.#change(path, { place });
  }

  boundsOf(path: string): Bounds | null {
    return this.#recent(path).bounds;
  }

  saveBounds(path: string, bounds: Bounds): void {
    this.#change(path, { bounds });
  }

  #recent(path: string): Recent {
    const known = this.#data.recents.find((recent) => recent.path === path);
    return known ?? { path, openedAt: '', bounds: null, place: null };
  }

  #change(path: string, change: Partial<Recent>): void {
    this.#data.recents = this.#data.recents.map((recent) =>
      recent.path === path ? { ...recent, ...change } : recent,
    );
    this.#tryToStore();
  }

  /** Where the user was is a help only: a full disk keeps no notebook from opening, and no window from closing. */
  #tryToStore(): void {
    try {
      this.#store();
    } catch (error) {
      complain(error);
    }
  }

  #store(): void {
    mkdirSync(dirname(this.#path), { recursive: true });
    const beside = `${this.#path}.${process.pid}.part`;
    writeFileSync(beside, `${JSON.stringify(this.#data, null, 2)}\n`);
    renameSync(beside, this.#path);
  }
}

function load(path: string): UserDataFile {
  const empty: UserDataFile = { settings: {}, recents: [], open: [] };
  if (!existsSync(path)) return empty;
  try {
    return fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    complain(error);
    putAside(path);
    return empty;
  }
}

function putAside(path: string): void {
  try {
    renameSync(path, `${path}.unreadable`);
  } catch (error) {
    complain(error);
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
