import { parentPort, workerData } from 'node:worker_threads';
import { toFailure } from '../../model/errors.ts';
import type { Id } from '../../model/ids.ts';
import type { Parsed } from '../../preload/contract/index.ts';
import {
  changesSince,
  closeNotebook,
  newestChange,
  openNotebook,
  openToRead,
  type Notebook,
} from '../notebook/index.ts';
import {
  answer,
  loadWriters,
  storeArticle,
  type Answered,
  type NotebookCall,
} from '../service/index.ts';
import type { FromThread, ThreadData, ToThread } from './messages.ts';
import type { Asking } from '../service/index.ts';

/** Milliseconds between two looks whether another process wrote to the file. */
const lookEvery = 400;

if (!parentPort) throw new Error('this file runs as a worker');
const port = parentPort;
const { path, role, by } = workerData as ThreadData;
const say = (message: FromThread): void => port.postMessage(message);

try {
  const notebook = role === 'writer' ? openNotebook(path) : openToRead(path);
  if (role === 'writer') await loadWriters();
  serve(notebook);
  say({
    kind: 'opened',
    readOnly: notebook.readOnly,
    readOnlyReason: notebook.readOnlyReason,
  });
} catch (error) {
  say({ kind: 'not-opened', failure: toFailure(error) });
}

function serve(notebook: Notebook): void {
  const jobs = new Map<Id, AbortController>();
  const underWay = new Set<Promise<void>>();
  const tellOthers = role === 'writer' ? watchFile(notebook) : () => undefined;

  const respond = async (id: number, run: () => Promise<Answered<unknown>> | Answered<unknown>) => {
    try {
      const { value } = await run();
      tellOthers();
      say({ kind: 'answered', id, value });
    } catch (error) {
      say({ kind: 'failed', id, failure: toFailure(error) });
    }
  };

  const take = (id: number, run: () => Promise<Answered<unknown>> | Answered<unknown>): void => {
    const response = respond(id, run).finally(() => underWay.delete(response));
    underWay.add(response);
  };

  const askingFor = (job: Id | undefined): Asking => {
    if (job === undefined) return { by };
    const controller = new AbortController();
    jobs.set(job, controller);
    return {
      by,
      signal: controller.signal,
      onProgress: (label, done, total) => say({ kind: 'progress', job, label, done, total }),
    };
  };

  /** What was asked for before is answered, then the file is closed. */
  const finish = async (): Promise<void> => {
    await Promise.all(underWay);
    closeNotebook(notebook);
    say({ kind: 'closed' });
    port.close();
  };

  port.on('message', (message: ToThread) => {
    switch (message.kind) {
      case 'call': {
        const { id, name, input, job } = message;
        take(id, () =>
          answer(notebook, name, input as Parsed<NotebookCall>, askingFor(job)).finally(() => {
            if (job !== undefined) jobs.delete(job);
          }),
        );
        return;
      }
      case 'store':
        take(message.id, () => storeArticle(notebook, message.article, { by }));
        return;
      case 'cancel':
        jobs.get(message.job)?.abort();
        return;
      case 'close':
        for (const job of jobs.values()) job.abort();
        void finish();
    }
  });
}

/**
 * Tells of what was written: by this thread at once, by another process (the command line beside a window) as soon
 * as SQLite's data_version says that the file changed.
 */
function watchFile({ db }: Notebook): () => void {
  let seen = newestChange(db);
  const tell = (): void => {
    for (
      let changes = changesSince(db, seen);
      changes.length > 0;
      changes = changesSince(db, seen)
    ) {
      seen = changes.at(-1)?.seq ?? seen;
      say({
        kind: 'changed',
        changes: changes.map(({ table, rowId, op, by: writer }) => ({
          table,
          rowId,
          op,
          by: writer,
        })),
      });
    }
  };
  let version = db.pragma('data_version', { simple: true });
  const timer = setInterval(() => {
    const now = db.pragma('data_version', { simple: true });
    if (now === version) return;
    version = now;
    tell();
  }, lookEvery);
  port.on('close', () => clearInterval(timer));
  return tell;
}
