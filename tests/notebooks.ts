import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readArticle } from '../main/capture/index.ts';
import {
  closeNotebook,
  createNotebook,
  openNotebook,
  type Client,
  type Notebook,
} from '../main/notebook/index.ts';
import { answer, storeArticle, type NotebookCall } from '../main/service/index.ts';
import type { Id } from '../model/ids.ts';
import { contract, type Input, type Output, type Parsed } from '../preload/contract/index.ts';

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimbook-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A real, empty notebook in a folder of its own. */
export function newNotebook(folder = temporaryFolder()): Notebook {
  const path = join(folder, 'Test.claimbook');
  createNotebook(path);
  const notebook = openNotebook(path);
  onTestFinished(() => {
    if (notebook.db.open) closeNotebook(notebook);
  });
  return notebook;
}

/** Makes a call as a page does: checked by the contract, then answered by the rooms. */
export async function ask<N extends NotebookCall>(
  notebook: Notebook,
  name: N,
  input: Input<N>,
  by: Client = 'window',
): Promise<Output<N>> {
  const parsed = contract[name].input.parse(input) as Parsed<N>;
  return (await answer(notebook, name, parsed, { by })).value;
}

/** Brings in a text as a file of that name, and gives the article's id. */
export function addText(notebook: Notebook, name: string, text: string): Id {
  const draft = readArticle({ name, bytes: new TextEncoder().encode(text) });
  const article = { draft, how: 'file', from: name, dryRun: false } as const;
  return storeArticle(notebook, article, { by: 'window' }).value.id;
}

/** Every row of every table of the user's, for comparing before and after. */
export function tablesOf({ db }: Notebook, but: readonly string[] = []): Record<string, unknown[]> {
  const tables = db
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
       AND name NOT LIKE 'search_%' AND name NOT IN ('command', 'change')`,
    )
    .all()
    .map(({ name }) => name)
    .filter((name) => !but.includes(name));
  return Object.fromEntries(
    tables.map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY 1`).all()]),
  );
}
