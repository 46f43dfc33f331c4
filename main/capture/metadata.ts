import type { FoundField } from '../../model/article/index.ts';
import { attribute } from './content/index.ts';
import type { Found } from './finish.ts';
import { readJsonLd, type JsonLd } from './json-ld.ts';
import { languageTag } from './language.ts';
import { key, withoutSite } from './own-title.ts';
import { line, type Page } from './page.ts';
import { publicationDate } from './publication-date.ts';

/** A place where a page may say something, and what it says there. */
type Place = [name: string, value: string | null | undefined];

/** A page's metadata. `title` is null when it has none, `base` is what its relative links are resolved against. */
export interface Metadata extends Omit<Found, 'title'> {
  title: string | null;
  base: string | null;
  foundIn: Partial<Record<FoundField, string>>;
}

/**
 * What a page says about its article. The order of the places in each list is the order in which they are believed:
 * data made for machines before what is made for other sites before what is shown. `givenUrl` is where the page was
 * read, and comes before what the page says.
 */
export function readMetadata(page: Page, givenUrl: string | null): Metadata {
  const data = readJsonLd(page);
  const foundIn: Partial<Record<FoundField, string>> = {};
  const take = (field: FoundField, places: Place[], read = words): string | null => {
    for (const [name, value] of places) {
      const found = value ? read(value) : null;
      if (!found) continue;
      foundIn[field] = name;
      return found;
    }
    return null;
  };
  const meta = metaPlaces(page);

  const url = take(
    'url',
    [
      ['given', givenUrl],
      ['link canonical', page.links.get('canonical')],
      ...meta('og:url'),
      ['json-ld', data?.url],
      ['saved from', savedFrom(page)],
    ],
    webAddress,
  );
  const resolve = (written: string) => articleAddress(written, url);
  const ownUrl = take(
    'canonicalUrl',
    [['link canonical', page.links.get('canonical')], ...meta('og:url'), ['url', url]],
    resolve,
  );
  const site = take(
    'site',
    [
      ...meta('og:site_name'),
      ['json-ld', data?.publisher],
      ...meta('application-name', 'citation_journal_title', 'dc.publisher', 'cre', 'twitter:site'),
      ['host', hostOf(url)],
    ],
    siteName,
  );
  const title = take('title', titlePlaces(page, data), (written) =>
    words(withoutSite(written, { site, url, heading: onlyHeading(page) })),
  );
  const byline = take(
    'byline',
    [
      ['json-ld', data?.author],
      ...meta(
        'author',
        'article:author',
        'byl',
        'parsely-author',
        'dc.creator',
        'dcterms.creator',
        'citation_author',
        'sailthru.author',
      ),
      ...markedPlaces(page, /(^|\s)author(\s|$)|byline|article-author|author-name/),
    ],
    bylineOf,
  );
  const publishedAt = take(
    'publishedAt',
    [
      ['json-ld', data?.published],
      ...meta(
        'article:published_time',
        'og:published_time',
        'datepublished',
        'parsely-pub-date',
        'sailthru.date',
        'citation_publication_date',
        'citation_date',
        'dc.date.issued',
        'dcterms.created',
        'dcterms.date',
        'dc.date',
        'pubdate',
        'publishdate',
        'publish-date',
        'publish_date',
        'publication_date',
        'date',
      ),
      ...timePlaces(page),
      ...markedPlaces(
        page,
        /publish|pub-?date|dateline|post-?date|entry-date|article-?date|(^|\s)date(\s|$)/,
      ),
    ],
    publicationDate,
  );
  const modifiedAt = take(
    'modifiedAt',
    [
      ['json-ld', data?.modified],
      ...meta(
        'article:modified_time',
        'og:updated_time',
        'datemodified',
        'dcterms.modified',
        'last-modified',
        'lastmod',
      ),
    ],
    publicationDate,
  );
  const language = take(
    'language',
    [
      ['html lang', page.language],
      ...meta('content-language', 'og:locale', 'dc.language'),
      ['json-ld', data?.language],
    ],
    languageTag,
  );
  const dek = take('dek', [
    ...markedPlaces(
      page,
      /standfirst|(^|\s|-|_)dek(\s|$|-|_)|subheadline|article-?(summary|lead|intro)(\s|$)/,
    ),
    ['json-ld', data?.description],
    ...meta('og:description', 'description', 'twitter:description', 'dc.description'),
  ]);
  return {
    title,
    byline: byline && site && key(byline) === key(site) ? null : byline,
    site,
    url,
    ownUrl,
    publishedAt,
    modifiedAt,
    language,
    direction: page.direction === 'rtl' || page.direction === 'ltr' ? page.direction : null,
    dek,
    base: baseOf(page, url),
    foundIn,
  };
}

