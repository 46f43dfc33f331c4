import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import type { Bridge } from '../preload/contract/index.ts';
import type { HostChoice } from './host-choice.ts';
import { root, say } from './project.ts';

/** Goes the way of a user without a display: opens the sample notebook, exports it, takes a picture of it. */
export async function takeTour(
  choice: HostChoice,
): Promise<{ exported: string; screenshot: string }> {
  mkdirSync(join(root, 'shots'), { recursive: true });
  const folder = mkdtempSync(join(root, 'shots', 'start-'));
  const userData = join(folder, 'user-data');
  const app = await launch(choice, userData);
  try {
    const page = await app.firstWindow();
    await page.waitForURL((address) => address.protocol !== 'data:');
    await openSample(page);
    const exported = await exportTo(page, join(folder, 'export'));
    const screenshot = join(folder, 'claimbook.png');
    await page.screenshot({ path: screenshot });
    await app.close();
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
    return { exported, screenshot };
  } finally {
    await app.close();
  }
}

function launch({ executable }: HostChoice, userData: string): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: executable,
    args: [root, `--user-data-dir=${userData}`],
    chromiumSandbox: process.getuid?.() !== 0,
  });
}

async function openSample(page: Page): Promise<void> {
  say('Opening the sample notebook …');
  const open = page.getByRole('button', { name: 'the sample notebook' });
  await open.click();
  // The first-run page is gone when the notebook is there.
  await open.waitFor({ state: 'detached' });
  await page.waitForLoadState();
  await page
    .getByRole('link', { name: 'Library' })
    .or(page.getByRole('button', { name: 'Library' }))
    .first()
    .click();
  await page.keyboard.press('j');
  await page.getByRole('document').getByRole('article').first().waitFor();
}

async function exportTo(page: Page, to: string): Promise<string> {
  say('Exporting it …');
  const answer = await page.evaluate(
    (folder) =>
      (globalThis as typeof globalThis & { claimbook: Bridge }).claimbook.call['export.run']({
        to: folder,
      }),
    to,
  );
  if (!answer.ok) throw new Error(`${answer.error.message} ${answer.error.hint}`.trim());
  return answer.value.to;
}
