import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Where the scripts remember what they did; git ignores it. */
export const cacheFolder = join(root, 'node_modules', '.cache', 'claimbook');

/** The script that a package's command runs, so that Node can be given it on every system. */
export const tools = {
  electronVite: join(root, 'node_modules/electron-vite/bin/electron-vite.js'),
  installElectron: join(root, 'node_modules/electron/install.js'),
  oxlint: join(root, 'node_modules/oxlint/bin/oxlint'),
  playwright: join(root, 'node_modules/@playwright/test/cli.js'),
  tsc: join(root, 'node_modules/typescript/bin/tsc'),
  vitest: join(root, 'node_modules/vitest/vitest.mjs'),
};

/** A line that says what is going on. On stderr: stdout is for results. */
export function say(line: string): void {
  console.error(line);
}
