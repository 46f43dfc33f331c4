import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { dirname } from 'node:path';
import type { Dialog, MenuItemConstructorOptions, Shell } from 'electron';
import { loud } from './loud.ts';

function refuse(name: string) {
  return () =>
    Promise.reject(
      new Error(`The Chromium host has no ${name}: the app asks in a page of its own there.`),
    );
}

/** There are no native dialogs. Tests put their own functions in the place of these. */
class HostDialog implements Partial<Dialog> {
  showOpenDialog: Dialog['showOpenDialog'] = refuse('dialog.showOpenDialog');
  showSaveDialog: Dialog['showSaveDialog'] = refuse('dialog.showSaveDialog');
  showMessageBox: Dialog['showMessageBox'] = refuse('dialog.showMessageBox');
  showErrorBox: Dialog['showErrorBox'] = (title, content) => console.error(`${title}\n${content}`);
}
export const dialog = loud('dialog', new HostDialog());

/** What opens a file or an address, on each system. */
function systemOpen(target: string): Promise<void> {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', target]
      : process.platform === 'win32'
        ? ['explorer.exe', target]
        : ['xdg-open', target];
  return new Promise((resolve, reject) => {
    const child = spawn(command ?? '', args, { detached: true, stdio: 'ignore' });
    child.once('error', reject);
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}

class HostShell implements Pick<Shell, 'openExternal' | 'showItemInFolder'> {
  async openExternal(address: string): Promise<void> {
    await systemOpen(address);
  }
  showItemInFolder(path: string): void {
    systemOpen(dirname(path)).catch((error: unknown) => console.error(String(error)));
  }
}
export const shell = loud('shell', new HostShell());

class HostMenuItem {
  readonly id: string;
  readonly label: string;
  readonly role: string | undefined;
  readonly accelerator: string | undefined;
  readonly type: string;
  readonly submenu: HostMenu | null;
  readonly click: () => void;
  enabled: boolean;
  checked: boolean;
  visible: boolean;

  constructor(options: MenuItemConstructorOptions) {
    const { submenu, click } = options;
    this.id = options.id ?? '';
    this.label = options.label ?? '';
    this.role = options.role;
    this.accelerator = options.accelerator ?? undefined;
    this.type = options.type ?? (submenu ? 'submenu' : 'normal');
    this.enabled = options.enabled ?? true;
    this.checked = options.checked ?? false;
    this.visible = options.visible ?? true;
    this.submenu = Array.isArray(submenu) ? HostMenu.buildFromTemplate(submenu) : null;
    // Electron hands over item, window and event; who needs them must not rely on this host.
    this.click = () => (click as (() => void) | undefined)?.();
  }
}

let applicationMenu: HostMenu | null = null;

/** Keeps what it is given: Chromium's app window has no menu bar, and the page binds its keys itself. */
class HostMenu extends EventEmitter {
  readonly items: HostMenuItem[];

  constructor(items: HostMenuItem[] = []) {
    super();
    this.items = items;
  }
  static buildFromTemplate(template: MenuItemConstructorOptions[]): HostMenu {
    return new HostMenu(template.map((options) => new HostMenuItem(options)));
  }
  static setApplicationMenu(menu: HostMenu | null): void {
    applicationMenu = menu;
  }
  static getApplicationMenu(): HostMenu | null {
    return applicationMenu;
  }
  getMenuItemById(id: string): HostMenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}
export const Menu = loud('Menu', HostMenu);
export const MenuItem = loud('MenuItem', HostMenuItem);

/** Only a page knows its screen; until one has told, and on every further monitor, this is assumed. */
const workArea = { x: 0, y: 0, width: 1920, height: 1080 };
const display = { id: 1, bounds: workArea, workArea, workAreaSize: workArea, scaleFactor: 1 };
export const screen = loud('screen', {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
});
