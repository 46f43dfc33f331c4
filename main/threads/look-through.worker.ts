import { parentPort, workerData } from 'node:worker_threads';
import { closeNotebook, lookThrough, openToRead } from '../notebook/index.ts';

if (!parentPort) throw new Error('this file runs as a worker');
const { path } = workerData as { path: string };

const notebook = openToRead(path);
try {
  // Read from a copy, it was found damaged already.
  const problem =
    notebook.privateCopy === null ? lookThrough(notebook.db) : notebook.readOnlyReason;
  parentPort.postMessage(problem);
} finally {
  closeNotebook(notebook);
}
