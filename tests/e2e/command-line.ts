import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../scripts/project.ts';

/** The built command line, as `npm run claimbook` starts it. */
export const cli = join(root, 'out/main/cli.js');

/** Runs the built command line with --json, and gives what it printed. */
export function claimbook(notebook: string, ...argv: string[]): unknown {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [cli, '--notebook', notebook, '--json', ...argv],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (status !== 0) throw new Error(`claimbook ${argv.join(' ')} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}
