import type { FoundField } from '../../model/article/index.ts';
import { articleAddress, bylineOf, hostOf, siteName, webAddress, words } from './field-values.ts';
import type { Found } from './finish.ts';
import { readJsonLd } from './json-ld.ts';
import { languageTag } from './language.ts';
import { siteNameTest, withoutSite } from './own-title.ts';
import type { Page } from './page.ts';
import {
  markedPlaces,
  metaPlaces,
  onlyHeading,
  savedFrom,
  timePlaces,
  titlePlaces,
  type Place,
} from './page-places.ts';
import { publicationDate } from './publication-date.ts';

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
      ...meta('application-name', 'citation_journal_title', 'dc.publisher', 'cre'),
      ['host', hostOf(url)],
    ],
    siteName,
  );
  const isSite = siteNameTest(site, url);
  const title = take('title', titlePlaces(page, data, isSite), (written) =>
    words(withoutSite(written, { site, url, heading: onlyHeading(page, isSite) })),
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
    byline: byline && isSite(byline) ? null : byline,
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

function baseOf(page: Page, url: string | null): string | null {
  return page.base === null ? url : (URL.parse(page.base, url ?? undefined)?.href ?? url);
}
