import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/** Where each system's installers put a Chromium, Chrome or Edge. */
function knownPlaces(env: NodeJS.ProcessEnv): string[] {
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', join(env['HOME'] ?? '', 'Applications')].map(
        (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`,
      ),
    );
  }
  if (process.platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    const places = ['Google/Chrome', 'Chromium', 'Microsoft/Edge'];
    return roots.flatMap((root) =>
      root === undefined
        ? []
        : places.map((place) =>
            join(root, place, 'Application', place.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe'),
          ),
    );
  }
  const onPath = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const folders = [...onPath, '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/opt/google/chrome/chrome',
    '/usr/lib/chromium/chromium',
  ];
}

/** The path of an installed Chromium, Chrome or Edge, or null. `CLAIMBOOK_CHROMIUM` comes first. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | null {
  const asked = env['CLAIMBOOK_CHROMIUM'];
  if (asked) return existsSync(asked) ? asked : null;
  return knownPlaces(env).find((path) => existsSync(path)) ?? null;
}

/** What to do where there is no browser, in words. */
export function noBrowser(env: NodeJS.ProcessEnv = process.env): string {
  const asked = env['CLAIMBOOK_CHROMIUM'];
  const what = asked
    ? `There is no browser at ${asked}, which CLAIMBOOK_CHROMIUM names.`
    : 'No Chromium, Chrome or Edge was found, and Claimbook opens its window with one.';
  const how =
    process.platform === 'linux'
      ? 'Install one (on Debian and Ubuntu: sudo apt-get install chromium)'
      : 'Install Chrome, Chromium or Edge';
  return `${what}\n${how}, or set CLAIMBOOK_CHROMIUM to the path of one.`;
}

/** Whether this is a Debian or Ubuntu where Chromium may be installed without asking for a password. */
export function mayInstallBrowser(): boolean {
  return (
    process.platform === 'linux' &&
    process.getuid?.() === 0 &&
    existsSync('/usr/bin/apt-get') &&
    !process.env['CLAIMBOOK_CHROMIUM']
  );
}

/** Installs Debian's Chromium. Returns whether one is there now. */
export function installBrowser(say: (line: string) => void): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const steps = [
    ['Reading the lists of packages (apt-get update)', 'update'],
    ['Installing Chromium (apt-get install chromium): about 300 MB', 'install', 'chromium'],
  ];
  for (const [words, verb, ...rest] of steps) {
    say(`${words} …`);
    const args = [verb ?? '', '--yes', '--no-install-recommends', ...rest];
    const { status } = spawnSync('apt-get', args, { env, stdio: ['ignore', 2, 2] });
    if (status !== 0) return false;
  }
  return findBrowser() !== null;
}
