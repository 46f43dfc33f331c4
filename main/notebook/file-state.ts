import { statSync } from 'node:fs';
import { codeOf } from './sqlite-failures.ts';

/** What tells one file at a path from another, and one state of it from the next. */
export interface FileState {
  device: bigint;
  /** The inode; on Windows the file's index. 0 where the file system has none. */
  file: bigint;
  size: bigint;
  /** Nanoseconds. */
  modified: bigint;
}

/** Null where no file is at the path. */
export function fileState(path: string): FileState | null {
  try {
    const stat = statSync(path, { bigint: true });
    return { device: stat.dev, file: stat.ino, size: stat.size, modified: stat.mtimeNs };
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EIO', 'ESTALE', 'EACCES'].includes(codeOf(error))) return null;
    throw error;
  }
}

export function isSameFile(a: FileState, b: FileState): boolean {
  if (a.file === 0n || b.file === 0n) return true;
  return a.device === b.device && a.file === b.file;
}

export function isSameState(a: FileState, b: FileState): boolean {
  return isSameFile(a, b) && a.size === b.size && a.modified === b.modified;
}

/** Whether a WAL with something in it lies beside a notebook. An empty one is made by each opening. */
export function hasWal(path: string): boolean {
  return (fileState(`${path}-wal`)?.size ?? 0n) > 0n;
}
