import { app } from 'electron';
import { join } from 'node:path';
import {
  askedNotebooks,
  bindCalls,
  Desk,
  guardSession,
  pageAddress,
  registerScheme,
  setMenu,
  UserData,
} from './shell/index.ts';

/** The development server's address, in development only. */
const devServer = app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null);

/** Files that the system asked for before the app was ready (macOS). */
const askedEarly: string[] = [];

function start(): void {
  app.enableSandbox();
  registerScheme();
  const desk = new Desk({
    address: devServer ?? pageAddress,
    devServer,
    userData: new UserData(join(app.getPath('userData'), 'settings.json')),
  });
  listenForFiles(desk);
  listenForTheEnd(desk);
  void open(desk);
}

async function open(desk: Desk): Promise<void> {
  await app.whenReady();
  guardSession(devServer);
  bindCalls(desk, devServer);
  setMenu();
  await desk.start([...askedNotebooks(process.argv, process.cwd()), ...askedEarly.splice(0)]);
}

/** A double click on a file, a drop on the icon, a second start. */
function listenForFiles(desk: Desk): void {
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (app.isReady()) void desk.open(path);
    else askedEarly.push(path);
  });
  app.on('second-instance', (_, argv, workingFolder) => {
    const paths = askedNotebooks(argv, workingFolder);
    if (paths.length === 0) void desk.show();
    for (const path of paths) void desk.open(path);
  });
  app.on('activate', () => void desk.show());
}

/** The app ends when every window has stored what was typed and every file is closed. */
function listenForTheEnd(desk: Desk): void {
  let done = false;
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('before-quit', (event) => {
    if (done) return;
    event.preventDefault();
    void desk.quit().finally(() => {
      done = true;
      app.quit();
    });
  });
}

if (app.requestSingleInstanceLock()) start();
else app.quit();
