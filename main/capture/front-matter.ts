import { parseDocument } from 'yaml';
import type { FoundField } from '../../model/article/index.ts';
import type { Found } from './finish.ts';
import { languageTag } from './language.ts';
import { publicationDate } from './publication-date.ts';

/** Names that front matter gives our fields, in the order in which they are believed. */
const names = {
  title: ['title', 'headline'],
  byline: ['author', 'authors', 'byline', 'creator'],
  site: ['site', 'publisher', 'publication', 'site_name'],
  url: ['url', 'source', 'link', 'canonical', 'source_url'],
  publishedAt: ['published', 'date', 'publishedat', 'published_at', 'pubdate', 'created'],
  modifiedAt: ['updated', 'modified', 'lastmod'],
  language: ['lang', 'language'],
  dek: ['description', 'summary', 'excerpt', 'subtitle', 'dek'],
  tags: ['tags', 'keywords'],
} as const;

type FrontMatter = Partial<Found> & {
  foundIn: Partial<Record<FoundField, string>>;
  warnings: string[];
};

/** Reads the YAML between the two `---` of a Markdown file. What is no YAML is left out, and said. */
export function readFrontMatter(yaml: string): FrontMatter {
  const fields = parse(yaml);
  if (!fields)
    return { foundIn: {}, warnings: ['The front matter is not valid YAML and was left out.'] };
  const foundIn: Partial<Record<FoundField, string>> = {};
  const field = (
    name: Exclude<keyof typeof names, 'tags'>,
    read: (value: string) => string | null = same,
  ) => {
    for (const key of names[name]) {
      const value = read(words(fields.get(key)).join(', '));
      if (!value) continue;
      foundIn[name] = `front matter: ${key}`;
      return value;
    }
    return null;
  };
  return {
    title: field('title') ?? undefined,
    byline: field('byline'),
    site: field('site'),
    url: field('url', webAddress),
    publishedAt: field('publishedAt', publicationDate),
    modifiedAt: field('modifiedAt', publicationDate),
    language: field('language', languageTag),
    dek: field('dek'),
    tags: names.tags.flatMap((key) => tagsIn(fields.get(key))),
    foundIn,
    warnings: [],
  };
}

/** The keys in lower case; null for what is no mapping. */
function parse(yaml: string): Map<string, unknown> | null {
  try {
    const document = parseDocument(yaml, { schema: 'failsafe' });
    const value: unknown =
      document.errors.length > 0 ? null : document.toJS({ maxAliasCount: 100 });
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
    return new Map(Object.entries(value).map(([key, inner]) => [key.toLowerCase(), inner]));
  } catch (error) {
    // yaml throws a ReferenceError on an alias bomb, and a RangeError on nesting that is too deep.
    if (error instanceof ReferenceError || error instanceof RangeError) return null;
    throw error;
  }
}

/** The strings of a value: itself, or those of a list, or the names of a list of authors. */
function words(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [plain(value)];
  if (Array.isArray(value)) return value.flatMap(words);
  if (value !== null && typeof value === 'object' && 'name' in value) return words(value.name);
  return [];
}

/** `[[Name]]` is how Obsidian writes a link in front matter. */
function plain(value: string): string {
  return value.trim().replace(/^\[\[(?:[^|\]]*\|)?([^\]]*)\]\]$/, '$1');
}

function tagsIn(value: unknown): string[] {
  const written = typeof value === 'string' ? value.split(/[\s,]+/) : words(value);
  return written
    .map((tag) =>
      tag
        .replace(/^#/, '')
        .trim()
        .replace(/[\s,#]+/g, '-'),
    )
    .filter((tag) => tag !== '');
}

function same(value: string): string | null {
  return value === '' ? null : value;
}

function webAddress(value: string): string | null {
  return /^https?:\/\/\S+$/i.test(value) ? value : null;
}
