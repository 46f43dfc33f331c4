import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runQuietly } from '../../../scripts/child.ts';
import { checkWritable, install } from '../../../scripts/install.mjs';
import { root } from '../../../scripts/project.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimbook setup '));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  vi.useRealTimers();
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

const asRoot = process.getuid?.() === 0;
const npm = process.env['npm_execpath'];

describe('what is missing is said in words with what to do', () => {
  it.each(['18.20.8', '16.0.0'])('a Node that is too old (%s)', (old) => {
    const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${old}' } })`;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        '--import',
        `data:text/javascript,${encodeURIComponent(pretend)}`,
        'scripts/run.mjs',
        'start',
      ],
      { cwd: root, encoding: 'utf8' },
    );
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.trim()).toBe(
      `Claimbook needs Node 20 or newer to start, and this is Node ${old}.\nInstall a newer one from nodejs.org, then try again.`,
    );
  });

  it('a folder where nothing can be made', () => {
    const inTheWay = join(folder, 'out');
    writeFileSync(inTheWay, 'a file');
    expect(() => checkWritable(folder)).toThrow(
      `Claimbook's folder can't be written to: ${folder} (EEXIST).`,
    );
    expect(() => checkWritable(folder)).toThrow(/Copy the folder to a place of your own/u);
  });

  // Root may write everywhere, and Windows has no such mode.
  it.skipIf(asRoot || process.platform === 'win32')('a folder of somebody else', () => {
    chmodSync(folder, 0o500);
    expect(() => checkWritable(folder)).toThrow(/can't be written to: .* \(EACCES\)/u);
  });

  it('a folder that can be written to is left as it was', () => {
    checkWritable(folder);
    expect(existsSync(join(folder, `.write-${process.pid}`))).toBe(false);
  });

  // npm says where it is to what it runs; without it there is none to try.
  it.skipIf(npm === undefined)('a registry that can’t be reached', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    // Nothing listens on the port of “discard”.
    vi.stubEnv('npm_config_registry', 'http://127.0.0.1:9/');
    vi.stubEnv('npm_config_cache', join(folder, 'cache'));
    const wanted = { name: 'trial', version: '1.0.0', dependencies: { absent: '1.0.0' } };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(wanted));
    const packages = {
      '': wanted,
      'node_modules/absent': { version: '1.0.0', integrity: `sha512-${'A'.repeat(86)}==` },
    };
    writeFileSync(
      join(folder, 'package-lock.json'),
      JSON.stringify({ ...wanted, lockfileVersion: 3, requires: true, packages }),
    );
    await expect(install(folder)).rejects.toThrow(
      /npm registry can't be reached \(ECONNREFUSED\)\.\nCheck the network, or the proxy and registry .* npm config/u,
    );
    expect(said).toHaveBeenCalledWith(expect.stringContaining('Installing the packages'));
  });
});

it('what takes long shows that it goes on', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
  const script = join(folder, 'slow.mjs');
  writeFileSync(script, "console.log('done'); process.exitCode = 3;");
  const running = runQuietly(script, []);
  vi.advanceTimersByTime(20_000);
  expect(said.mock.calls.flat()).toEqual(['  still at it, 10 s', '  still at it, 20 s']);
  expect(await running).toEqual({ code: 3, words: 'done\n' });
});
