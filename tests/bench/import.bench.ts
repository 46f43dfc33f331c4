import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { claimbook, runNode } from './built-cli.ts';
import { newsPage } from './generated.ts';
import { inTurns, report, timed } from './report.ts';
import { temporaryFolder } from './temporary-folder.ts';

const files = 1_000;
const folder = temporaryFolder();
const pages = join(folder, 'pages');
mkdirSync(pages);
for (let number = 0; number < files; number += 1) {
  writeFileSync(join(pages, `${String(number).padStart(4, '0')}.html`), newsPage(number));
}

let run = 0;
function importAll(): void {
  run += 1;
  const notebook = join(folder, `Case ${run}.claimbook`);
  claimbook(notebook, ['new']);
  const { imported } = JSON.parse(claimbook(notebook, ['import', pages])) as {
    imported: unknown[];
  };
  if (imported.length !== files) throw new Error(`${imported.length} of ${files} were imported`);
}

const measured = await inTurns(
  3,
  () => timed(importAll),
  () => timed(() => runNode([join(import.meta.dirname, 'read-files.ts'), pages])),
);
report(`import of ${files} saved pages`, measured, 'reading them alone', { times: 1.5 });
