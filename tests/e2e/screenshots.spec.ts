import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test } from './files.ts';
import { expect, root } from './launch.ts';
import {
  firstRun,
  openSample,
  setTheme,
  settled,
  themes,
  views,
  type Theme,
  type View,
} from './sample.ts';

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

/** The smallest window that everything must fit into. */
const smallest = { width: 1024, height: 700 };

/** Pixels; nothing is set smaller. */
const leastType = 11;

/** What a careful look would find wrong with the page as it is laid out, in words. */
async function faults(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    const named = (element: Element) =>
      `${element.tagName.toLowerCase()} “${(element.ariaLabel ?? element.textContent).trim().slice(0, 40)}”`;
    const found: string[] = [];
    const whole = document.documentElement;
    if (whole.scrollWidth > width) found.push('the window scrolls sideways');
    if (whole.scrollHeight > height) found.push('the window scrolls, not a pane in it');

    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const { left, right, top, bottom, width: wide } = element.getBoundingClientRect();
      // What is for screen readers only is a pixel wide.
      if (wide <= 1) continue;
      const { fontSize, overflowX } = getComputedStyle(element);
      const hasWords = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (hasWords && Number.parseFloat(fontSize) < least && !element.closest('rt, sup, sub'))
        found.push(`${named(element)} is set in ${fontSize}`);
      const scrolls = overflowX === 'auto' || overflowX === 'scroll';
      if (
        scrolls &&
        element.scrollWidth > element.clientWidth &&
        !element.matches('pre, table, pre *')
      )
        found.push(`${named(element)} scrolls sideways`);
      if (!element.matches('button, input, select, textarea, [role=menu], [role=dialog], a[href]'))
        continue;
      const cut = left < -0.5 || right > width + 0.5;
      // What stands below in a list or an article is reached by scrolling down.
      const lost = element.matches('[role=menu], [role=dialog]') && (top < 0 || bottom > height);
      if (cut || lost) found.push(`${named(element)} reaches out of the window`);
    }
    return [...new Set(found)];
  }, leastType);
}

/** Opens a view, takes its picture in each of the themes, and says what is wrong with it. */
async function look(page: Page, view: View, folder: string, inThemes: readonly Theme[]) {
  await view.open(page, folder);
  await page.mouse.move(0, 0);
  for (const theme of inThemes) {
    await setTheme(page, theme);
    await settled(page);
    const width = page.viewportSize()?.width;
    await page.screenshot({ path: join(root, 'shots', `${view.name}-${theme}-${width}.png`) });
  }
  expect.soft(await faults(page), view.name).toEqual([]);
  await view.close?.(page);
}

for (const size of sizes) {
  test(`each view is whole and readable at ${size.width}×${size.height}, in each theme`, async ({
    page,
    folder,
  }) => {
    test.setTimeout(180_000);
    await page.setViewportSize(size);
    await look(page, firstRun, folder, themes);
    await openSample(page);
    for (const view of views) {
      await test.step(view.name, () => look(page, view, folder, themes));
    }
  });
}

test('nothing is cut off, and nothing scrolls sideways, in the smallest window', async ({
  page,
  folder,
}) => {
  test.setTimeout(180_000);
  await page.setViewportSize(smallest);
  await look(page, firstRun, folder, ['light']);
  await openSample(page);
  for (const view of views) {
    await test.step(view.name, () => look(page, view, folder, ['light']));
  }
});
