import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askedNotebooks } from '../../../main/shell/asked-files.ts';
import { listFolder } from '../../../main/shell/folders.ts';
import { UserData } from '../../../main/shell/user-data.ts';
import { placeWindow } from '../../../main/shell/window-bounds.ts';
import { temporaryFolder } from '../../notebooks.ts';

describe('a double click on a notebook', () => {
  it('opens it, in the packed app and in development', () => {
    const path = resolve('/cases', 'A case.claimbook');
    expect(askedNotebooks(['/opt/claimbook', path], '/')).toEqual([path]);
    expect(askedNotebooks(['electron', '.', '--inspect=0', path], '/')).toEqual([path]);
    expect(askedNotebooks(['electron', 'out/main/index.js', 'A case.claimbook'], '/cases')).toEqual(
      [path],
    );
    expect(askedNotebooks(['/opt/claimbook', '--user-data-dir=/x.claimbook'], '/')).toEqual([]);
    expect(askedNotebooks(['/opt/claimbook'], '/')).toEqual([]);
  });
});

describe('a window comes back', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1080 };

  it('where it was', () => {
    const saved = { x: 100, y: 50, width: 900, height: 700 };
    expect(placeWindow(saved, [screen])).toEqual(saved);
  });

  it('on the screen that is left when its monitor is gone', () => {
    const saved = { x: 2_500, y: 100, width: 2_400, height: 700 };
    expect(placeWindow(saved, [screen, { ...screen, x: 1920 }])).toEqual(saved);
    expect(placeWindow(saved, [screen])).toEqual({ width: 1920, height: 700 });
    expect(placeWindow({ ...saved, y: -500, x: 0 }, [screen])).toEqual({
      width: 1920,
      height: 700,
    });
  });

  it('in a usual size the first time', () => {
    expect(placeWindow(null, [screen])).toEqual({ width: 1280, height: 800 });
    expect(placeWindow(null, [{ ...screen, width: 1024, height: 700 }])).toEqual({
      width: 1024,
      height: 700,
    });
  });
});

describe('what the user set', () => {
  it('is there after a restart', async () => {
    const path = join(temporaryFolder(), 'data', 'settings.json');
    const before = new UserData(path);
    before.changeSettings({ theme: 'sepia', typeSize: 2 });
    before.opened('/a/One.claimbook');
    before.opened('/a/Two.claimbook');
    before.opened('/a/One.claimbook');
    before.savePlace('/a/One.claimbook', {
      view: 'claims',
      articleId: null,
      panes: { list: 300 },
      hidden: [],
    });
    before.saveBounds('/a/One.claimbook', { x: 1, y: 2, width: 3, height: 4 });
    const after = new UserData(path);
    expect(after.settings).toMatchObject({ theme: 'sepia', typeSize: 2, letterKeys: true });
    expect((await after.recents()).map(({ name, exists }) => [name, exists])).toEqual([
      ['One', false],
      ['Two', false],
    ]);
    expect(after.placeOf('/a/One.claimbook')).toMatchObject({
      view: 'claims',
      panes: { list: 300 },
    });
    expect(after.boundsOf('/a/One.claimbook')).toEqual({ x: 1, y: 2, width: 3, height: 4 });
  });

  it('when it can’t be read any more is put aside, and the app starts', () => {
    const path = join(temporaryFolder(), 'settings.json');
    writeFileSync(path, '{"settings": {"theme": "neon"');
    expect(new UserData(path).settings.theme).toBe('system');
    expect(existsSync(path)).toBe(false);
    expect(readFileSync(`${path}.unreadable`, 'utf8')).toContain('neon');
  });

  it('where it can’t be stored keeps no notebook from opening, and a setting says so', () => {
    const path = join(temporaryFolder(), 'settings.json');
    const data = new UserData(path);
    mkdirSync(path);
    data.opened('/a/One.claimbook');
    expect(data.placeOf('/a/One.claimbook')).toBe(null);
    expect(() => data.changeSettings({ theme: 'dark' })).toThrow("can't be stored");
    expect(data.settings.theme).toBe('system');
  });
});

describe('the app’s own folder picker', () => {
  it('shows folders and notebooks, and neither hidden nor asset folders', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'Case.claimbook'), '');
    writeFileSync(join(folder, 'other.txt'), '');
    new UserData(join(folder, 'Case.assets', 'x')).setOpen([]);
    new UserData(join(folder, '.hidden', 'x')).setOpen([]);
    new UserData(join(folder, 'Vault', 'x')).setOpen([]);
    symlinkSync(join(folder, 'Vault'), join(folder, 'Way'));
    symlinkSync(join(folder, 'Circle'), join(folder, 'Circle'));
    expect(await listFolder(folder)).toMatchObject({
      path: folder,
      folders: ['Vault', 'Way'],
      notebooks: ['Case.claimbook'],
    });
    await expect(listFolder(join(folder, 'missing'))).rejects.toThrow("can't be read");
  });
});
