import { parentPort, workerData } from 'node:worker_threads';
import {
  closeNotebook,
  lookThrough,
  openSnapshot,
  openToRead,
  type Notebook,
} from '../notebook/index.ts';

if (!parentPort) throw new Error('this file runs as a worker');
const { path } = workerData as { path: string };

const notebook = openToRead(path);
try {
  parentPort.postMessage(notebook.damage ?? lookThroughSnapshot(notebook));
} finally {
  closeNotebook(notebook);
}

function lookThroughSnapshot({ db }: Notebook): string | null {
  const snapshot = openSnapshot(db);
  try {
    return lookThrough(snapshot.db);
  } finally {
    snapshot.close();
  }
}
