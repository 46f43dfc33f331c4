import { linkSchemes } from '../../../model/article/index.ts';
import { idFor } from './ids.ts';

const schemes: ReadonlySet<string> = new Set(linkSchemes.map((scheme) => `${scheme}:`));

/**
 * The address that a link in content leads to: absolute, or `#` and an id of the article. Null for one that can't be
 * resolved or has another scheme: such a link is kept as its text.
 */
export function linkTarget(href: string | null, base: string | null): string | null {
  const written = href?.trim();
  if (!written) return null;
  if (written.startsWith('#')) return fragmentTarget(written);
  const url = URL.parse(written, base ?? undefined);
  if (!url || !schemes.has(url.protocol)) return null;
  if (base !== null && url.hash !== '' && isSamePage(url, base)) return fragmentTarget(url.hash);
  return url.href;
}

function fragmentTarget(hash: string): string | null {
  const id = decode(hash.slice(1));
  return id === '' ? null : `#${idFor(id)}`;
}

function isSamePage(url: URL, base: string): boolean {
  const page = URL.parse(base);
  return (
    page !== null &&
    page.origin + page.pathname + page.search === url.origin + url.pathname + url.search
  );
}

function decode(escaped: string): string {
  try {
    return decodeURIComponent(escaped);
  } catch (error) {
    // A stray % makes no valid escape; then the characters mean themselves.
    if (error instanceof URIError) return escaped;
    throw error;
  }
}
