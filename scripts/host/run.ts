import inspector from 'node:inspector';
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readOptions } from './options.ts';

/** Runs an app that was built for Electron in this Node, with Chromium for its windows. */
export async function run(argv: string[]): Promise<void> {
  const options = readOptions(argv, process.env);
  if (options.inspectPort !== null) inspector.open(options.inspectPort);
  process.env['CLAIMBOOK_HOST'] = 'chromium';
  process.argv = [process.execPath, ...argv];
  // In Electron a rejection that nobody handles is a warning, not the end.
  process.on('unhandledRejection', (reason) => console.error('Unhandled rejection:', reason));

  const standIn = new URL('./electron.ts', import.meta.url).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
  });

  const folder = resolve(options.appFolder);
  const manifest = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8')) as {
    name: string;
    productName?: string;
    version: string;
    main: string;
  };
  const { startApp } = await import('./app.ts');
  const { configure } = await import('./chromium.ts');
  const ready = startApp({
    folder,
    name: manifest.productName ?? manifest.name,
    version: manifest.version,
    userData: options.userData,
  });
  configure(options);
  await import(pathToFileURL(resolve(folder, manifest.main)).href);
  ready();
}