function metaPlaces(page: Page): (...names: string[]) => Place[] {
  return (...names) =>
    names.flatMap((name) => (page.meta.get(name) ?? []).map((value): Place => [name, value]));
}

/** The heading on the page is the title as its readers see it, if what the page says elsewhere agrees with it. */
function titlePlaces(page: Page, data: JsonLd | null): Place[] {
  const meta = metaPlaces(page);
  const said = [
    data?.headline,
    page.title,
    ...meta('og:title', 'twitter:title').map(([, value]) => value),
  ].flatMap((value) => (value ? [key(value)] : []));
  const agreed = page.headings.map(line).find((heading) => {
    const own = key(heading);
    return (
      own.length > 3 &&
      said.some((other) => other.includes(own) || (other.length > 12 && own.includes(other)))
    );
  });
  return [
    ['h1', agreed],
    ['json-ld', data?.headline],
    ...meta('og:title', 'citation_title', 'dc.title', 'twitter:title'),
    ['h1', onlyHeading(page)],
    ['title', page.title],
  ];
}

function onlyHeading(page: Page): string | null {
  const [heading, ...others] = page.headings;
  return heading && others.length === 0 ? line(heading) : null;
}

const longestMark = 160;

/** What stands in short elements whose class, id, rel or itemprop fits. */
function markedPlaces(page: Page, pattern: RegExp): Place[] {
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

function timePlaces(page: Page): Place[] {
  const isPublication = (mark: string | null) => /publish/i.test(mark ?? '');
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
function savedFrom(page: Page): string | null {
  for (const comment of page.comments) {
    const found =
      /saved from url=\(\d+\)(\S+)/.exec(comment) ??
      /^[\s\S]*SingleFile[\s\S]*?url:\s*(\S+)/.exec(comment);
    if (found?.[1]) return found[1];
  }
  return null;
}

function words(value: string): string | null {
  const clean = value.replace(/\s+/g, ' ').trim();
  return clean === '' ? null : clean;
}

function siteName(value: string): string | null {
  return words(value.replace(/^@/, ''));
}

function bylineOf(value: string): string | null {
  if (/^(https?:|\/|@)/.test(value.trim())) return null;
  const name = words(value)
    ?.replace(/^(written\s+)?(by|von|par|por)\s*:?\s+/i, '')
    .replace(/\s*[|•·].*$/, '')
    .trim();
  return name && name.length <= longestMark && !/[{}<>]/.test(name) ? name : null;
}

function webAddress(value: string): string | null {
  const url = URL.parse(value.trim());
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

/** A canonical address that is a site's front page, while the page is none, is a mistake of the site. */
function articleAddress(written: string, url: string | null): string | null {
  const own = URL.parse(written, url ?? undefined);
  if (!own || !/^https?:$/.test(own.protocol)) return null;
  const read = url === null ? null : URL.parse(url);
  return own.pathname === '/' && own.search === '' && read && read.pathname !== '/'
    ? null
    : own.href;
}

function hostOf(url: string | null): string | null {
  return (url === null ? null : URL.parse(url))?.hostname.replace(/^www\./, '') ?? null;
}

function baseOf(page: Page, url: string | null): string | null {
  return page.base === null ? url : (URL.parse(page.base, url ?? undefined)?.href ?? url);
}
