import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './child.ts';
import { locked } from './lock.mjs';
import { root, say, tools } from './project.ts';

/** What the built files are made from. */
const sources = [
  'model',
  'main',
  'preload',
  'renderer',
  'resources',
  'electron.vite.config.ts',
  'package-lock.json',
];
const stampFile = join(root, 'out', '.built');
const products = [
  'out/main/index.js',
  'out/main/cli.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
];

/** Changes whenever a source does: names, sizes and times of change, which takes milliseconds to read. */
function stampOfSources(): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    const path = join(root, source);
    const inside = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' }).toSorted()
      : [''];
    for (const name of inside) {
      const { size, mtimeMs } = statSync(join(path, name));
      hash.update(`${source}/${name}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

function isBuilt(stamp: string): boolean {
  return (
    products.every((product) => existsSync(join(root, product))) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === stamp
  );
}

/** After others wrote to out/, the next command builds anew. */
export function forgetBuild(): void {
  rmSync(stampFile, { force: true });
}

/** Builds the app into out/, unless its sources are unchanged. Throws when it can't be built; what is wrong was said. */
export async function buildApp(): Promise<void> {
  if (isBuilt(stampOfSources())) return;
  await locked(root, async () => {
    const stamp = stampOfSources();
    // Perhaps the command that was waited for has done it.
    if (isBuilt(stamp)) return;
    say('Building the app (electron-vite build) …');
    const { code, words } = await runQuietly(tools.electronVite, ['build']);
    if (code !== 0) {
      say(words.trim());
      throw new Error('The app could not be built; the builder says above what is wrong.');
    }
    writeFileSync(stampFile, stamp);
  });
}
