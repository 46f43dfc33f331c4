import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';

/** linkedom orders nodes wrongly, so what depends on the DOM's order is tested in a real browser. */
const browsers = [
  process.env['CLAIMBOOK_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export const chromiumPath = browsers.find((path) => path && existsSync(path));

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
    executablePath: chromiumPath,
    chromiumSandbox: !root,
  });
  const page = await browser.newPage();
  await page.addScriptTag({ content: bundle.output[0].code });
  return { browser, page };
}
