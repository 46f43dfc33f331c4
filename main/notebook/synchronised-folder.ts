import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Journal } from './database.ts';

/** Who carries a folder between computers, file by file. */
export type Service = 'Dropbox' | 'iCloud Drive' | 'OneDrive' | 'Google Drive' | 'Syncthing';

/** How a service's folder is known: by the name of a folder in the path, or by what lies in that folder. */
interface Signs {
  service: Service;
  folder: RegExp | null;
  markers: readonly string[];
}

// Names and markers as the services make them: Dropbox help 'Where is my Dropbox folder', Apple's File Provider
// (macOS keeps them under Library/CloudStorage as NAME-ACCOUNT), Microsoft's OneDrive root marker, Google Drive's
// mirrored folders, Syncthing's documentation of folder markers.
const signs: readonly Signs[] = [
  {
    service: 'Dropbox',
    folder: /^Dropbox( \(.+\)|-.+)?$/iu,
    markers: ['.dropbox', '.dropbox.cache'],
  },
  {
    service: 'iCloud Drive',
    folder: /^(iCloudDrive|iCloud Drive|com~apple~CloudDocs|Mobile Documents)$/iu,
    markers: [],
  },
  {
    service: 'OneDrive',
    folder: /^OneDrive( ?- ?.+)?$/iu,
    markers: ['.849C9593-D756-4E56-8D6E-42412F2A707B'],
  },
  {
    service: 'Google Drive',
    folder: /^(Google ?Drive(-.+)?|My Drive)$/iu,
    markers: ['.tmp.drivedownload', '.tmp.driveupload'],
  },
  { service: 'Syncthing', folder: null, markers: ['.stfolder'] },
];

/**
 * Says which service synchronises the folder of a file, or one above it; null where none is known to.
 * @param exists whether a path is there; only tests give another than the file system's
 */
export function synchronisedBy(
  path: string,
  exists: (path: string) => boolean = existsSync,
): Service | null {
  for (const folder of foldersOf(path)) {
    const found = signs.find(
      (sign) =>
        sign.folder?.test(basename(folder)) === true ||
        sign.markers.some((marker) => exists(join(folder, marker))),
    );
    if (found) return found.service;
  }
  return null;
}

/** WAL keeps a notebook in three files, which a service carries apart: there one file is all that is. */
export function journalIn(path: string): Journal {
  return synchronisedBy(path) === null ? 'wal' : 'delete';
}

/** The folders above a file, the nearest first. */
function foldersOf(path: string): string[] {
  const folders: string[] = [];
  for (let folder = dirname(path); folder !== folders.at(-1); folder = dirname(folder)) {
    folders.push(folder);
  }
  return folders;
}
