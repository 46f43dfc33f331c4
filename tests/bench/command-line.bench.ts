import { join } from 'node:path';
import { claimbook, runNode } from './built-cli.ts';
import { fillNotebook } from './fill-notebook.ts';
import { inTurns, report, timed } from './report.ts';
import { temporaryFolder } from './temporary-folder.ts';

const notebook = join(temporaryFolder(), 'Case.claimbook');
await fillNotebook(notebook, { articles: 100, highlightsEach: 2 });

const query = `const Sqlite = require('better-sqlite3');
const db = new Sqlite(process.argv[1]);
console.log(JSON.stringify(db.prepare('SELECT id, name FROM tag ORDER BY name_key').all()));`;

const measured = await inTurns(
  25,
  () => timed(() => claimbook(notebook, ['list', 'tags'])),
  () => timed(() => runNode(['-e', query, notebook])),
);
report('list tags, by the command line', measured, 'node with better-sqlite3, one query', {
  times: 2,
});
