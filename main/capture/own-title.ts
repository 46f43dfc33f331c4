/** Separators between a page's title and what its site adds. */
const separator = /\s+[|\-–—·•»›:«‹]+\s+|\s*[|｜]\s*|\s+::\s+/u;

export interface TitleSigns {
  /** The site's name, where it is known. */
  site: string | null;
  /** The page's address. */
  url: string | null;
  /** What stands as heading on the page. */
  heading: string | null;
}

/** A page's title without what its site adds at either end: "Pact signed | World | The Daily" becomes "Pact signed". */
export function withoutSite(title: string, { site, url, heading }: TitleSigns): string {
  const whole = title.replace(/\s+/g, ' ').trim();
  if (heading && heading.length > 8 && key(whole).startsWith(key(heading))) return heading;
  const parts = partsOf(whole);
  const isSite = siteNameTest(site, url);
  const last = parts.findIndex((part, at) => at > 0 && isSite(part.words));
  const firstPart = parts[0];
  if (last > 0) return cut(whole, parts, last);
  if (firstPart && parts.length > 1 && isSite(firstPart.words))
    return whole.slice(parts[1]?.start ?? 0).trim();
  return whole;
}

interface Part {
  start: number;
  end: number;
  words: string;
}

function partsOf(whole: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const found of whole.matchAll(new RegExp(separator, 'gu'))) {
    parts.push({ start, end: found.index, words: whole.slice(start, found.index) });
    start = found.index + found[0].length;
  }
  parts.push({ start, end: whole.length, words: whole.slice(start) });
  return parts;
}

/** A section's name of a word or two often stands between the title and the site's name. */
function cut(whole: string, parts: Part[], at: number): string {
  const before = parts[at - 1];
  const isSection =
    at >= 2 &&
    before !== undefined &&
    /^\p{Lu}?[\p{L}&]+( [\p{L}&]+)?$/u.test(before.words.trim()) &&
    before.words.length <= 20;
  const last = parts[isSection ? at - 2 : at - 1];
  return whole.slice(0, last?.end ?? whole.length).trim();
}

/** Gives a test of whether words are the site's name, as far as the page and its address tell. */
export function siteNameTest(site: string | null, url: string | null): (words: string) => boolean {
  const host = (url === null ? null : URL.parse(url))?.hostname.replace(/^www\./, '') ?? '';
  const labels = host
    .split('.')
    .slice(0, -1)
    .filter((label) => label.length > 2);
  const names = [host, ...labels, site ?? '', (site ?? '').replace(/^the\s+/i, '')];
  const keys = new Set(names.map(key).filter((name) => name !== ''));
  return (words) => keys.has(key(words));
}

/** What two writings of a name have in common. */
export function key(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[\s\p{P}\p{S}]+/gu, '');
}
