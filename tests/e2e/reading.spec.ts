import type { ElectronApplication, Page } from '@playwright/test';
import { bringArticle, heading, openArticle, quote } from './annotating.ts';
import { claimbook } from './command-line.ts';
import { selectWords, test } from './files.ts';
import { expect } from './launch.ts';

/** How the open article looks now, in pixels. */
function look(page: Page) {
  return page.evaluate(() => {
    const paragraph = document.querySelector('[role="document"] article > :last-child > p');
    if (!paragraph) throw new Error('no article is open');
    const { fontSize, lineHeight, color } = getComputedStyle(paragraph);
    return {
      theme: document.documentElement.dataset['theme'],
      color,
      size: Number.parseFloat(fontSize),
      line: Number.parseFloat(lineHeight) / Number.parseFloat(fontSize),
      width: Math.round(paragraph.getBoundingClientRect().width),
    };
  });
}

/** A window that is wide enough for the widest line. */
async function widen(app: ElectronApplication, page: Page): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 1600, height: 860 });
  });
  await expect.poll(() => page.evaluate(() => window.outerWidth)).toBe(1600);
}

test('theme, type, line width and spacing change at once, and are there after a restart', async ({
  launch,
  notebook,
  folder,
}) => {
  bringArticle(notebook, folder);
  const { app, page } = await launch(notebook);
  await widen(app, page);
  await openArticle(page);
  const before = await look(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  const slide = async (name: RegExp, ...keys: string[]) => {
    for (const key of keys) await settings.getByRole('slider', { name }).press(key);
  };

  await test.step('the system’s own theme', async () => {
    const system = (theme: 'dark' | 'light') =>
      app.evaluate(({ nativeTheme }, source) => {
        nativeTheme.themeSource = source;
      }, theme);
    await system('dark');
    await expect.poll(async () => (await look(page)).theme).toBe('dark');
    await system('light');
    await expect.poll(async () => (await look(page)).theme).toBe('light');
  });

  await test.step('each theme', async () => {
    const colours = new Set<string>();
    for (const name of ['Light', 'Dark', 'Sepia']) {
      await settings.getByText(name, { exact: true }).click();
      await expect.poll(async () => (await look(page)).theme).toBe(name.toLowerCase());
      colours.add((await look(page)).color);
    }
    expect(colours.size).toBe(3);
  });

  await test.step('type size', async () => {
    await slide(/^Size/u, 'ArrowRight', 'ArrowRight');
    await expect.poll(async () => (await look(page)).size).toBeGreaterThan(before.size);
  });

  await test.step('line width', async () => {
    const { width } = await look(page);
    await slide(/^Line width/u, ...Array.from({ length: 10 }, () => 'ArrowLeft'));
    await expect.poll(async () => (await look(page)).width).toBeLessThan(width);
  });

  await test.step('spacing', async () => {
    await slide(/^Spacing/u, 'ArrowRight', 'ArrowRight', 'ArrowRight');
    const line = async () => (await look(page)).line;
    await expect.poll(line).toBeCloseTo(before.line * 1.15, 1);
  });

  await test.step('after a restart', async () => {
    await page.keyboard.press('Escape');
    const left = await look(page);
    // Stored with the window’s bounds, once those have stood still.
    await page.waitForTimeout(1_600);
    await app.close();
    const again = await launch(notebook);
    await widen(again.app, again.page);
    await openArticle(again.page);
    await expect.poll(() => look(again.page)).toEqual(left);
  });
});

/** Left and right edges of the panes that are shown, from the left. */
async function edges(page: Page) {
  const panes = {
    sidebar: page.getByRole('navigation', { name: 'Notebook' }),
    list: page.getByRole('region', { name: 'Library' }),
    article: page.getByRole('region', { name: 'Article', exact: true }),
    margin: page.getByRole('complementary', { name: 'Annotations' }),
  };
  const shown = await Promise.all(
    Object.entries(panes).map(async ([name, pane]) => {
      const box = (await pane.count()) > 0 ? await pane.boundingBox() : null;
      return box && { name, left: box.x, right: box.x + box.width, width: Math.round(box.width) };
    }),
  );
  return shown.filter((pane) => pane !== null);
}

test('three panes stand side by side, take the widths they are given, and can be put away', async ({
  launch,
  notebook,
  folder,
}) => {
  bringArticle(notebook, folder);
  const { app, page } = await launch(notebook);
  await widen(app, page);
  await openArticle(page);
  const names = async (on = page) => (await edges(on)).map(({ name }) => name);

  await test.step('sidebar, list and article, with the annotations beside the words', async () => {
    await expect.poll(names).toEqual(['sidebar', 'list', 'article', 'margin']);
    const [sidebar, list, article, margin] = await edges(page);
    if (!sidebar || !list || !article || !margin) throw new Error('a pane is missing');
    const meant = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return ['--side-w', '--list-w'].map((token) =>
        Number.parseFloat(style.getPropertyValue(token)),
      );
    });
    expect([sidebar.width, list.width]).toEqual(meant);
    expect(sidebar.left).toBe(0);
    expect(list.left).toBeGreaterThanOrEqual(sidebar.right);
    expect(article.left).toBeGreaterThanOrEqual(list.right);
    expect(Math.round(article.right)).toBe(await page.evaluate(() => innerWidth));
    const words = await page.getByText('On day 3 nobody').boundingBox();
    expect(margin.left).toBeGreaterThanOrEqual((words?.x ?? 0) + (words?.width ?? Infinity));
    expect(margin.right).toBeLessThanOrEqual(article.right);
  });

  await test.step('the sidebar is dragged wider', async () => {
    const before = (await edges(page))[0]?.width ?? 0;
    const handle = await page
      .getByRole('separator', { name: 'Width of the sidebar' })
      .boundingBox();
    if (!handle) throw new Error('the sidebar has no handle');
    await page.mouse.move(handle.x, handle.y + 300);
    await page.mouse.down();
    await page.mouse.move(handle.x + 40, handle.y + 300, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => (await edges(page))[0]?.width).toBe(before + 40);
  });

  await test.step('each is put away by its key, and stays so after a restart', async () => {
    await page.keyboard.press('ControlOrMeta+Backslash');
    await expect.poll(names).toEqual(['list', 'article', 'margin']);
    await page.keyboard.press('ControlOrMeta+Shift+Backslash');
    await expect.poll(names).toEqual(['list', 'article']);
    await page.keyboard.press('ControlOrMeta+Alt+Backslash');
    await expect.poll(names).toEqual(['article']);
    await page.waitForTimeout(1_600);
    await app.close();
    const again = (await launch(notebook)).page;
    await expect(heading(again)).toBeVisible();
    expect(await names(again)).toEqual(['article']);
    for (const key of ['Backslash', 'Shift+Backslash', 'Alt+Backslash']) {
      await again.keyboard.press(`ControlOrMeta+${key}`);
    }
    await expect.poll(() => names(again)).toEqual(['sidebar', 'list', 'article', 'margin']);
  });
});

