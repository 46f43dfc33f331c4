import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Id } from '../../model/ids.ts';
import { contract, type Input, type Parsed } from '../../preload/contract/index.ts';
import sample from '../../resources/sample/sample.json';
import { readInWorker } from '../capture/index.ts';
import { createNotebook, notebookEnding } from '../notebook/index.ts';
import type { NotebookCall } from '../service/index.ts';
import { NotebookThread } from './notebook-thread.ts';

const sampleName = 'Sample notebook';

const files = import.meta.glob<string>('../../resources/sample/articles/*', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/**
 * Makes the sample notebook in a folder, through the app's own calls; where it is already, it stays as the user left it.
 * It takes its name when it is whole.
 * @returns its path
 */
export async function createSample(folder: string): Promise<string> {
  const path = join(folder, sampleName + notebookEnding);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const unfinished = join(folder, `Unfinished${notebookEnding}`);
  for (const ending of ['', '-wal', '-shm']) rmSync(unfinished + ending, { force: true });
  createNotebook(unfinished);
  const thread = await NotebookThread.open(
    { path: unfinished, role: 'writer', by: 'sample' },
    {
      changed: () => undefined,
      progress: () => undefined,
      readAnew: () => undefined,
      lost: () => undefined,
    },
  );
  try {
    await fill(thread);
  } finally {
    await thread.close();
  }
  renameSync(join(folder, 'Unfinished.assets'), join(folder, `${sampleName}.assets`));
  renameSync(unfinished, path);
  return path;
}

async function fill(thread: NotebookThread): Promise<void> {
  const ids = new Map<string, Id>();
  const idOf = (key: string): Id => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`the sample names ${key}, which is not in it`);
    return id;
  };
  const call = <N extends NotebookCall>(name: N, input: Input<N>) =>
    thread.call(name, contract[name].input.parse(input) as Parsed<N>);

  for (const { key, file, update } of sample.articles) {
    const draft = await readInWorker({ name: file, bytes: bytesOf(file) });
    const { id } = await thread.store({ draft, how: 'sample', from: file, dryRun: false });
    ids.set(key, id);
    await call('articles.update', { id, ...(update as object) });
  }
  for (const { key, article, ...quote } of sample.highlights) {
    const input = { articleId: idOf(article), ...quote } as Input<'highlights.addQuote'>;
    ids.set(key, (await call('highlights.addQuote', input)).id);
  }
  for (const { key, evidence, ...claim } of sample.claims) {
    const joined = evidence.map(({ highlight, ...rest }) => ({
      highlightId: idOf(highlight),
      ...rest,
    }));
    const input = { ...claim, evidence: joined } as Input<'claims.add'>;
    ids.set(key, (await call('claims.add', input)).id);
  }
  for (const { from, to, ...link } of sample.links) {
    const input = { fromId: idOf(from), toId: idOf(to), ...link } as Input<'links.add'>;
    await call('links.add', input);
  }
  for (const { about, title, markdown } of sample.notes) {
    const on = about && { kind: about.kind, id: idOf(about.key) };
    await call('notes.write', { about: on, title, markdown } as Input<'notes.write'>);
  }
}

function bytesOf(file: string): Uint8Array {
  const text = files[`../../resources/sample/articles/${file}`];
  if (text === undefined) throw new Error(`the sample's article ${file} is missing`);
  return new TextEncoder().encode(text);
}
