import type { Element, Root, RootContent } from 'hast';
import { attribute, characters, isElement } from './content/index.ts';

/** What a page says about itself, collected in one walk; lists are in document order. */
export interface Page {
  /** `<meta>` by its name, property or itemprop in lower case. */
  meta: Map<string, string[]>;
  /** `<link>` by its rel. */
  links: Map<string, string>;
  scripts: { type: string; text: string }[];
  comments: string[];
  title: string | null;
  language: string | null;
  direction: string | null;
  base: string | null;
  headings: Element[];
  times: Element[];
  /** Elements that may hold a byline, a date or a standfirst, by what they say of themselves. */
  marked: { mark: string; element: Element }[];
  body: Element | null;
  /** Elements that are no article: navigation, headers, forms … */
  chrome: number;
}

const chromeNames = new Set(['nav', 'header', 'footer', 'aside', 'form', 'iframe', 'button']);

/** Collects what metadata and the choice of the body need of a parsed page. */
export function readPage(tree: Root): Page {
  const page: Page = {
    meta: new Map(),
    links: new Map(),
    scripts: [],
    comments: [],
    title: null,
    language: null,
    direction: null,
    base: null,
    headings: [],
    times: [],
    marked: [],
    body: null,
    chrome: 0,
  };
  for (const child of tree.children) collect(child, page);
  return page;
}

function collect(node: RootContent, page: Page): void {
  if (node.type === 'comment') page.comments.push(node.value.slice(0, 2_000));
  if (!isElement(node)) return;
  collectElement(node, page);
  // The title inside of a drawing is not the page's.
  if (node.tagName === 'svg') return;
  for (const child of node.children) collect(child, page);
}

function collectElement(element: Element, page: Page): void {
  switch (element.tagName) {
    case 'html':
      page.language = attribute(element, 'lang') ?? attribute(element, 'xmlLang');
      page.direction = attribute(element, 'dir');
      break;
    case 'title':
      page.title ??= line(element);
      break;
    case 'meta':
      collectMeta(element, page);
      break;
    case 'base':
      page.base ??= attribute(element, 'href');
      break;
    case 'link':
      collectLink(element, page);
      break;
    case 'script':
      page.scripts.push({ type: attribute(element, 'type') ?? '', text: characters(element) });
      break;
    case 'h1':
      page.headings.push(element);
      break;
    case 'time':
      page.times.push(element);
      break;
    case 'body':
      page.body = element;
      break;
  }
  if (chromeNames.has(element.tagName)) page.chrome += 1;
  const mark = ['itemProp', 'rel', 'className', 'id']
    .map((name) => attribute(element, name) ?? '')
    .join(' ');
  if (mark.trim() !== '') page.marked.push({ mark: mark.toLowerCase(), element });
}

function collectMeta(element: Element, page: Page): void {
  const content = attribute(element, 'content')?.trim();
  if (!content) return;
  for (const property of ['name', 'property', 'itemProp', 'httpEquiv']) {
    const name = attribute(element, property)?.toLowerCase();
    if (name) page.meta.set(name, [...(page.meta.get(name) ?? []), content]);
  }
}

function collectLink(element: Element, page: Page): void {
  const href = attribute(element, 'href');
  const rel = attribute(element, 'rel')?.toLowerCase();
  if (href && rel && !page.links.has(rel)) page.links.set(rel, href);
}

/** An element's words on one line. */
export function line(element: Element): string {
  return shown(element).replace(/\s+/g, ' ').trim();
}

function shown(element: Element): string {
  if (element.tagName === 'style' || element.tagName === 'script') return '';
  return element.children
    .map((child) => (isElement(child) ? shown(child) : characters(child)))
    .join('');
}
