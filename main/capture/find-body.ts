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
  dropOtherStories(tree);
  const content = readable(tree);
  if (content === null) return { nodes: whole, foundIn: 'whole page' };
  const body: Root = fromHtml(content, { fragment: true });
  if (!keepsEnough(body, tree))
    return { nodes: articleElement(tree)?.children ?? whole, foundIn: 'article element' };
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

/** Readability now and then takes one section for the whole; then the page's own `article` is better. */
function keepsEnough(body: Root, tree: Root): boolean {
  const article = articleElement(tree);
  if (!article) return true;
  return paragraphCharacters(body) >= paragraphCharacters(article) * 0.5;
}

function articleElement(tree: Root): Element | null {
  const articles: Element[] = [];
  const collect = (nodes: readonly RootContent[]) => {
    for (const node of nodes.filter(isElement)) {
      if (node.tagName === 'article' || attribute(node, 'itemProp') === 'articleBody')
        articles.push(node);
      else collect(node.children);
    }
  };
  collect(tree.children);
  return articles.length === 1 ? (articles[0] ?? null) : null;
}

function paragraphCharacters(parent: Root | Element): number {
  let sum = 0;
  for (const child of parent.children) {
    if (isElement(child))
      sum += child.tagName === 'p' ? characters(child).length : paragraphCharacters(child);
  }
  return sum;
}

/** A picture that leads to another page is that page's teaser, and so is its caption. */
function dropOtherStories(parent: Root | Element): void {
  const isTeaser = (node: RootContent) =>
    isElement(node) && node.tagName === 'figure' && leadsElsewhere(node);
  parent.children = (parent.children as RootContent[]).filter(
    (node) => !isTeaser(node),
  ) as Element['children'];
  for (const child of parent.children) if (isElement(child)) dropOtherStories(child);
}

function leadsElsewhere(figure: Element): boolean {
  const link = find(figure, 'a');
  const href = link ? attribute(link, 'href') : null;
  if (!link || !href || !(find(link, 'img') ?? find(link, 'picture'))) return false;
  return !href.startsWith('#') && !/\.(jpe?g|png|gif|webp|avif|svg)([?#]|$)/i.test(href);
}
