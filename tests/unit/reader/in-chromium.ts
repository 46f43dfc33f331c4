import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from '../../../scripts/browser.ts';

/** linkedom orders nodes wrongly, so what depends on the DOM's order is tested in a real browser; null without one. */
export const chromiumPath = findBrowser();

/** A blank page in which the module's exports are at `window.tested`. Close the browser afterwards. */
export async function pageWith(module: string): Promise<{ browser: Browser; page: Page }> {
  const folder = dirname(fileURLToPath(import.meta.url));
  const [bundle] = [
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        minify: false,
        lib: { entry: join(folder, module), formats: ['iife'], name: 'tested' },
      },
    }),
  ].flat();
  if (!bundle || !('output' in bundle)) throw new Error('vite built no bundle');

  const root = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath: chromiumPath ?? undefined,
    chromiumSandbox: !root,
  });
  const page = await browser.newPage();
  await page.addScriptTag({ content: bundle.output[0].code });
  return { browser, page };
}
