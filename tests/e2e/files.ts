import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { claimbook } from './command-line.ts';
import { host, test as base } from './launch.ts';

interface Fixtures {
  /** A folder of this test's own, gone after it. */
  folder: string;
  /** A new, empty notebook in that folder. */
  notebook: string;
}

/** Tests that need files beside the app. */
export const test = base.extend<Fixtures>({
  // Playwright insists on a pattern for the first argument.
  // oxlint-disable-next-line no-empty-pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'claimbook-e2e-files-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  notebook: async ({ folder }, use) => {
    const path = join(folder, 'Case.claimbook');
    claimbook(path, 'new');
    await use(path);
  },
});

/** Chooses files where the window asks for some; without the dialog, which is another one in each host. */
export async function chooseFiles(page: Page, paths: string[]): Promise<void> {
  await page.locator('input[type=file][aria-label=Files]').first().setInputFiles(paths);
}

/** Presses Enter on what asks for files, and answers: the system's dialog in Electron, else the browser's own. */
export async function chooseByKey(
  app: ElectronApplication,
  page: Page,
  paths: string[],
): Promise<void> {
  if (host === 'electron') {
    await app.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths });
    }, paths);
    return page.keyboard.press('Enter');
  }
  const asked = page.waitForEvent('filechooser');
  // Keys reach the page by another way than this wish does, and can overtake it: an answer from the page says it is there.
  await page.evaluate(() => document.title);
  await page.keyboard.press('Enter');
  await (await asked).setFiles(paths);
}

/** Selects words in the open article as a mouse would: from their first letter to their last. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const ends = await page.evaluate(async (wanted) => {
    const body = document.querySelector('[role="document"] article');
    if (!body) throw new Error('no article is open');
    const range = document.createRange();
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      break;
    }
    const boxes = () => Array.from(range.getClientRects(), (box) => box.toJSON() as DOMRect);
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    // Fonts, cards and scrolling may still move the words: they are where they are when two frames agree.
    let before = '';
    for (let now = JSON.stringify(boxes()); now !== before; now = JSON.stringify(boxes())) {
      before = now;
      await frame();
      await frame();
    }
    const first = boxes()[0];
    const last = boxes().at(-1);
    if (!first || !last) throw new Error(`“${wanted}” is not in the article, or not shown`);
    return {
      x1: first.left,
      y1: first.top + first.height / 2,
      x2: last.right,
      y2: last.top + last.height / 2,
    };
  }, words);
  await page.mouse.move(ends.x1 + 0.5, ends.y1);
  await page.mouse.down();
  await page.mouse.move((ends.x1 + ends.x2) / 2, (ends.y1 + ends.y2) / 2, { steps: 3 });
  await page.mouse.move(ends.x2, ends.y2, { steps: 3 });
  await page.mouse.up();
}
