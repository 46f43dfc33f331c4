import { attribute } from './content/index.ts';
import type { JsonLd } from './json-ld.ts';
import { key } from './own-title.ts';
import { line, type Page } from './page.ts';

/** A place where a page may say something, and what it says there. */
export type Place = [name: string, value: string | null | undefined];

/** Places among the `<meta>` of a page, in the order of the names. */
export function metaPlaces(page: Page): (...names: string[]) => Place[] {
  return (...names) =>
    names.flatMap((name) => (page.meta.get(name) ?? []).map((value): Place => [name, value]));
}

/** The heading on the page is the title as its readers see it, if what the page says elsewhere agrees with it. */
export function titlePlaces(
  page: Page,
  data: JsonLd | null,
  isSite: (words: string) => boolean,
): Place[] {
  const meta = metaPlaces(page);
  const said = [
    data?.headline,
    page.title,
    ...meta('og:title', 'twitter:title').map(([, value]) => value),
  ].flatMap((value) => (value ? [key(value)] : []));
  const agreed = headingsOf(page, isSite).find((heading) => {
    const own = key(heading);
    return own.length > 3 && said.some((other) => agree(own, other));
  });
  return [
    ['h1', agreed],
    ['json-ld', data?.headline],
    ...meta('og:title', 'citation_title', 'dc.title', 'twitter:title'),
    ['h1', onlyHeading(page, isSite)],
    ['title', page.title],
  ];
}

/** Of two writings of a title one may be longer; a word or two in the midst of another is no title. */
function agree(own: string, other: string): boolean {
  if (other.startsWith(own)) return true;
  const [shorter, longer] = own.length < other.length ? [own, other] : [other, own];
  return shorter.length > 12 && longer.includes(shorter);
}

/** The headings of the first rank that are not the site's name. */
function headingsOf(page: Page, isSite: (words: string) => boolean): string[] {
  const headings = page.headings.map(line).filter((heading) => heading !== '');
  return headings.filter((heading) => !isSite(heading));
}

/** The page's one heading of the first rank; null where it has several. */
export function onlyHeading(page: Page, isSite: (words: string) => boolean): string | null {
  const [heading, ...others] = headingsOf(page, isSite);
  return heading !== undefined && others.length === 0 ? heading : null;
}

const longestMark = 160;

/** What stands in short elements whose class, id, rel or itemprop fits. */
export function markedPlaces(page: Page, pattern: RegExp): Place[] {
  return page.marked
    .filter(({ mark, element }) => pattern.test(mark) && element.tagName !== 'body')
    .map(({ mark, element }): Place => [
      `.${mark.trim().split(/\s+/)[0]}`,
      attribute(element, 'content') ?? line(element),
    ])
    .filter(
      ([, value]) => value !== null && value !== undefined && value.length <= longestMark * 2,
    );
}

function isPublication(mark: string | null): boolean {
  return /publish/i.test(mark ?? '');
}

export function timePlaces(page: Page): Place[] {
  const sure = page.times.filter(
    (time) =>
      isPublication(attribute(time, 'itemProp')) ||
      isPublication(attribute(time, 'className')) ||
      attribute(time, 'pubdate') !== null,
  );
  const first = page.times.slice(0, 1);
  return [...sure, ...first].map((time): Place => [
    'time',
    attribute(time, 'dateTime') ?? line(time),
  ]);
}

/** Browsers and SingleFile write a saved page's address into a comment. */
export function savedFrom(page: Page): string | null {
  for (const comment of page.comments) {
    const found =
      /saved from url=\(\d+\)(\S+)/.exec(comment) ??
      /^[\s\S]*SingleFile[\s\S]*?url:\s*(\S+)/.exec(comment);
    if (found?.[1]) return found[1];
  }
  return null;
}
