import type { QueryClient } from '@tanstack/react-query';
import type { Events } from '../../preload/contract/index.ts';
import { listen, queryClient } from './bridge.ts';
import { loadSession } from './session.ts';

/** Which calls answer from a table: names, or beginnings of names that end in a dot. */
const readers: Record<string, readonly string[]> = {
  article: ['articles.', 'highlights.', 'notes.', 'claims.', 'tags.'],
  revision: ['articles.', 'highlights.'],
  asset: [],
  asset_file: ['articles.'],
  source: ['sources.', 'claims.', 'articles.'],
  source_alias: ['sources.'],
  highlight: ['articles.', 'highlights.', 'notes.', 'claims.', 'tags.'],
  placement: ['articles.', 'highlights.', 'claims.'],
  note: ['notes.', 'articles.', 'highlights.', 'claims.'],
  claim: ['claims.', 'links.', 'notes.', 'articles.', 'highlights.'],
  chain_step: ['claims.', 'sources.'],
  evidence: ['claims.', 'articles.', 'highlights.'],
  link: ['links.', 'claims.'],
  tag: ['tags.', 'articles.', 'highlights.'],
  tagging: ['tags.', 'articles.', 'highlights.'],
};

/** Every write can change these. */
const always = ['notebook.info', 'trash.', 'search.'];

/** Whether a call's answer may have changed with these tables; a table that isn't known here changes everything. */
export function isTouched(name: string, tables: Iterable<string>): boolean {
  const matches = (start: string) =>
    start.endsWith('.') ? name.startsWith(start) : name === start;
  if (always.some(matches)) return true;
  for (const table of tables) {
    const starts = readers[table];
    if (!starts || starts.some(matches)) return true;
  }
  return false;
}

/** Asks again for what the changes touched. */
export function invalidate(client: QueryClient, { changes }: Events['notebook.changed']): void {
  const tables = new Set(changes.map((change) => change.table));
  void client.invalidateQueries({
    predicate: ({ queryKey: [name] }) => typeof name === 'string' && isTouched(name, tables),
  });
}

export function startChanges(): () => void {
  const unlisten = [
    listen('notebook.changed', (event) => invalidate(queryClient, event)),
    listen('notebook.readAnew', () => {
      void loadSession();
      void queryClient.invalidateQueries();
    }),
  ];
  return () => {
    for (const end of unlisten) end();
  };
}
