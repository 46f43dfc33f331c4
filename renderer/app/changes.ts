import { listen, queryClient } from './bridge.ts';
import { loadSession } from './session.ts';

/** Which calls answer from a table: names, or beginnings of names that end in a dot. */
const readers: Record<string, readonly string[]> = {
  article: ['articles.', 'highlights.', 'notes.', 'claims.', 'tags.'],
  revision: ['articles.', 'highlights.'],
  asset: [],
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

/** Milliseconds over which changes are gathered: an import makes hundreds of them in a second. */
const gathering = 100;

/** Hands on the first change at once, and those that follow it closely together. */
export function gathered(ask: (tables: ReadonlySet<string>) => void) {
  let waiting: Set<string> | null = null;
  const take = (tables: ReadonlySet<string>): void => {
    if (waiting) {
      for (const table of tables) waiting.add(table);
      return;
    }
    const next = (waiting = new Set<string>());
    ask(tables);
    setTimeout(() => {
      waiting = null;
      if (next.size > 0) take(next);
    }, gathering);
  };
  return take;
}

/** Asks again for what was touched. */
function invalidate(tables: ReadonlySet<string>): void {
  void queryClient.invalidateQueries({
    predicate: ({ queryKey: [name] }) => typeof name === 'string' && isTouched(name, tables),
  });
}

export function startChanges(): void {
  const take = gathered(invalidate);
  listen('notebook.changed', ({ changes }) => take(new Set(changes.map(({ table }) => table))));
  listen('notebook.readAnew', () => {
    void loadSession();
    void queryClient.invalidateQueries();
  });
}
