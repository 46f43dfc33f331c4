const longestName = 160;

/** Words on one line. As all functions here, it reads what a page says of one field, and gives null where that is none. */
export function words(value: string): string | null {
  const clean = value.replace(/\s+/g, ' ').trim();
  return clean === '' ? null : clean;
}

/** Some pages give their site's address for its name. */
export function siteName(value: string): string | null {
  return /^https?:/.test(value) ? hostOf(value) : words(value);
}

/** Names only: an address is none, and a line with a date or a number holds more than names. */
export function bylineOf(value: string): string | null {
  if (/^(https?:|\/|@)/.test(value.trim())) return null;
  const name = words(value)
    ?.replace(/^(written\s+)?(by|von|par|por)\s*:?\s+/i, '')
    .replace(/\s*[|•·].*$/, '')
    .trim();
  return name && name.length <= longestName && !/[\d{}<>]/.test(name) ? name : null;
}

export function webAddress(value: string): string | null {
  const url = URL.parse(value.trim());
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

/** A canonical address that is a site's front page, while the page is none, is a mistake of the site. */
export function articleAddress(written: string, url: string | null): string | null {
  const own = URL.parse(written, url ?? undefined);
  if (!own || !/^https?:$/.test(own.protocol)) return null;
  const read = url === null ? null : URL.parse(url);
  return own.pathname === '/' && own.search === '' && read && read.pathname !== '/'
    ? null
    : own.href;
}

export function hostOf(url: string | null): string | null {
  return (url === null ? null : URL.parse(url))?.hostname.replace(/^www\./, '') ?? null;
}
