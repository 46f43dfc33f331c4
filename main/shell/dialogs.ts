import { app, dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';
import { join } from 'node:path';
import { notebookEnding } from '../notebook/index.ts';

/** The system's own dialogs. Each gives null when the user cancels. */

const filters = [{ name: 'Claimbook notebook', extensions: [notebookEnding.slice(1)] }];

export async function askForNewNotebook(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'New notebook',
    defaultPath: join(app.getPath('documents'), `Notebook${notebookEnding}`),
    filters,
  });
  if (canceled || !filePath) return null;
  return filePath.endsWith(notebookEnding) ? filePath : filePath + notebookEnding;
}

export async function askForNotebook(window: BrowserWindow): Promise<string | null> {
  return first(await ask(window, { title: 'Open notebook', filters, properties: ['openFile'] }));
}

export async function askForFolder(window: BrowserWindow, title: string): Promise<string | null> {
  return first(await ask(window, { title, properties: ['openDirectory', 'createDirectory'] }));
}

export async function askForFiles(
  window: BrowserWindow,
  folders: boolean,
): Promise<string[] | null> {
  return ask(window, {
    title: folders ? 'Import a folder' : 'Import files',
    properties: [folders ? 'openDirectory' : 'openFile', 'multiSelections'],
  });
}

async function ask(window: BrowserWindow, options: OpenDialogOptions): Promise<string[] | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
  return canceled || filePaths.length === 0 ? null : filePaths;
}

function first(paths: string[] | null): string | null {
  return paths?.[0] ?? null;
}
