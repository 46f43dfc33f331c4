import { parentPort, workerData } from 'node:worker_threads';
import { toFailure } from '../../model/errors.ts';
import type { Id } from '../../model/ids.ts';
import type { Parsed } from '../../preload/contract/index.ts';
import {
  changesSince,
  closeNotebook,
  fallBack,
  newestChange,
  openNotebook,
  openToRead,
  type Notebook,
} from '../notebook/index.ts';
import { indexAll } from '../search/index.ts';
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
/** Milliseconds after the last call until a synchronised file is let go. */
const letGoAfter = 5_000;

if (!parentPort) throw new Error('this file runs as a worker');
const port = parentPort;
const { path, role, by } = workerData as ThreadData;
const say = (message: FromThread): void => port.postMessage(message);

try {
  const notebook = role === 'writer' ? openNotebook(path, indexAll) : openToRead(path, indexAll);
  if (role === 'writer') await loadWriters();
  serve(notebook);
  say({ kind: 'opened', readOnly: notebook.readOnly, damage: notebook.damage });
} catch (error) {
  say({ kind: 'not-opened', failure: toFailure(error) });
}

function serve(opened: Notebook): void {
  let notebook = opened;
  let lastAsked = Date.now();
  const jobs = new Map<Id, AbortController>();
  const underWay = new Set<Promise<void>>();
  const feed = role === 'writer' ? feedOf(opened) : null;
  let triedToSalvage = false;

  const sayReadAnew = (): void => {
    feed?.begin(notebook);
    say({ kind: 'read-anew', readOnly: notebook.readOnly, damage: notebook.damage });
  };

  /** Damage was found: from now on nothing is written, and what can be read comes from a copy. */
  const giveUpFile = (what: string): void => {
    if (notebook.privateCopy !== null || triedToSalvage) return;
    triedToSalvage = true;
    notebook = fallBack(notebook, notebook.damage ?? what, indexAll);
    sayReadAnew();
  };

  const respond = async (id: number, run: () => Promise<Answered<unknown>> | Answered<unknown>) => {
    try {
      const { value } = await run();
      feed?.tell(notebook);
      say({ kind: 'answered', id, value });
    } catch (error) {
      const failure = toFailure(error);
      if (failure.code === 'notebook.replaced') sayReadAnew();
      if (failure.code === 'notebook.damaged') giveUpFile('SQLite could not read a page of it');
      say({ kind: 'failed', id, failure });
    }
  };

  /** What another process or a service did to the file is told; one that nobody uses is let go. */
  const look = (): void => {
    const { connection } = notebook;
    try {
      const found = connection.refresh();
      if (found === 'replaced') sayReadAnew();
      else if (found === 'changed') feed?.tell(notebook);
      if (!connection.isReleased) feed?.tellIfOthersWrote(notebook);
      if (underWay.size === 0 && Date.now() - lastAsked > letGoAfter) connection.release();
    } catch {
      saidByNextCall();
    }
  };
  const looking = setInterval(look, lookEvery);

  const take = (id: number, run: () => Promise<Answered<unknown>> | Answered<unknown>): void => {
    lastAsked = Date.now();
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
    clearInterval(looking);
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
      case 'looked-through':
        if (message.problem === null) notebook.connection.trust();
        else giveUpFile(message.problem);
        return;
      case 'close':
        for (const job of jobs.values()) job.abort();
        void finish();
    }
  });
}

/** For a look that nobody asked for: whatever fails, fails in words with the next call. */
function saidByNextCall(): void {}

interface Feed {
  /** Holds what is there now to be known. */
  begin: (notebook: Notebook) => void;
  tell: (notebook: Notebook) => void;
  tellIfOthersWrote: (notebook: Notebook) => void;
}

/**
 * Tells of what was written: by this thread at once, by another process (the command line beside a window) as soon
 * as SQLite's data_version says that the file changed.
 */
function feedOf(notebook: Notebook): Feed {
  const versionOf = ({ db }: Notebook): unknown => db.pragma('data_version', { simple: true });
  let seen = newestChange(notebook.db);
  let version = versionOf(notebook);
  const feed: Feed = {
    begin: (anew) => {
      seen = newestChange(anew.db);
      version = versionOf(anew);
    },
    tell: ({ db }) => {
      for (let news = changesSince(db, seen); news.length > 0; news = changesSince(db, seen)) {
        seen = news.at(-1)?.seq ?? seen;
        const changes = news.map(({ table, rowId, op, by: writer }) => ({
          table,
          rowId,
          op,
          by: writer,
        }));
        say({ kind: 'changed', changes });
      }
    },
    tellIfOthersWrote: (now) => {
      if (versionOf(now) === version) return;
      version = versionOf(now);
      feed.tell(now);
    },
  };
  return feed;
}
