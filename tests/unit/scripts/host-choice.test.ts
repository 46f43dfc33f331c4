import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as ElectronBinary from '../../../scripts/electron-binary.ts';
import { electronBinary } from '../../../scripts/electron-binary.ts';
import { chooseHost, hostProgram } from '../../../scripts/host-choice.ts';

// Nothing is fetched here: Electron's binary is where the test puts it, or can't be had.
const had = vi.hoisted(() => ({
  electron: vi.fn<() => Promise<{ binary: string } | { why: string }>>(),
}));
vi.mock('../../../scripts/electron-binary.ts', async (original) => ({
  ...(await original<typeof ElectronBinary>()),
  haveElectron: had.electron,
}));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimbook-host-'));
  vi.stubEnv('HOST', undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe('the window is opened', () => {
  const binary = '/programs/electron';
  const chromium = { host: 'chromium', executable: hostProgram };

  it('with Electron where its binary is', async () => {
    had.electron.mockResolvedValue({ binary });
    vi.stubEnv('HOST', 'electron');
    expect(await chooseHost()).toEqual({ host: 'electron', executable: binary });
  });

  it('with Chromium where Electron can’t be had, and one line says so', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    had.electron.mockResolvedValue({ why: 'its binary could not be fetched' });
    vi.stubEnv('CLAIMBOOK_CHROMIUM', process.execPath);
    vi.stubEnv('DISPLAY', ':99');
    vi.resetModules();
    const { chooseHost: choose } = await import('../../../scripts/host-choice.ts');
    expect(await choose()).toEqual(chromium);
    expect(said.mock.calls).toEqual([
      [
        'Electron is not here: its binary could not be fetched. Opening the window with Chromium instead.',
      ],
    ]);
  });

  it('with what HOST asks for, or not at all', async () => {
    had.electron.mockResolvedValue({ why: 'the network is down' });
    vi.stubEnv('CLAIMBOOK_CHROMIUM', process.execPath);
    vi.stubEnv('HOST', 'chromium');
    expect(await chooseHost()).toEqual(chromium);
    vi.stubEnv('HOST', 'electron');
    await expect(chooseHost()).rejects.toThrow('Electron is not here: the network is down.');
  });

  it('with no Electron of which only a part was fetched', () => {
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
    expect(electronBinary()).toBe(null);
    const names = ['electron', 'electron.exe', 'Electron.app'];
    for (const name of names) writeFileSync(join(folder, name), '');
    expect(electronBinary()).toBe(null);
  });
});
