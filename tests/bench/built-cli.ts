import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../scripts/project.ts';

/** Runs a program under this Node to its end and gives what it printed; throws what it said when it failed. */
export function runNode(args: readonly string[], input = ''): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    input,
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

/** Runs the built command line, as `npm run claimbook` does; gives what it printed. */
export function claimbook(notebook: string, argv: readonly string[], input?: string): string {
  const cli = join(root, 'out/main/cli.js');
  return runNode([cli, '--notebook', notebook, '--json', ...argv], input);
}
