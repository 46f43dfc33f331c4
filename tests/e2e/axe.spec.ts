import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { test } from './files.ts';
import { expect } from './launch.ts';
import { openSample, setTheme, settled, themes, views } from './sample.ts';

/** What axe has against the page as it stands, in words. */
async function violations(page: Page): Promise<string[]> {
  // Under Electron no page of axe's own can be opened, which its new mode wants.
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary}`),
  );
}

for (const theme of themes) {
  test(`axe has nothing against any view, ${theme}`, async ({ page, folder }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width: 1280, height: 800 });
    await setTheme(page, theme);
    expect.soft(await violations(page), 'first run').toEqual([]);
    await openSample(page);
    for (const { name, open, close } of views) {
      await test.step(name, async () => {
        await open(page, folder);
        await page.mouse.move(0, 0);
        await settled(page);
        expect.soft(await violations(page), name).toEqual([]);
        await close?.(page);
      });
    }
  });
}
