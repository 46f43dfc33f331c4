import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { createPool, type ReaderPool } from '../../../main/capture/pool.ts';

const item = { name: 'a.txt', bytes: new TextEncoder().encode('The words.') };
const reader = () =>
  new Worker(new URL('../../../main/capture/capture.worker.ts', import.meta.url));
const script = (code: string) => () =>
  new Worker(`const { parentPort } = require('node:worker_threads');${code}`, { eval: true });

let pool: ReaderPool | null = null;
afterEach(async () => {
  await pool?.close();
  pool = null;
});

describe('reading off the main thread', { timeout: 30_000 }, () => {
  it('gives the same draft, for many files at once', async () => {
    const readers = createPool(reader);
    pool = readers;
    const drafts = await Promise.all([1, 2, 3, 4, 5].map(() => readers.read(item)));
    expect(drafts.map((draft) => draft.text)).toEqual(Array(5).fill('The words.'));
  });

  it('crosses with the code and the hint of an error', async () => {
    pool = createPool(reader);
    await expect(pool.read({ name: 'a', bytes: new Uint8Array() })).rejects.toMatchObject({
      code: 'capture.empty',
    });
  });

  it('ends a file that hangs, and reads the next one', async () => {
    const hangs = script('parentPort.on("message", () => { for (;;); })');
    const answers = script(
      'parentPort.on("message", () => parentPort.postMessage({ draft: { text: "next" } }))',
    );
    const workers = [hangs, answers].values();
    pool = createPool(() => (workers.next().value ?? answers)(), { size: 1, timeLimit: 1_500 });
    const [hanging, next] = await Promise.allSettled([pool.read(item), pool.read(item)]);
    expect(hanging).toMatchObject({ status: 'rejected', reason: { code: 'capture.timeout' } });
    expect(next).toMatchObject({ status: 'fulfilled', value: { text: 'next' } });
  });

  it('survives a file that crashes its worker', async () => {
    pool = createPool(script('parentPort.on("message", () => process.exit(3))'), { size: 1 });
    await expect(pool.read(item)).rejects.toMatchObject({ code: 'capture.crashed' });
    await expect(pool.read(item)).rejects.toMatchObject({ code: 'capture.crashed' });
  });

  it('stops when it is cancelled, whether it was being read or waiting', async () => {
    pool = createPool(script('parentPort.on("message", () => { for (;;); })'), { size: 1 });
    const controller = new AbortController();
    const both = [pool.read(item, controller.signal), pool.read(item, controller.signal)];
    setTimeout(() => controller.abort(), 200);
    const results = await Promise.allSettled(both);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
