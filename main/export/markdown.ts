import type { Blockquote, Html, Link, PhrasingContent, RootContent } from 'mdast';
import { longDate } from '../../model/claims/index.ts';
import { excerpt } from '../../model/excerpt.ts';
import { isNoteUrl } from '../../model/notes/index.ts';

/** A plain text, which may have lines and paragraphs, as the blocks of a quotation. */
export function quotation(quote: string): Blockquote {
  const paragraphs = plain(quote)
    .split(/\n{2,}/u)
    .filter((words) => words !== '');
  return {
    type: 'blockquote',
    children: paragraphs.map((words) => ({ type: 'paragraph', children: lines(words) })),
  };
}

function lines(words: string): PhrasingContent[] {
  return words
    .split('\n')
    .flatMap((line, at): PhrasingContent[] =>
      at === 0 ? [text(line)] : [{ type: 'break' }, text(line)],
    );
}

/** What Markdown can carry of a text: U+0000 and half characters it can't. */
export function plain(value: string): string {
  return value
    .toWellFormed()
    .replace(/\r\n?/gu, '\n')
    .replaceAll('\0', '')
    .replace(/^\n+|\n+$/gu, '');
}

/** Words on one line. */
export function text(value: string): PhrasingContent {
  return { type: 'text', value: plain(value).replace(/\s*\n\s*/gu, ' ') };
}

/** Markdown that we write on purpose: it is not escaped. */
export function raw(value: string): Html {
  return { type: 'html', value };
}

export function heading(depth: 1 | 2 | 3, title: string): RootContent {
  return { type: 'heading', depth, children: [text(title)] };
}

export function paragraph(children: PhrasingContent[]): RootContent {
  return { type: 'paragraph', children };
}

export function link(url: string, words: string): Link {
  return { type: 'link', url, children: [text(words)] };
}

/** An address on the web as a link; anything else stays words. */
export function webLink(url: string): PhrasingContent {
  return isNoteUrl(url) ? link(url, excerpt(url.replace(/^https?:\/\//u, ''), 80)) : text(url);
}

/** Parts on one line, a dot between them; those that are null or empty are left out. */
export function dotted(parts: (PhrasingContent[] | string | null)[]): PhrasingContent[] {
  return parts
    .filter((part) => part !== null && part !== '')
    .flatMap((part, at) => {
      const nodes = typeof part === 'string' ? [text(part)] : (part ?? []);
      return at === 0 ? nodes : [text(' · '), ...nodes];
    });
}

/**
 * A tag as Obsidian takes it: letters, digits, dashes, underlines and slashes, and not digits alone. What else is in
 * it becomes a dash.
 */
export function obsidianTag(name: string): string {
  const tag = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
    .replace(/^[-/]+|[-/]+$/gu, '');
  return /[\p{L}_-]/u.test(tag) ? tag : `${tag}_`;
}

export function obsidianTags(names: readonly string[]): string[] {
  return [...new Set(names.map(obsidianTag))];
}

/** Tags as words of a line. */
export function tagWords(names: readonly string[]): PhrasingContent[] | null {
  const tags = obsidianTags(names);
  return tags.length === 0 ? null : [raw(tags.map((tag) => `#${tag}`).join(' '))];
}

/** A date as people read it; what is no date stays as it is. */
export function dateWords(date: string | null): string | null {
  if (date === null) return null;
  const day = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=$|T)/u.exec(date)?.[0];
  return day === undefined ? date : longDate(day);
}

/** A date as a property: the day where the day is known. */
export function dateProperty(date: string | null): string | null {
  return date === null ? null : (/^\d{4}-\d{2}-\d{2}(?=$|T)/u.exec(date)?.[0] ?? date);
}
