import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';

/** What a second start tells the first. */
export interface SecondStart {
  argv: string[];
  workingDirectory: string;
}

/** Milliseconds that a second start waits for the first to listen. */
const listeningTime = 3_000;

/** Where the first start listens: a named pipe, or a socket whose path is short enough for every system. */
function socketOf(userData: string): string {
  const name = `claimbook-${createHash('sha256').update(userData).digest('hex').slice(0, 16)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  const beside = join(userData, 'host.sock');
  return beside.length < 100 ? beside : join(tmpdir(), `${name}.sock`);
}

/**
 * Takes the lock of a user data folder, or finds it taken. The lock is one that the system keeps on an open SQLite file
 * and takes back by itself when the process dies, however it dies.
 * @param patience milliseconds to wait for a holder that is about to end
 */
export function takeLock(userData: string, patience = 0): { release: () => void } | null {
  mkdirSync(userData, { recursive: true });
  const database = new Database(join(userData, 'host.lock'), { timeout: patience });
  try {
    database.exec('BEGIN EXCLUSIVE');
    return { release: () => database.close() };
  } catch (error) {
    database.close();
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_BUSY') return null;
    throw error;
  }
}

/** Listens for later starts. Only the holder of the lock calls it, so a socket that is there is a dead one's. */
export function listenForStarts(userData: string, heard: (start: SecondStart) => void): Server {
  const path = socketOf(userData);
  if (process.platform !== 'win32') rmSync(path, { force: true });
  const server = createServer((socket) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (part) => (text += part));
    socket.on('end', () => heard(JSON.parse(text) as SecondStart));
    socket.on('error', (error) => console.error('A second start was not understood:', error));
  });
  return server.listen(path).unref();
}

/** Tells the first start of this one; waits until it listens. */
export async function tellFirst(userData: string, start: SecondStart): Promise<void> {
  const path = socketOf(userData);
  const until = Date.now() + listeningTime;
  for (;;) {
    try {
      await new Promise<void>((resolve, reject) => {
        const socket = connect(path, () => socket.end(JSON.stringify(start)));
        socket.once('close', () => resolve());
        socket.once('error', reject);
      });
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await wait(50);
    }
  }
}
