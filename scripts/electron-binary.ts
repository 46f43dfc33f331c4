import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './child.ts';
import { cacheFolder, root, say, tools } from './project.ts';

const folder = join(root, 'node_modules', 'electron');
/** When fetching failed last: not tried again for a day, so that each start need not wait for it. */
const failureFile = join(cacheFolder, 'electron-not-fetched');
const retryAfter = 24 * 60 * 60 * 1000;

/** The path of Electron's binary when it is there, else null. Never starts a download (`require('electron')` would). */
export function electronBinary(): string | null {
  const pathFile = join(folder, 'path.txt');
  const named = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : 'electron';
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist');
  const binary = join(dist, named);
  return existsSync(binary) && existsSync(join(dist, 'version')) ? binary : null;
}

/** Electron's binary, fetched if it is not there; or, in words, why it can't be had. */
export async function haveElectron(): Promise<{ binary: string } | { why: string }> {
  const there = electronBinary();
  if (there !== null) return { binary: there };
  const failed = existsSync(failureFile) ? Number(readFileSync(failureFile, 'utf8')) : 0;
  if (Date.now() - failed < retryAfter) {
    return {
      why: `its binary could not be fetched today; to try again at once, delete ${failureFile}`,
    };
  }
  say('Fetching Electron (about 120 MB, once) …');
  const { code, words } = await runQuietly(tools.installElectron, []);
  const binary = electronBinary();
  if (code === 0 && binary !== null) {
    rmSync(failureFile, { force: true });
    return { binary };
  }
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(failureFile, String(Date.now()));
  const reason = /(?:[A-Za-z]*Error): (.+)/.exec(words)?.[1] ?? `the download ended with ${code}`;
  return { why: `its binary could not be fetched (${reason}); tried again tomorrow` };
}
