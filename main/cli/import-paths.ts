import { buffer } from 'node:stream/consumers';
import { readArticle, readFileItem, walkFiles } from '../capture/index.ts';
import { importAll, type Importable } from '../library/index.ts';
import type { Notebook } from '../notebook/index.ts';
import { storeArticle } from '../service/index.ts';
import { lines } from './record-lines.ts';
import type { Reply } from './reply.ts';

/** Brings in files, folders and standard input; one bad file stops no other. */
export async function importPaths(
  notebook: Notebook,
  paths: readonly string[],
  dryRun: boolean,
): Promise<Reply> {
  const items = (await Promise.all(paths.map(toImportables))).flat();
  const result = await importAll(items, {
    add: (draft, path) =>
      storeArticle(
        notebook,
        { draft, how: 'command-line', from: path, dryRun },
        { by: 'command-line' },
      ).value,
    onProgress: (done, total, path) => {
      if (process.stderr.isTTY && path)
        process.stderr.write(`\r\x1b[K${done + 1} of ${total} ${path}`);
    },
  });
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  for (const { message, hint } of result.failed) process.stderr.write(`${message} ${hint}\n`);
  const { imported, duplicates, failed } = result;
  return {
    value: { imported, duplicates, failed },
    text: [
      lines(imported, () => (dryRun ? 'would be new' : 'imported')),
      lines(duplicates, () => 'already here'),
      lines(
        failed.map(({ path }) => ({ id: '', title: path })),
        () => 'failed',
      ),
    ]
      .filter(Boolean)
      .join('\n'),
    failed: failed.length > 0,
  };
}

async function toImportables(path: string): Promise<Importable[]> {
  if (path === '-') {
    return [
      {
        path: '-',
        read: async () =>
          readArticle({ name: 'standard input', bytes: await buffer(process.stdin) }),
      },
    ];
  }
  const files = await walkFiles([path]);
  return files.map((file) => ({
    path: file,
    read: async () => readArticle(await readFileItem(file)),
  }));
}
