// Plain JavaScript: it runs before Node 24 is there.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { locked } from './lock.mjs';

/** An error whose message is for the user, without a stack. */
export class SetupError extends Error {}

function readLock(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

/** Whether node_modules holds what package-lock.json names, by npm's own record of what it installed. */
export function isInstalled(root) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = readLock(join(root, 'package-lock.json'));
  const there = readLock(record);
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    return there[path] ? there[path].version === version : optional === true;
  });
}

/** Throws in words when the folder can't be written to. */
export function checkWritable(root) {
  const probe = join(root, `.write-${process.pid}`);
  try {
    writeFileSync(probe, '');
    rmSync(probe);
    for (const folder of ['out', 'node_modules']) {
      mkdirSync(join(root, folder), { recursive: true });
      writeFileSync(join(root, folder, `.write-${process.pid}`), '');
      rmSync(join(root, folder, `.write-${process.pid}`));
    }
  } catch (error) {
    throw new SetupError(
      `Claimbook's folder can't be written to: ${root} (${error.code}).\n` +
        'It keeps its packages and its built files there. Copy the folder to a place of your own, or ask for the right to write.',
    );
  }
}

/** npm's own script, so that no shell is needed on any system. */
function npmScript() {
  const beside = dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath ?? '',
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'share', 'nodejs', 'npm', 'bin', 'npm-cli.js'),
  ];
  const found = candidates.find((path) => path.endsWith('npm-cli.js') && existsSync(path));
  if (found) return found;
  throw new SetupError('npm was not found beside Node. Install Node with npm, then try again.');
}

const unreachable =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH/;

function npmCi(root) {
  const started = Date.now();
  const args = ['ci', '--ignore-scripts', '--prefer-offline', '--loglevel=error'];
  // npm's own patience with a network that is not there is over a minute.
  args.push('--fetch-retries=1', '--fetch-retry-mintimeout=2000');
  const child = spawn(process.execPath, [npmScript(), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const progress = setInterval(() => {
    console.error(`  still installing, ${Math.round((Date.now() - started) / 1000)} s`);
  }, 10_000);
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (words += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(progress);
      if (code === 0) return resolve();
      const reason = unreachable.exec(words)?.[0];
      reject(
        new SetupError(
          reason
            ? `The packages could not be installed: the npm registry can't be reached (${reason}).\nCheck the network, or the proxy and registry that npm is set to with npm config, then try again.`
            : `${words.trim()}\nThe packages could not be installed. Read what npm says above; when it is about the folder, remove node_modules and try again.`,
        ),
      );
    });
  });
}

/** Installs the packages, unless they are there. */
export async function install(root) {
  if (isInstalled(root)) return;
  await locked(root, async () => {
    // Perhaps the command that was waited for has done it.
    if (isInstalled(root)) return;
    console.error('Installing the packages (npm ci), half a minute or so …');
    await npmCi(root);
  });
}
