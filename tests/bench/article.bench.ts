import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { claimbook } from './built-cli.ts';
import { startBareWindow, startClaimbook } from './host.ts';
import { importLong, type LongArticle } from './long-articles.ts';
import { inTurns, report } from './report.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const notebook = join(folder, 'Case.claimbook');
claimbook(notebook, ['new']);
const short = importLong(notebook, folder, { title: 'Short', words: 300, highlights: 0 });
const long = importLong(notebook, folder, { title: 'Long', words: 100_000, highlights: 0 });
const marked = importLong(notebook, folder, { title: 'Marked', words: 100_100, highlights: 500 });

const app = await startClaimbook(join(folder, 'user-data'), notebook);
const bare = await startBareWindow(join(folder, 'bare-data'));
await bare.page.getByRole('button', { name: 'Bare' }).waitFor();

/** From the press on its row to the frame that shows the article, in milliseconds; the page has never seen it. */
async function openInApp({ id, title }: LongArticle): Promise<number> {
  const { page } = app;
  await page.locator(`[data-article="${short.id}"]`).click();
  await page.getByRole('heading', { name: short.title, level: 1 }).waitFor();
  // The window stores its place a little later; what a page does when it has just started is not part of this.
  await page.waitForTimeout(1_000);
  await page.reload();
  await page.getByRole('heading', { name: short.title, level: 1 }).waitFor();
  await page.waitForTimeout(500);
  return page.evaluate(
    ([articleId, heading]) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        document.querySelector<HTMLElement>(`[data-article="${articleId}"]`)?.click();
        const look = (): void => {
          const shown = document.querySelector('[role="document"] h1')?.textContent;
          if (shown !== heading) requestAnimationFrame(look);
          // What is posted before a frame is painted arrives behind it.
          else setTimeout(() => resolve(performance.now() - start));
        };
        requestAnimationFrame(look);
      }),
    [id, title] as const,
  );
}

function openBare({ html }: LongArticle): Promise<number> {
  return bare.page.evaluate((content) => {
    document.body.replaceChildren();
    return new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const start = performance.now();
        document.body.innerHTML = content;
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
      });
    });
  }, html);
}

/** Scrolls through the whole article in 300 frames; gives the longest one, in milliseconds. */
function longestFrame(page: Page, scroller: string): Promise<number> {
  return page.evaluate((selector) => {
    const element = document.querySelector(selector);
    if (!element) throw new Error('nothing to scroll');
    const frames = 300;
    const step = (element.scrollHeight - element.clientHeight) / frames;
    element.scrollTop = 0;
    return new Promise<number>((resolve) => {
      let longest = 0;
      let frame = 0;
      let before = performance.now();
      const next = (): void => {
        const now = performance.now();
        // The first frame has what scrolling to the top left to do.
        if (frame > 1) longest = Math.max(longest, now - before);
        before = now;
        frame += 1;
        if (frame > frames) return resolve(longest);
        element.scrollTop = frame * step;
        requestAnimationFrame(next);
      };
      requestAnimationFrame(next);
    });
  }, scroller);
}

for (const [what, article] of [
  ['100,000 words', long],
  ['100,000 words with 500 highlights', marked],
] as const) {
  const opened = await inTurns(
    5,
    () => openInApp(article),
    () => openBare(article),
  );
  report(`opening ${what}`, opened, 'the same HTML in a bare page', { times: 2 });
  const scrolled = await inTurns(
    5,
    () => longestFrame(app.page, '[role="document"]'),
    () => longestFrame(bare.page, 'html'),
  );
  report(`longest frame, ${what}`, scrolled, 'the same HTML in a bare page', { milliseconds: 50 });
}
await app.app.close();
await bare.app.close();
