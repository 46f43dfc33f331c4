import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { startBareWindow, startClaimbook, type Running } from './host.ts';
import { inTurns, report } from './report.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
let run = 0;
const freshFolder = () => join(folder, String((run += 1)));

/** From the command to the moment when something can be pressed, in milliseconds. */
async function untilUsable(
  start: () => Promise<Running>,
  usable: (page: Page) => Locator,
): Promise<number> {
  const started = performance.now();
  const { app, page } = await start();
  await usable(page).waitFor();
  const took = performance.now() - started;
  await app.close();
  return took;
}

const sampleButton = (page: Page) => page.getByRole('button', { name: 'the sample notebook' });
const firstRow = (page: Page) => page.locator('[data-article]').first();
const bare = () =>
  untilUsable(
    () => startBareWindow(freshFolder()),
    (page) => page.getByRole('button', { name: 'Bare' }),
  );
const bound = 'a bare window of the same host';

report(
  'start to the first-run page',
  await inTurns(5, () => untilUsable(() => startClaimbook(freshFolder()), sampleButton), bare),
  bound,
  { times: 2 },
);

const userData = freshFolder();
const first = await startClaimbook(userData);
await sampleButton(first.page).click();
await firstRow(first.page).waitFor();
await first.app.close();
const sample = join(userData, 'sample', 'Sample notebook.claimbook');

report(
  'start to the sample notebook’s list',
  await inTurns(5, () => untilUsable(() => startClaimbook(userData, sample), firstRow), bare),
  bound,
  { times: 2 },
);
