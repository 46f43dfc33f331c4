import { parseArgs } from 'node:util';

/** What came on the command line; Electron's own switches keep their names. */
export interface HostOptions {
  /** The folder with the app's package.json. */
  appFolder: string;
  userData: string | null;
  /** For tests: the ports that Playwright asks Electron for. Null in normal use, when no port is opened. */
  inspectPort: number | null;
  debuggingPort: number | null;
  headless: boolean;
}

const textOf = (value: string | boolean | undefined) =>
  typeof value === 'string' ? value : undefined;
const port = (text: string | undefined) => (text === undefined ? null : Number(text));

/** Reads the arguments. Throws in words when the app's folder is missing. */
export function readOptions(argv: string[], env: NodeJS.ProcessEnv): HostOptions {
  const { values, positionals } = parseArgs({
    args: argv,
    strict: false,
    options: {
      'user-data-dir': { type: 'string' },
      inspect: { type: 'string' },
      'remote-debugging-port': { type: 'string' },
      headless: { type: 'boolean' },
    },
  });
  const [appFolder] = positionals;
  if (appFolder === undefined) throw new Error('Which app? Give its folder as the first argument.');
  const noDisplay = process.platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY'];
  return {
    appFolder,
    userData: textOf(values['user-data-dir']) ?? null,
    inspectPort: port(textOf(values.inspect)),
    debuggingPort: port(textOf(values['remote-debugging-port'])),
    headless: noDisplay || values.headless === true || env['CLAIMBOOK_HEADLESS'] === '1',
  };
}
