import { spawn, type SpawnOptions } from 'node:child_process';
import { root, say } from './project.ts';

/** Ctrl-C is for the program in the foreground. */
function ignore(): void {}

/** Runs a program in the foreground; gives its exit code. Ctrl-C reaches it too, and is its to answer. */
export function runInFront(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<number> {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
  const pass = () => child.kill('SIGTERM');
  process.on('SIGINT', ignore).on('SIGTERM', pass);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      process.off('SIGINT', ignore).off('SIGTERM', pass);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}

/** Runs a Node script in the foreground under this Node. */
export function runNode(script: string, args: readonly string[] = [], options: SpawnOptions = {}) {
  return runInFront(process.execPath, [script, ...args], options);
}

/** Runs a Node script without showing what it prints, but that it still works; gives the exit code and the words. */
export function runQuietly(
  script: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<{ code: number; words: string }> {
  const started = Date.now();
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, ...env, ...(process.stderr.isTTY ? {} : { NO_COLOR: '1' }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const progress = setInterval(() => {
    say(`  still at it, ${Math.round((Date.now() - started) / 1000)} s`);
  }, 10_000);
  let words = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (words += text));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(progress);
      resolve({ code: code ?? 1, words });
    });
  });
}
