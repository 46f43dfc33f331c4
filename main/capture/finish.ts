import { createHash } from 'node:crypto';
import { AppError } from '../../model/errors.ts';
import {
  CONTENT_VERSION,
  TEXT_VERSION,
  type ArticleDraft,
  type Original,
} from '../../model/article/index.ts';
import { canonicalUrl } from './canonical-url.ts';
import { cleanCharacters, type Content } from './content/index.ts';
import { titleOfFile } from './file-title.ts';
import { directionOf, guessLanguage } from './language.ts';
import { countWords } from './words.ts';

/** What a reader has found; fields that it says nothing of are unknown. */
export interface Found extends Partial<
  Pick<
    ArticleDraft,
    | 'byline'
    | 'site'
    | 'url'
    | 'publishedAt'
    | 'modifiedAt'
    | 'language'
    | 'dek'
    | 'tags'
    | 'foundIn'
    | 'warnings'
  >
> {
  title: string;
  /** The address that the page itself calls its own; else `url` counts. */
  ownUrl?: string | null;
  direction?: 'ltr' | 'rtl' | null;
}

/** Makes the draft of what a reader found and the content that it made. Throws capture.empty where no word is left. */
export function finishDraft(found: Found, content: Content, original: Original): ArticleDraft {
  if (content.text === '') throw empty(original.name);
  const language = found.language ?? guessLanguage(content.text);
  const foundIn = { ...found.foundIn };
  if (!found.language && language) foundIn.language = 'script';
  return {
    title: field(found.title) ?? titleOfFile(original.name),
    byline: field(found.byline),
    site: field(found.site),
    url: found.url ?? null,
    canonicalUrl: canonicalUrl(found.ownUrl ?? found.url ?? null),
    publishedAt: found.publishedAt ?? null,
    modifiedAt: found.modifiedAt ?? null,
    language,
    direction: found.direction ?? directionOf(language),
    dek: newDek(field(found.dek), content.text),
    tags: found.tags ?? [],
    html: content.html,
    text: content.text,
    textHash: createHash('sha256').update(content.text, 'utf8').digest('hex'),
    contentVersion: CONTENT_VERSION,
    textVersion: TEXT_VERSION,
    words: countWords(content.text),
    original,
    foundIn,
    warnings: [...(found.warnings ?? []), ...content.warnings],
  };
}

/** Longer than any title or summary; what is longer was put there by mistake. */
const longestField = 1_000;

/** A field's words on one line, with nothing that can't be stored; null when none are left. */
function field(words: string | null | undefined): string | null {
  const clean = cleanCharacters(words ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return clean === '' ? null : clean.slice(0, longestField).toWellFormed();
}

export function empty(name: string): AppError {
  return new AppError(
    'capture.empty',
    `“${name}” holds no text.`,
    'Check that the file was saved completely, or copy the article and paste it.',
  );
}

/** A summary that only repeats how the article begins says nothing under its title. */
function newDek(dek: string | null, text: string): string | null {
  const words =
    dek
      ?.trim()
      .replace(/(…|\.\.\.|\[…\])$/, '')
      .trimEnd() ?? '';
  return words === '' || onOneLine(text.slice(0, 2_000)).includes(onOneLine(words))
    ? null
    : (dek?.trim() ?? null);
}

function onOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').toLowerCase();
}
