import { resolve } from 'node:path';
import { notebookEnding } from '../notebook/index.ts';

/**
 * The notebooks that a start of the app asks for: a double click, a drop on the icon, a second start. In development
 * the first arguments are Electron's own and the app's folder; switches are none of ours.
 */
export function askedNotebooks(argv: readonly string[], workingFolder: string): string[] {
  return argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && argument.endsWith(notebookEnding))
    .map((argument) => resolve(workingFolder, argument));
}
