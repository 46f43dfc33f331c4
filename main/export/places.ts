import { posix } from 'node:path';
import type { Id } from '../../model/records/index.ts';
import { fileStem, TakenNames } from './file-names.ts';

export type FileKind = 'article' | 'claim' | 'note';

/** Where new files go; a file that the user has moved stays where it is. */
export const folders: Record<FileKind, string> = {
  article: 'Articles',
  claim: 'Claims',
  note: 'Notes',
};

const fallbacks: Record<FileKind, string> = { article: 'Article', claim: 'Claim', note: 'Note' };

/** A record that has a file of its own. */
export interface Filed {
  kind: FileKind;
  id: Id;
  /** Empty where there is none; its place then gives it one. */
  title: string;
}

export interface Place extends Filed {
  /** From the export's folder, with slashes. */
  path: string;
}

/** What is in the folder before an export. */
export interface Found {
  /** Files that carry an id in their front matter, by it. */
  byId: ReadonlyMap<string, string>;
  /** Every file and folder, from the export's folder, with slashes. */
  paths: Iterable<string>;
}

/** Which file each record has, by its id. */
export class Places {
  readonly #places = new Map<Id, Place>();

  /** A record that has a file keeps it; the others take free names, in their order. */
  constructor(records: readonly Filed[], found: Found) {
    const taken = takenNames(found.paths);
    for (const record of records) {
      const title = record.title.trim() || unnamed(record);
      const path = found.byId.get(record.id) ?? newPath(record, taken);
      this.#places.set(record.id, { ...record, title, path });
    }
  }

  get all(): Place[] {
    return [...this.#places.values()];
  }

  of(id: Id): Place {
    const place = this.#places.get(id);
    if (!place) throw new Error(`no file for ${id}`);
    return place;
  }

  /**
   * The address of a record's file, or of a block in it, as a link in the file of another one: relative, and encoded
   * so that GitHub, Obsidian and CommonMark read the same.
   */
  address(from: Id, to: Id, block?: string): string {
    const path = posix.relative(posix.dirname(this.of(from).path), this.of(to).path);
    const url = path.split('/').map(encodeSegment).join('/');
    return block === undefined ? url : `${url}#^${block}`;
  }
}

function newPath(record: Filed, taken: Map<string, TakenNames>): string {
  const folder = folders[record.kind];
  const stem = fileStem(record.title, unnamed(record));
  return `${folder}/${namesIn(taken, folder).take(stem)}`;
}

function unnamed({ kind, id }: Filed): string {
  return `${fallbacks[kind]} ${shortId(id)}`;
}

function takenNames(paths: Iterable<string>): Map<string, TakenNames> {
  const taken = new Map<string, TakenNames>();
  for (const path of paths) namesIn(taken, posix.dirname(path)).add(posix.basename(path));
  return taken;
}

function namesIn(taken: Map<string, TakenNames>, folder: string): TakenNames {
  const key = folder.toLowerCase();
  let names = taken.get(key);
  if (!names) taken.set(key, (names = new TakenNames()));
  return names;
}

/**
 * Letters and digits of every script stand as they are, so that the address can be read; so do signs that some readers
 * (those with decodeURI) would not decode, unless they mean something in Markdown.
 */
function encodeSegment(segment: string): string {
  return segment.replace(/&(?=#?\w+;)|==+|[^\p{L}\p{M}\p{N}._&+=,;@$-]/gu, (signs) =>
    /[!'()*~]/u.test(signs)
      ? `%${signs.charCodeAt(0).toString(16).toUpperCase()}`
      : encodeURIComponent(signs),
  );
}

/** The random end of an id: short, and different even for ids made in the same millisecond. */
export function shortId(id: Id): string {
  return id.slice(-8);
}

/** The block id of a highlight, which is the name of its region too. */
export function blockId(highlightId: Id): string {
  return `h-${shortId(highlightId)}`;
}
