import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './child.ts';
import { locked } from './lock.mjs';
import { root, say, tools } from './project.ts';

/** What each part of the app is made from, and the files that must be there when it is built. */
const parts = {
  main: {
    from: ['model', 'preload', 'main', 'resources'],
    gives: ['out/main/index.js', 'out/main/cli.js'],
  },
  preload: { from: ['model', 'preload'], gives: ['out/preload/index.cjs'] },
  renderer: { from: ['model', 'preload', 'renderer'], gives: ['out/renderer/index.html'] },
};
type Part = keyof typeof parts;
const partNames = Object.keys(parts) as Part[];

/** What all parts are made with. */
const builder = ['electron.vite.config.ts', 'package-lock.json'];
const stampFile = join(root, 'out', '.built');

/** Changes whenever a source does: names, sizes and times of change, which takes milliseconds to read. */
function stampOf(sources: readonly string[]): string {
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

function stampsNow(): Record<Part, string> {
  const stamp = (part: Part) => stampOf([...builder, ...parts[part].from]);
  return { main: stamp('main'), preload: stamp('preload'), renderer: stamp('renderer') };
}

/** The parts that are missing, or whose sources have changed since they were built. */
function partsToBuild(now: Record<Part, string>): Part[] {
  const built = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
  return partNames.filter(
    (part) =>
      !built.includes(now[part]) ||
      !parts[part].gives.every((file) => existsSync(join(root, file))),
  );
}

/** After others wrote to out/, the next command builds anew. */
export function forgetBuild(): void {
  rmSync(stampFile, { force: true });
}

/** Builds into out/ what has changed. Throws when it can't be built; what is wrong was said. */
export async function buildApp(): Promise<void> {
  if (partsToBuild(stampsNow()).length === 0) return;
  await locked(root, async () => {
    const stamps = stampsNow();
    // Perhaps the command that was waited for has done it.
    const asked = partsToBuild(stamps);
    if (asked.length === 0) return;
    const what =
      asked.length === partNames.length ? 'the app' : `what changed: ${asked.join(', ')}`;
    say(`Building ${what} (electron-vite build) …`);
    const env = { CLAIMBOOK_PARTS: asked.join(',') };
    const { code, words } = await runQuietly(tools.electronVite, ['build'], env);
    if (code !== 0) {
      say(words.trim());
      throw new Error('The app could not be built; the builder says above what is wrong.');
    }
    writeFileSync(stampFile, `${partNames.map((part) => `${part} ${stamps[part]}`).join('\n')}\n`);
  });
}
