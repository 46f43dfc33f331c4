import type { Client } from '../notebook/index.ts';

/** Who asks, and how what takes long is watched and stopped. */
export interface Asking {
  by: Client;
  signal?: AbortSignal;
  onProgress?: (label: string, done: number, total: number) => void;
}