/** What the article’s words are made of. */
const source = (page: Page) =>
  page.evaluate(() => document.querySelector('[role="document"] article > :last-child')?.innerHTML);

/** The marked words by colour, as they are painted. */
const painted = (page: Page) =>
  page.evaluate(() =>
    Object.fromEntries(
      ['yellow', 'green', 'blue'].map((color) => [
        color,
        [...(CSS.highlights.get(`hl-${color}`) ?? [])].map((at) => {
          const range = new Range();
          range.setStart(at.startContainer, at.startOffset);
          range.setEnd(at.endContainer, at.endOffset);
          return range.toString();
        }),
      ]),
    ),
  );

test('highlights overlap, each is reached, and the article is not touched', async ({
  launch,
  notebook,
  folder,
}) => {
  bringArticle(notebook, folder);
  const { page } = await launch(notebook);
  await openArticle(page);
  const before = await source(page);
  expect(before).toContain(quote);
  const mark = async (words: string, color: string, count: number) => {
    await selectWords(page, words);
    await page
      .getByRole('toolbar', { name: 'Selected passage' })
      .getByRole('button', { name: `Highlight in ${color}` })
      .click();
    await expect.poll(() => claimbook(notebook, 'list', 'highlights')).toHaveLength(count);
    await page.keyboard.press('Escape');
  };

  await mark('Officials hope to sign', 'green', 2);
  await mark('to sign before the year', 'blue', 3);
  await expect
    .poll(() => painted(page))
    .toEqual({
      yellow: [quote],
      green: ['Officials hope to sign'],
      blue: ['to sign before the year'],
    });
  expect(await source(page)).toBe(before);

  for (const [words, card] of [
    ['Officials', /^Green highlight, open/u],
    ['before the', /^Blue highlight, open/u],
    ['is out', /^Annotation on a yellow highlight, open/u],
  ] as const) {
    await test.step(`a click on “${words}” opens its card`, async () => {
      const at = await page.evaluate((wanted) => {
        const node = document.querySelector(
          '[role="document"] article > :last-child > p',
        )?.firstChild;
        const from = node?.textContent?.indexOf(wanted) ?? -1;
        if (!node || from < 0) throw new Error(`“${wanted}” is not in the first paragraph`);
        const range = new Range();
        range.setStart(node, from);
        range.setEnd(node, from + wanted.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }, words);
      await page.mouse.click(at.x, at.y);
      await expect(page.getByRole('article', { name: card })).toBeVisible();
    });
  }
  expect(await source(page)).toBe(before);
  expect(claimbook(notebook, 'check')).toEqual({ ok: true, problems: [] });
});
