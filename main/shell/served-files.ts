import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, relative, resolve } from 'node:path';
import { contentSecurityPolicy } from './policies.ts';

const mediaTypes: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The file that an address means; null where it would lead out of the folder. */
export function fileInFolder(folder: string, address: string): string | null {
  const { pathname } = new URL(address);
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  const file = resolve(folder, `.${path.replaceAll('\\', '/')}`);
  const inside = relative(folder, file);
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? null : file;
}

/** Answers a request of the page with one of the app's own files, under the app's policy. */
export async function serveFile(folder: string, address: string): Promise<Response> {
  const file = fileInFolder(folder, address);
  const mediaType = file && mediaTypes[extname(file)];
  if (!file || !mediaType) return refused(404);
  try {
    return new Response(await readFile(file), {
      headers: {
        'content-type': mediaType,
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
      },
    });
  } catch {
    return refused(404);
  }
}

function refused(status: number): Response {
  return new Response(null, {
    status,
    headers: { 'content-security-policy': contentSecurityPolicy },
  });
}
