import { AppError } from '../../model/errors.ts';
import type { Id } from '../../model/ids.ts';
import type { ImportItem, ImportResult } from '../../preload/contract/index.ts';
import { readFileItem, readInWorker, walkFiles, type CaptureItem } from '../capture/index.ts';
import { importAll, type Importable } from '../library/index.ts';
import type { AppWindow } from './app-window.ts';
import type { Backups } from './backups.ts';

/** More files than this are preceded by a backup. */
const fewFiles = 5;

const jobs = new Map<Id, AbortController>();

export function cancelJob(job: Id): void {
  jobs.get(job)?.abort();
}

/**
 * Brings things into the window's notebook. Reading happens in job workers, storing in the notebook's thread: the
 * window stays live.
 * @throws AppError notebook.none, import.refused
 */
export async function bringIn(
  items: readonly ImportItem[],
  job: Id | undefined,
  window: AppWindow,
  backups: Backups,
): Promise<ImportResult> {
  const { notebook } = window;
  if (!notebook) {
    throw new AppError('notebook.none', 'No notebook is open in this window.', 'Open one first.');
  }
  refuseUnchosen(items, window.chosen);
  const controller = new AbortController();
  if (job) jobs.set(job, controller);
  const pasted = new Set(items.filter((item) => 'text' in item).map((item) => item.name));
  try {
    const sources = (await Promise.all(items.map(toImportables))).flat();
    if (sources.length > fewFiles) {
      if (job) window.tell('job.progress', { job, label: 'Backing up first', done: 0, total: 0 });
      await backups.makeOrTell(notebook, 'import');
    }
    return await importAll(sources, {
      signal: controller.signal,
      add: (draft, path) =>
        notebook.writer.store({
          draft,
          how: pasted.has(path) ? 'paste' : 'file',
          from: path,
          dryRun: false,
        }),
      onProgress: (done, total, path) => {
        if (job) window.tell('job.progress', { job, label: path, done, total });
      },
    });
  } finally {
    if (job) jobs.delete(job);
  }
}

/** A page that was taken over must not have any file of the user's read to it. */
function refuseUnchosen(items: readonly ImportItem[], chosen: ReadonlySet<string>): void {
  for (const item of items) {
    if (!('path' in item) || chosen.has(item.path)) continue;
    throw new AppError(
      'import.refused',
      `${item.path} was not chosen in this window.`,
      'Choose the files again.',
    );
  }
}

async function toImportables(item: ImportItem): Promise<Importable[]> {
  if ('path' in item) {
    const paths = await walkFiles([item.path]);
    return paths.map((path) => ({
      path,
      read: async (signal) => readInWorker(await readFileItem(path), signal),
    }));
  }
  const capture: CaptureItem =
    'bytes' in item
      ? { name: item.name, bytes: item.bytes }
      : {
          name: item.name,
          bytes: new TextEncoder().encode(item.html ?? item.text),
          mediaType: item.html === undefined ? 'text/plain' : 'text/html',
        };
  return [{ path: item.name, read: (signal) => readInWorker(capture, signal) }];
}
