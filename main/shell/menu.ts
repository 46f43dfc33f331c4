import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import {
  commandGroups,
  commands,
  type CommandGroup,
  type CommandInfo,
} from '../../model/commands.ts';

const isMac = process.platform === 'darwin';

/** tinykeys' names of keys, where the menu says it otherwise. */
const keyNames: Record<string, string> = {
  $mod: 'CmdOrCtrl',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  Backslash: '\\',
  Equal: '=',
};

/** The menu of the app, from the one table of commands; an item tells the page of the front window to run it. */
export function setMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(commands, tellPage)));
}

/** Pure: what the menu holds. @param run called with the command's id */
function menuTemplate(
  table: readonly CommandInfo[],
  run: (id: string) => void,
): MenuItemConstructorOptions[] {
  return commandGroups
    .filter((group) => isMac || group !== 'App')
    .map((group) => ({
      label: group === 'App' ? 'Claimbook' : group,
      ...(group === 'Help' && { role: 'help' as const }),
      submenu: itemsOf(table, group, run),
    }))
    .filter((menu) => menu.submenu.length > 0);
}

function itemsOf(
  table: readonly CommandInfo[],
  group: CommandGroup,
  run: (id: string) => void,
): MenuItemConstructorOptions[] {
  return table
    .filter((command) => command.group === group && !command.hidden)
    .flatMap((command) => {
      const item: MenuItemConstructorOptions = command.role
        ? { id: command.id, label: command.title, role: command.role }
        : {
            id: command.id,
            label: command.title,
            click: () => run(command.id),
            ...accelerator(command.keys?.[0]),
          };
      return command.separated ? [{ type: 'separator' as const }, item] : [item];
    });
}

/**
 * The key is shown but bound in the page, which knows where the focus is: a letter in a field is a letter.
 */
function accelerator(keys: string | undefined): MenuItemConstructorOptions {
  if (!keys) return {};
  const name = keys
    .split('+')
    .map((key) => keyNames[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join('+');
  return { accelerator: name, registerAccelerator: false };
}

function tellPage(id: string): void {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  window?.webContents.send('menu.command', { id });
}
