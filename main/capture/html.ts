import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { ArticleDraft, Original } from '../../model/article/index.ts';
import { contentOfText, makeContent } from './content/index.ts';
import { titleOfFile } from './file-title.ts';
import { findBody } from './find-body.ts';
import { finishDraft } from './finish.ts';
import { readMetadata, type Metadata } from './metadata.ts';
import { nestsTooDeep, wordsOfHtml } from './nesting.ts';
import { key } from './own-title.ts';
import { readPage } from './page.ts';
import { publicationDate } from './publication-date.ts';

/** Reads a web page, or a piece of one from the clipboard. `url` is where it was read, when that is known. */
export function readHtml(written: string, original: Original, url: string | null): ArticleDraft {
  const html = copiedPart(written);
  if (nestsTooDeep(html)) return readWords(html, original, url);
  const tree: Root = fromHtml(html);
  const page = readPage(tree);
  const metadata = readMetadata(page, url);
  const body = findBody(tree, page, isFragment(html));
  const { title, base, language } = metadata;
  const content = makeContent(body.nodes, {
    base,
    title,
    language: language ?? null,
    isHead: (line) => isStandfirst(line, metadata) || isHeadLine(line, metadata),
  });
  const foundIn = { ...metadata.foundIn, body: body.foundIn };
  if (!title) foundIn.title = 'file name';
  return finishDraft(
    { ...metadata, title: title ?? titleOfFile(original.name), foundIn },
    content,
    original,
  );
}

/** The standfirst stands under the title, where the page marks it as such; what is only like the summary is text. */
function isStandfirst(line: string, { dek, foundIn }: Metadata): boolean {
  const isMarked = foundIn.dek?.startsWith('.') ?? false;
  return isMarked && dek !== null && dek !== undefined && key(line) === key(dek);
}

/** A line that says no more than who wrote the article, for whom and when: "By the Asia desk · 12 November 2026". */
function isHeadLine(line: string, metadata: Metadata): boolean {
  if (line.length > 200) return false;
  const pieces = [line, ...line.split(/\s*[·•|–—]\s*/)].filter(Boolean);
  const [whole, ...parts] = pieces.map((piece) => isHeadPiece(piece, metadata));
  return whole === true || (parts.length > 0 && parts.every(Boolean));
}

function isHeadPiece(piece: string, { byline, publishedAt, site }: Metadata): boolean {
  if (publishedAt && publicationDate(piece) === publishedAt) return true;
  const words = key(piece);
  if (site && words === key(site)) return true;
  if (!byline) return false;
  const names = byline.split(/, | and | & /).map(key);
  const rest = names.reduce((left, name) => left.replace(name, ''), words);
  return rest.length < words.length && /^(by)?(the)?(and)*$/.test(rest);
}

/** The clipboard of Windows marks what was copied. */
function copiedPart(html: string): string {
  return /<!--\s*StartFragment\s*-->([\s\S]*?)<!--\s*EndFragment\s*-->/.exec(html)?.[1] ?? html;
}

function isFragment(html: string): boolean {
  return !/<(html|body|head|title)\b/i.test(html);
}

/** The words of a page that can't be parsed as it is nested too deep or has too many tags. */
export function readWords(html: string, original: Original, url: string | null): ArticleDraft {
  const content = contentOfText(wordsOfHtml(html));
  const warnings = ['The page is nested too deep or has too many tags; only its words were kept.'];
  const title = /<title[^>]*>([^<]{1,500})/i.exec(html)?.[1]?.replace(/\s+/g, ' ').trim();
  return finishDraft(
    { title: title ? title : titleOfFile(original.name), url, warnings },
    content,
    original,
  );
}
