import { join } from 'node:path';
import { fillNotebook } from './fill-notebook.ts';
import { inTurns, report, timed } from './report.ts';
import { answer, closeNotebook, find, openNotebook } from './rooms.ts';
import { temporaryFolder } from './temporary-folder.ts';

const articles = 10_000;
const path = join(temporaryFolder(), 'Case.claimbook');
await fillNotebook(path, { articles, highlightsEach: 1, claims: 500 });
const notebook = openNotebook(path);
const { db } = notebook;

// Only ranks rows: reading a hundred records and marking the words in their texts comes on top of it.
const matching = db.prepare<[string], { rowid: number }>(
  `SELECT rowid FROM search_index WHERE search_index MATCH ?
   ORDER BY bm25(search_index, 4.0, 1.0, 4.0, 1.0) LIMIT 100`,
);
const queries = [
  { what: 'a common word', typed: 'harbour ', match: 'harbour' },
  { what: 'a word begun', typed: 'ship', match: 'ship*' },
  { what: 'three words', typed: 'treaty frigate tender ', match: 'treaty frigate tender' },
  { what: 'a phrase', typed: '"northern fleet"', match: '"northern fleet"' },
];
for (const { what, typed, match } of queries) {
  if (find(db, { query: typed }).length === 0) throw new Error(`nothing found for ${typed}`);
  const measured = await inTurns(
    15,
    () => timed(() => find(db, { query: typed })),
    () => timed(() => matching.all(match)),
  );
  report(`search for ${what}, ${articles} articles`, measured, 'the same FTS5 query', {
    times: 5,
  });
}

const newest = db.prepare(
  `SELECT id, title, byline, site, url, published_at, language, state, captured_at, trashed_at
   FROM article WHERE trashed_at IS NULL ORDER BY captured_at DESC, id LIMIT 100`,
);
const counted = db.prepare('SELECT count(*) FROM article WHERE trashed_at IS NULL');
const byTitle = db.prepare(
  `SELECT id, title, byline, site, url, published_at, language, state, captured_at, trashed_at
   FROM article WHERE trashed_at IS NULL ORDER BY title COLLATE NOCASE, id LIMIT 100`,
);
for (const { sort, raw } of [
  { sort: 'captured', raw: newest },
  { sort: 'title', raw: byTitle },
] as const) {
  const measured = await inTurns(
    25,
    () => timed(() => answer(notebook, 'articles.list', { sort, limit: 100 }, { by: 'window' })),
    () => timed(() => [raw.all(), counted.get()]),
  );
  report(`first page by ${sort}, ${articles} articles`, measured, 'rows and count in plain SQL', {
    times: 2,
  });
}
const all = db.prepare(
  `SELECT id, title, byline, site, url, published_at, language, state, captured_at, trashed_at
   FROM article WHERE trashed_at IS NULL ORDER BY captured_at DESC, id`,
);
report(
  `the whole list, ${articles} articles`,
  await inTurns(
    9,
    () => timed(() => answer(notebook, 'articles.list', {}, { by: 'window' })),
    () => timed(() => all.all()),
  ),
  'the rows in plain SQL',
  { times: 3 },
);
closeNotebook(notebook);
