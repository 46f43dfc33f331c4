import { app, shell } from 'electron';
import { join } from 'node:path';
import { AppError, type Failure } from '../../model/errors.ts';
import type { NamesOf, Output, Parsed, WindowState } from '../../preload/contract/index.ts';
import { createSample } from '../threads/index.ts';
import type { AppWindow } from './app-window.ts';
import type { Desk } from './desk.ts';
import { askForFiles, askForFolder, askForNewNotebook, askForNotebook } from './dialogs.ts';
import { entriesIn, listFolder } from './folders.ts';
import { bringIn, cancelJob } from './bring-in.ts';
import { mayOpenOutside } from './policies.ts';

type AppCall = NamesOf<'app'>;
type Handler<N extends AppCall> = (
  input: Parsed<N>,
  window: AppWindow,
  desk: Desk,
) => Output<N> | Promise<Output<N>>;

/** What the main thread answers itself. */
export const appCalls: { [N in AppCall]: Handler<N> } = {
  'window.state': (_, window, desk) => windowState(window, desk),
  'window.savePlace': (place, { notebook }, { userData }) => {
    if (notebook) userData.savePlace(notebook.path, place);
    return null;
  },
  'window.flushed': (_, window) => {
    window.flushed();
    return null;
  },
  'settings.set': (change, _, desk) => {
    const settings = desk.userData.changeSettings(change);
    for (const window of desk.windows) window.tell('settings.changed', settings);
    return settings;
  },

  'notebook.new': async ({ path }, window, desk) => {
    const chosen = path ?? (await askForNewNotebook(window.browser));
    return chosen === null ? null : opened(chosen, await desk.create(chosen, window));
  },
  'notebook.open': async ({ path }, window, desk) => {
    const chosen = path ?? (await askForNotebook(window.browser));
    return chosen === null ? null : opened(chosen, await desk.open(chosen, window));
  },
  'notebook.openSample': async (_, window, desk) => {
    const path = await createSample(join(app.getPath('userData'), 'sample'));
    return opened(path, await desk.open(path, window));
  },
  'notebook.close': async (_, window, desk) => {
    await desk.closeNotebook(window);
    return null;
  },
  'notebook.reveal': (_, { notebook }) => {
    if (notebook) shell.showItemInFolder(notebook.path);
    return null;
  },
  'backups.restore': (input, window, desk) => {
    if (!window.notebook) throw noNotebook();
    return desk.backups.restore(window.notebook, input, (run) => desk.exchange(window, run));
  },
  'notebook.recents': (_, __, { userData }) => userData.recents(),

  'folders.list': ({ path }) => listFolder(path),
  'folders.choose': ({ title }, window) => askForFolder(window.browser, title),
  'folders.reveal': async ({ path }) => {
    // The file manager shows what is in it. To open what a page names could run a program.
    const [first] = await entriesIn(path);
    shell.showItemInFolder(first ? join(path, first.name) : path);
    return null;
  },

  'import.choose': async ({ folders }, window) => {
    const paths = await askForFiles(window.browser, folders ?? false);
    for (const path of paths ?? []) window.chosen.add(path);
    return paths;
  },
  'import.run': ({ items, job }, window, desk) => bringIn(items, job, window, desk.backups),
  'jobs.cancel': ({ job }, { notebook }) => {
    cancelJob(job);
    notebook?.reader.cancel(job);
    return null;
  },
  'links.open': async ({ url }) => {
    if (!mayOpenOutside(url)) {
      throw new AppError('link.refused', `${url} is not an address to open.`, '');
    }
    await shell.openExternal(url);
    return null;
  },
};

function noNotebook(): AppError {
  return new AppError('notebook.none', 'No notebook is open in this window.', 'Open one first.');
}

function opened(path: string, failure: Failure | null): { path: string } {
  if (failure) throw new AppError(failure.code, failure.message, failure.hint);
  return { path };
}

const platforms: Partial<Record<NodeJS.Platform, WindowState['platform']>> = {
  darwin: 'mac',
  win32: 'windows',
};

function windowState({ notebook, problem }: AppWindow, { userData, backups }: Desk): WindowState {
  return {
    notebook: notebook && {
      path: notebook.path,
      name: notebook.name,
      readOnly: notebook.writer.readOnly,
    },
    problem,
    place: notebook && userData.placeOf(notebook.path),
    settings: userData.settings,
    defaultBackupFolder: backups.defaultFolder,
    platform: platforms[process.platform] ?? 'linux',
    host: process.env.CLAIMBOOK_HOST === 'chromium' ? 'chromium' : 'electron',
    version: app.getVersion(),
  };
}
