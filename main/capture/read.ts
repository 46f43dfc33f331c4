import { AppError } from '../../model/errors.ts';
import type { ArticleDraft, Original } from '../../model/article/index.ts';
import { decode } from './decode.ts';
import { fileKind, foreignFormat, type FileKind } from './file-kind.ts';
import { empty } from './finish.ts';
import { readHtml, readWords } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { readPlainText } from './plain-text.ts';

/** A file, or what was pasted, as it came in. */
export interface CaptureItem {
  /** The file's name; its ending helps to choose the reader. */
  name: string;
  bytes: Uint8Array;
  mediaType?: string | null;
  /** Where it was read, when that is known. */
  url?: string | null;
}

export const largestFile = 50 * 1024 * 1024;

const mediaTypes: Record<FileKind, string> = {
  html: 'text/html',
  markdown: 'text/markdown',
  text: 'text/plain',
};

/**
 * Reads one article. Throws capture.empty, capture.too-large, capture.not-text (also for formats that no reader takes
 * yet, which are named).
 */
export function readArticle({
  name,
  bytes,
  mediaType = null,
  url = null,
}: CaptureItem): ArticleDraft {
  if (bytes.length === 0) throw empty(name);
  if (bytes.length > largestFile) throw tooLarge(name, bytes.length);
  const format = foreignFormat(bytes);
  if (format) throw notYet(name, format);
  const { text, warnings } = decode(bytes, name);
  if (text.trim() === '') throw empty(name);
  const kind = fileKind(name, mediaType, text);
  const original: Original = { bytes, mediaType: mediaTypes[kind], name };
  const draft = readAs(kind, text, original, url);
  return { ...draft, warnings: [...warnings, ...draft.warnings] };
}

function readAs(
  kind: FileKind,
  text: string,
  original: Original,
  url: string | null,
): ArticleDraft {
  if (kind === 'text') return readPlainText(text, original, url);
  try {
    return kind === 'html' ? readHtml(text, original, url) : readMarkdown(text, original, url);
  } catch (error) {
    // The stack ran over on a nesting that the scan before did not see.
    if (error instanceof RangeError) return readWords(text, original, url);
    throw error;
  }
}

export function tooLarge(name: string, bytes: number): AppError {
  const size = Math.ceil(bytes / 1024 / 1024);
  return new AppError(
    'capture.too-large',
    `“${name}” has ${size} MB; the limit is 50 MB.`,
    'Save the article alone, without its pictures, or copy its text and paste it.',
  );
}

function notYet(name: string, format: string): AppError {
  return new AppError(
    'capture.not-text',
    `“${name}” is ${format}, which Claimbook can’t read yet.`,
    'Open it, copy its text and paste it here, or save it as HTML or plain text.',
  );
}
