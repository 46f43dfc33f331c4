import type { Id } from '../../model/ids.ts';
import { answer } from '../service/index.ts';
import type { Notebook } from '../notebook/index.ts';
import { usage } from './arguments.ts';
import { lines } from './record-lines.ts';
import type { Reply } from './reply.ts';
import { fullRecord } from './show-record.ts';

const asking = { by: 'command-line' } as const;
const all = { limit: 10_000 };

const lists = {
  articles: async (notebook: Notebook) =>
    everything((offset) => answer(notebook, 'articles.list', { ...all, offset }, asking)),
  highlights: async (notebook: Notebook) =>
    everything((offset) => answer(notebook, 'highlights.list', { ...all, offset }, asking)),
  notes: async (notebook: Notebook) =>
    everything((offset) => answer(notebook, 'notes.list', { ...all, offset }, asking)),
  claims: async (notebook: Notebook) =>
    everything((offset) => answer(notebook, 'claims.list', { ...all, offset }, asking)),
  links: async (notebook: Notebook) =>
    everything((offset) => answer(notebook, 'links.list', { ...all, offset }, asking)),
  tags: async (notebook: Notebook) => (await answer(notebook, 'tags.list', {}, asking)).value,
} satisfies Record<string, (notebook: Notebook) => Promise<{ id: Id }[]>>;

/** Lists all records of a kind. @throws AppError usage */
export async function listRecords(notebook: Notebook, what: string, full: boolean): Promise<Reply> {
  if (!isList(what)) throw usage(`list takes one of ${Object.keys(lists).join(', ')}.`);
  const rows: { id: Id }[] = await lists[what](notebook);
  // A tag's row is all that there is of it.
  const isWhole = !full || what === 'tags';
  const value = isWhole ? rows : await Promise.all(rows.map(({ id }) => fullRecord(notebook, id)));
  return { value, text: rows.length === 0 ? `No ${what} yet.` : lines(rows, () => '') };
}

function isList(what: string): what is keyof typeof lists {
  return Object.hasOwn(lists, what);
}

async function everything<Row>(
  read: (offset: number) => Promise<{ value: { rows: Row[]; total: number } }>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const { value } = await read(rows.length);
    rows.push(...value.rows);
    if (value.rows.length === 0 || rows.length >= value.total) return rows;
  }
}
