import type { Failure } from '../../../model/errors.ts';

/** A file with its path inside what was dropped. */
export interface FoundFile {
  path: string;
  file: File;
}

/** Most bytes that are held, and sent to main, at once; a larger file goes alone. */
const batchBytes = 16_000_000;
const batchFiles = 200;

/** Splits files into parts that fit the memory, in their order. */
export function batches(files: readonly FoundFile[], most = batchBytes): FoundFile[][] {
  const parts: FoundFile[][] = [];
  let bytes = 0;
  for (const found of files) {
    const part = parts.at(-1);
    if (part && bytes + found.file.size <= most && part.length < batchFiles) {
      part.push(found);
      bytes += found.file.size;
    } else {
      parts.push([found]);
      bytes = found.file.size;
    }
  }
  return parts;
}

/** The bytes of a file; a failure where it is gone or may not be read, so that the others go on. */
export async function readFile({
  path,
  file,
}: FoundFile): Promise<{ name: string; bytes: Uint8Array } | (Failure & { path: string })> {
  try {
    return { name: path, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    // The browser tells no more than that it failed.
    return {
      path,
      code: 'import.unreadable',
      message: 'It can’t be read.',
      hint: 'Check that it is still there and that you may open it.',
    };
  }
}

/** Files that a system leaves in folders, and that nobody means to import. */
function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'Thumbs.db' || name === 'desktop.ini';
}

/**
 * All files of a drop, folders with everything in them. The entries must be taken before the first `await`: the drop's
 * data is gone after it.
 */
export async function filesOfDrop(data: DataTransfer): Promise<FoundFile[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry());
  const loose = [...data.files].map((file) => ({ path: file.name, file }));
  if (entries.every((entry) => entry === null)) return loose;
  const found = await Promise.all(entries.filter((entry) => entry !== null).map(filesOfEntry));
  return found.flat();
}

// Chromium has no names for these two classes that `instanceof` could ask for.
function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

async function filesOfEntry(entry: FileSystemEntry): Promise<FoundFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ path: entry.fullPath.replace(/^\//, ''), file }];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: FoundFile[] = [];
  for (;;) {
    // It gives at most a hundred entries at a time, and none at the end.
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) return found;
    for (const child of part) {
      if (!isHidden(child.name)) found.push(...(await filesOfEntry(child)));
    }
  }
}

/** Files of a file input; of a folder with their paths in it. */
export function filesOfInput(files: FileList | null): FoundFile[] {
  return [...(files ?? [])]
    .filter((file) => !isHidden(file.name))
    .map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}
