// What `import … from 'electron'` is answered with in the Chromium host: the parts that the app uses.
import { app } from './app.ts';
import { dialog, Menu, MenuItem, screen, shell } from './desktop.ts';
import { ipcMain } from './ipc.ts';
import { nativeTheme } from './native-theme.ts';
import { protocol } from './protocol.ts';
import { session } from './session.ts';
import { webContents } from './web-contents.ts';
import { BrowserWindow } from './window.ts';

export {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
  webContents,
};
