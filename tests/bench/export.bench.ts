import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { claimbook } from './built-cli.ts';
import { fillNotebook } from './fill-notebook.ts';
import { inTurns, report, timed } from './report.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const notebook = join(folder, 'Case.claimbook');
await fillNotebook(notebook, { articles: 1_000, highlightsEach: 5, claims: 1_000 });

const exported = join(folder, 'exported');
const exportAll = () => claimbook(notebook, ['export', '--to', exported]);

exportAll();
const files = globSync('**/*.md', { cwd: exported }).map((path) => ({
  path,
  text: readFileSync(join(exported, path), 'utf8'),
}));

function writePlainly(): void {
  const plain = join(folder, 'plain');
  for (const { path, text } of files) {
    mkdirSync(join(plain, dirname(path)), { recursive: true });
    writeFileSync(join(plain, path), text);
  }
  rmSync(plain, { recursive: true });
}

async function exportAnew(): Promise<number> {
  rmSync(exported, { recursive: true, force: true });
  return timed(exportAll);
}

const what = `export of ${files.length} files`;
const bound = 'the same bytes as plain files';
report(what, await inTurns(3, exportAnew, () => timed(writePlainly)), bound, { times: 3 });
report(
  `${what} again, with no change`,
  await inTurns(3, () => timed(exportAll), exportAnew),
  'the first export',
  { times: 0.1 },
);
