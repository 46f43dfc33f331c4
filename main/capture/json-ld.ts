import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { characters } from './content/index.ts';
import type { Page } from './page.ts';

/** What schema.org data in a page says of its article. */
export interface JsonLd {
  headline: string | null;
  author: string | null;
  publisher: string | null;
  url: string | null;
  published: string | null;
  modified: string | null;
  language: string | null;
  description: string | null;
}

type Fields = Record<string, unknown>;

const articleType = /(Article|BlogPosting|Report|LiveBlogPosting|Review|WebPage)$/;

/** Reads the first article among the JSON-LD scripts; null where there is none. Broken scripts are passed over. */
export function readJsonLd(page: Page): JsonLd | null {
  const things = page.scripts
    .filter(({ type }) => /ld\+json/i.test(type))
    .flatMap(({ text }) => thingsIn(parse(text), 0));
  const typed = things.filter((thing) => articleType.test(strings(thing['@type']).join(' ')));
  const article = typed.find((thing) => strings(thing['@type'])[0] !== 'WebPage') ?? typed[0];
  if (!article) return null;
  return {
    headline:
      first(article['headline']) ?? (typeIs(article, 'WebPage') ? null : first(article['name'])),
    author: named(article['author'], things),
    publisher: named(article['publisher'], things),
    url: first(article['url']) ?? first(article['mainEntityOfPage']),
    published: first(article['datePublished']),
    modified: first(article['dateModified']),
    language: first(article['inLanguage']),
    description: first(article['description']),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*(<!--|\/\*.*?\*\/|<!\[CDATA\[)|(-->|\]\]>)\s*;?\s*$/g, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const deepest = 4;

function thingsIn(value: unknown, depth: number): Fields[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((item) => thingsIn(item, depth + 1));
  if (!isFields(value)) return [];
  return [
    value,
    ...thingsIn(value['@graph'], depth + 1),
    ...thingsIn(value['mainEntity'], depth + 1),
  ];
}

function isFields(value: unknown): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function typeIs(thing: Fields, type: string): boolean {
  return strings(thing['@type']).includes(type);
}

/** The strings that a value comes to: itself, those of its items, or a thing's address. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [plain(value)];
  if (Array.isArray(value)) return value.flatMap(strings);
  return isFields(value) ? strings(value['@id'] ?? value['@value']) : [];
}

function first(value: unknown): string | null {
  return strings(value)[0] ?? null;
}

/** The names of persons or organisations, given in full, as text or by a reference to another thing in the page. */
function named(value: unknown, things: Fields[]): string | null {
  const names = (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => {
    if (typeof one === 'string') return /^https?:/.test(one) ? [] : [plain(one)];
    if (!isFields(one)) return [];
    const whole = one['name']
      ? one
      : things.find((thing) => thing['@id'] === one['@id'] && thing['name']);
    return strings(whole?.['name']);
  });
  const distinct = [...new Set(names)].filter((name) => name !== '');
  return distinct.length > 0 ? distinct.join(', ') : null;
}

/** Publishers write entities and tags into JSON, where they mean nothing. */
function plain(value: string): string {
  const root: Root | null = /[&<]/.test(value) ? fromHtml(value, { fragment: true }) : null;
  return (root ? characters(root) : value).replace(/\s+/g, ' ').trim();
}
