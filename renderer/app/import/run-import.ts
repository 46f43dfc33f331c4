import { create } from 'zustand';
import { FilePlus } from 'lucide-react';
import { toFailure, type Failure } from '../../../model/errors.ts';
import { newId } from '../../../model/ids.ts';
import type { Id } from '../../../model/records/index.ts';
import type { ImportItem, ImportResult, JobProgress } from '../../../preload/contract/index.ts';
import { call, listen } from '../bridge.ts';
import { go } from '../place.ts';
import { useSession } from '../session.ts';
import { toast, toastFailure } from '../toasts.ts';
import { batches, readFile, type FoundFile } from './read-files.ts';

interface Running {
  job: Id;
  progress: JobProgress;
}

interface Import {
  running: Running | null;
  /** What came of the last import; null before the first one. */
  result: ImportResult | null;
  cancelled: boolean;
}

const nothing: ImportResult = { imported: [], duplicates: [], failed: [], cancelled: false };

export const useImport = create<Import>(() => ({ running: null, result: null, cancelled: false }));

export function merge(a: ImportResult, b: ImportResult): ImportResult {
  return {
    imported: [...a.imported, ...b.imported],
    duplicates: [...a.duplicates, ...b.duplicates],
    failed: [...a.failed, ...b.failed],
    cancelled: a.cancelled || b.cancelled,
  };
}

/** Brings in dropped or chosen files. They are read in parts, so that a large folder doesn't fill the memory. */
export async function importFiles(files: readonly FoundFile[]): Promise<void> {
  if (files.length === 0) return;
  await run(files.length, async (bringIn) => {
    for (const batch of batches(files)) {
      const read = await Promise.all(batch.map(readFile));
      const failed = read.filter((item): item is Failure & { path: string } => 'code' in item);
      const items = read.filter(
        (item): item is Extract<ImportItem, { bytes: unknown }> => 'bytes' in item,
      );
      if (!(await bringIn(items, failed))) return;
    }
  });
}

/** Brings in pasted text, or paths that main reads. */
export async function importItems(items: readonly ImportItem[]): Promise<void> {
  if (items.length === 0) return;
  await run(items.length, async (bringIn) => void (await bringIn(items, [])));
}

/** Ends the import after the file that is being read. */
export function cancelImport(): void {
  const { running } = useImport.getState();
  useImport.setState({ cancelled: true });
  if (running) call('jobs.cancel', { job: running.job }).catch(toastFailure);
}

/** Whether the notebook takes articles; says why not where it doesn't. */
function canImport(): boolean {
  const { running } = useImport.getState();
  const notebook = useSession.getState().window?.notebook;
  if (running) toast({ text: 'An import is running. Wait for it, or cancel it first.' });
  else if (!notebook) toast({ text: 'Open a notebook first: articles are kept in it.' });
  else if (notebook.readOnly) toast({ text: 'This notebook is open for reading only.' });
  else return true;
  return false;
}

type BringIn = (items: readonly ImportItem[], failed: ImportResult['failed']) => Promise<boolean>;

async function run(total: number, work: (bringIn: BringIn) => Promise<void>): Promise<void> {
  if (!canImport()) return;
  const job = newId();
  const show = (label: string, done: number) =>
    useImport.setState({ running: { job, progress: { job, label, done, total } } });
  let result = nothing;
  let before = 0;
  const unlisten = listen('job.progress', (progress) => {
    if (progress.job === job) show(progress.label, before + progress.done);
  });
  useImport.setState({ result: null, cancelled: false });
  show('Reading files', 0);
  if (total > 1) go({ view: 'import', id: null });
  try {
    await work(async (items, failed) => {
      const part =
        items.length > 0 ? await call('import.run', { items: [...items], job }) : nothing;
      result = merge(result, merge(part, { ...nothing, failed }));
      before += items.length + failed.length;
      show('Reading files', before);
      return !part.cancelled && !useImport.getState().cancelled;
    });
  } catch (error) {
    // What was brought in before stays, and is listed.
    result = merge(result, { ...nothing, failed: [{ path: 'The import', ...toFailure(error) }] });
  } finally {
    unlisten();
  }
  useImport.setState(({ cancelled }) => ({
    running: null,
    result: { ...result, cancelled: result.cancelled || cancelled },
  }));
  arrive(total, result);
}

/** One article opens at once; of several, or where one failed, the list tells. */
function arrive(total: number, { imported, duplicates, failed }: ImportResult): void {
  const [article] = [...imported, ...duplicates];
  if (total > 1 || failed.length > 0 || !article) return go({ view: 'import', id: null });
  go({ view: 'library', id: article.id });
  const what = imported.length > 0 ? 'Imported' : 'Already in this notebook:';
  toast({ text: `${what} “${article.title}”`, icon: FilePlus });
}
