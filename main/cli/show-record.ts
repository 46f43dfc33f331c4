import { AppError } from '../../model/errors.ts';
import { isId, type Id } from '../../model/ids.ts';
import { prepare, type Notebook } from '../notebook/index.ts';
import { answer } from '../service/index.ts';
import type { Reply } from './reply.ts';

const asking = { by: 'command-line' } as const;

/** How each kind of record is read whole. */
const readers: Record<string, (notebook: Notebook, id: Id) => Promise<unknown>> = {
  article: async (notebook, id) => (await answer(notebook, 'articles.get', { id }, asking)).value,
  highlight: async (notebook, id) =>
    (await answer(notebook, 'highlights.get', { id }, asking)).value,
  note: async (notebook, id) => (await answer(notebook, 'notes.get', { id }, asking)).value,
  claim: async (notebook, id) => (await answer(notebook, 'claims.get', { id }, asking)).value,
  link: async (notebook, id) => (await answer(notebook, 'links.get', { id }, asking)).value,
  source: async (notebook, id) =>
    one((await answer(notebook, 'sources.list', {}, asking)).value, id),
  tag: async (notebook, id) => one((await answer(notebook, 'tags.list', {}, asking)).value, id),
};

/** Shows one record whole, whatever its kind. @throws AppError record.missing */
export async function showRecord(notebook: Notebook, id: string): Promise<Reply> {
  const value = await fullRecord(notebook, id);
  return { value, text: JSON.stringify(value, null, 2) };
}

/** @throws AppError record.missing */
export async function fullRecord(notebook: Notebook, id: string): Promise<unknown> {
  const kind = isId(id) ? kindOf(notebook, id) : undefined;
  const read = kind && readers[kind];
  if (!read) {
    throw new AppError(
      'record.missing',
      `${id} is not the id of a record here.`,
      'List them with: list articles',
    );
  }
  return read(notebook, id);
}

function kindOf({ db }: Notebook, id: Id): string | undefined {
  return Object.keys(readers).find((kind) =>
    prepare(db, `SELECT 1 FROM ${kind} WHERE id = ?`).get(id),
  );
}

function one<Row extends { id: Id }>(rows: readonly Row[], id: Id): Row | undefined {
  return rows.find((row) => row.id === id);
}
