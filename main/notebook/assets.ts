import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { AppError } from '../../model/errors.ts';
import { newId, type Id } from '../../model/ids.ts';
import { prepare } from './database.ts';
import type { Notebook } from './notebook.ts';
import type { Write } from './write.ts';

/** Assets are named by the SHA-256 of their bytes and compressed with gzip, so that any tool can unpack them. */
export function assetPath(
  { assetsFolder }: Pick<Notebook, 'assetsFolder'>,
  sha256: string,
): string {
  return join(assetsFolder, sha256.slice(0, 2), `${sha256}.gz`);
}

/**
 * Stores bytes once and gives the asset's id. The file is written, synced and in place before the row is: a crash
 * leaves at worst a file that nobody names.
 */
export function storeAsset(
  write: Write,
  asset: { bytes: Uint8Array; mediaType: string; name: string },
): Id {
  const sha256 = createHash('sha256').update(asset.bytes).digest('hex');
  const existing = prepare<{ id: Id }>(write.db, 'SELECT id FROM asset WHERE sha256 = ?').get(
    sha256,
  );
  writeOnce(assetPath(write.notebook, sha256), asset.bytes);
  if (existing) return existing.id;
  const id = newId();
  write.insert('asset', {
    id,
    sha256,
    media_type: asset.mediaType,
    name: asset.name,
    bytes: asset.bytes.length,
    created_at: write.at,
  });
  return id;
}

/** @throws AppError asset.missing, asset.damaged */
export function readAsset(notebook: Notebook, id: Id, sha256: string): Buffer {
  const kept = prepare<{ content: Buffer }>(
    notebook.db,
    'SELECT content FROM asset_file WHERE asset_id = ?',
  ).get(id);
  const path = assetPath(notebook, sha256);
  if (!kept && !existsSync(path)) {
    throw new AppError('asset.missing', `The file ${path} is missing.`, 'Take it from a backup.');
  }
  const bytes = unpack(path, kept ? kept.content : readFileSync(path));
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new AppError('asset.damaged', `The file ${path} is damaged.`, 'Take it from a backup.');
  }
  return bytes;
}

function unpack(path: string, packed: Buffer): Buffer {
  try {
    return gunzipSync(packed);
  } catch (error) {
    throw new AppError('asset.damaged', `The file ${path} is damaged.`, 'Take it from a backup.', {
      cause: error,
    });
  }
}

function writeOnce(path: string, bytes: Uint8Array): void {
  if (existsSync(path)) return;
  mkdirSync(join(path, '..'), { recursive: true });
  const beside = `${path}.${process.pid}.part`;
  try {
    // The whole of it, or an error: on a full disk the system may take only a part, and say so in a number.
    writeFileSync(beside, gzipSync(bytes), { flush: true });
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
