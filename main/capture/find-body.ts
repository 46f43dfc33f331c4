import type { Element, Root, RootContent } from 'hast';
import { Readability } from '@mozilla/readability';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { parseHTML } from 'linkedom';
import { attribute, characters, find, isElement } from './content/index.ts';
import type { Page } from './page.ts';

export interface Body {
  nodes: RootContent[];
  /** How it was found: `readability`, or `whole page` where there is nothing around the article. */
  foundIn: string;
}

/** The part of a page that is its article. Changes the tree: what belongs to other stories goes. */
export function findBody(tree: Root, page: Page, isFragment: boolean): Body {
  const whole = page.body?.children ?? tree.children;
  if (isFragment || isBare(page)) return { nodes: whole, foundIn: 'whole page' };
  dropForeign(tree);
  const content = readable(tree);
  if (content === null) return { nodes: whole, foundIn: 'whole page' };
  const body: Root = fromHtml(content, { fragment: true });
  const densest = densestBlock(tree);
  const isLost = densest.characters > 2 * characters(body).trim().length;
  if (isLost && densest.element)
    return { nodes: densest.element.children, foundIn: 'most paragraphs' };
  return { nodes: body.children, foundIn: 'readability' };
}

/** A page with nothing around its text: a saved clean article, an exported note. */
function isBare(page: Page): boolean {
  if (page.chrome > 0 || !page.body) return false;
  const words = characters(page.body).length;
  return linkedCharacters(page.body) < words * 0.3;
}

function linkedCharacters(element: Element): number {
  if (element.tagName === 'a') return characters(element).length;
  return element.children
    .filter(isElement)
    .reduce((sum, child) => sum + linkedCharacters(child), 0);
}

/** Below this Readability tries again with laxer rules; short news is longer than that, a consent banner is not. */
const shortest = 250;

function readable(tree: Root): string | null {
  const { document } = parseHTML(toHtml(tree));
  const article = new Readability(document, {
    charThreshold: shortest,
    keepClasses: false,
  }).parse();
  return article?.content ?? null;
}

interface Densest {
  element: Element | null;
  characters: number;
}

/**
 * The element with the most text in paragraphs right in it. Readability now and then takes a banner or one section for
 * the whole; when it has less than half as much text as one element has, that one is the article.
 */
function densestBlock(parent: Root | Element): Densest {
  const own = parent.children.filter((child) => isElement(child) && child.tagName === 'p');
  const length = own.reduce((sum, child) => sum + characters(child).trim().length, 0);
  let densest: Densest = { element: isElement(parent) ? parent : null, characters: length };
  for (const child of parent.children) {
    if (!isElement(child) || chrome.has(child.tagName) || isComment(child)) continue;
    const inside = densestBlock(child);
    if (inside.characters > densest.characters) densest = inside;
  }
  return densest;
}

const chrome = new Set(['nav', 'footer', 'aside', 'form', 'noscript', 'template']);

const longestBanner = 3_000;

function isComment(element: Element): boolean {
  return /comment|disqus|discussion|respond/i.test(nameOf(element));
}

/** A banner that asks for consent is often the only tidy text of a page, and then it is taken for the article. */
function isBanner(element: Element): boolean {
  const isNamed = /cookie|consent|gdpr/i.test(nameOf(element)) && element.tagName !== 'body';
  return isNamed && characters(element).length < longestBanner;
}

function nameOf(element: Element): string {
  return `${attribute(element, 'id') ?? ''} ${attribute(element, 'className') ?? ''}`;
}

function isTeaser(element: Element): boolean {
  return element.tagName === 'figure' && leadsElsewhere(element);
}

/** Drops consent banners and the teasers of other stories. */
function dropForeign(parent: Root | Element): void {
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    child.children = child.children.filter((inner) => !isElement(inner) || !isForeign(inner));
    dropForeign(child);
  }
}

function isForeign(element: Element): boolean {
  return isBanner(element) || isTeaser(element);
}

/** A picture that leads to another page is that page's teaser, and so is its caption. */
function leadsElsewhere(figure: Element): boolean {
  const link = find(figure, 'a');
  const href = link ? attribute(link, 'href') : null;
  if (!link || !href || !(find(link, 'img') ?? find(link, 'picture'))) return false;
  return !href.startsWith('#') && !/\.(jpe?g|png|gif|webp|avif|svg)([?#]|$)/i.test(href);
}
