// Plain JavaScript: it runs before Node 24 is there.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds after which a lock without a process id in it is nobody's. */
const unsignedFor = 10_000;

/** Whether the process that holds the lock still runs. */
function isHeld(path) {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    if (!pid) return Date.now() - statSync(path).mtimeMs < unsignedFor;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as another user.
    return error.code === 'EPERM';
  }
}

/**
 * Runs `work` while no other command installs or builds in this folder; waits for the other, and says so.
 * The lock is beside node_modules, which an installation empties.
 */
export async function locked(root, work) {
  const path = join(root, 'out', '.setup.lock');
  mkdirSync(join(root, 'out'), { recursive: true });
  let said = false;
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!isHeld(path)) {
      rmSync(path, { force: true });
      continue;
    }
    if (!said) console.error('Another command is setting Claimbook up here; waiting for it …');
    said = true;
    await wait(200);
  }
  const release = () => rmSync(path, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}
