/** Elements that need no end tag, or have none: they don't nest by being left open. */
const unnested = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option ' +
    'optgroup colgroup rb rt rp rtc html head body'
  ).split(' '),
);

/** Deeper than this a page is no article; parse5 and hast overflow the stack at some 4,000. */
const deepest = 400;
/** An article of 100,000 words has some 20,000 tags. */
const mostTags = 200_000;

/** Whether a page is nested so deep, or has so many tags, that it must not be parsed. One scan, linear in its length. */
export function nestsTooDeep(html: string): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  let tags = 0;
  for (const [, slash, written = ''] of html.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
    tags += 1;
    if (tags > mostTags) return true;
    const name = written.toLowerCase();
    if (unnested.has(name)) continue;
    const count = open.get(name) ?? 0;
    if (slash === '') {
      open.set(name, count + 1);
      depth += 1;
    } else if (count > 0) {
      open.set(name, count - 1);
      depth -= 1;
    }
    if (depth > deepest) return true;
  }
  return false;
}

/** Elements whose content no reader sees. */
const unseen = /^(script|style|template|noscript|svg|title|head)$/;
const parting = /^(p|div|h[1-6]|li|tr|table|section|article|blockquote|ul|ol|pre|br)$/;

/**
 * The words of a page that can't be parsed: block tags become blank lines, other tags nothing. One scan from left to
 * right; an element that is left open hides nothing.
 */
export function wordsOfHtml(html: string): string {
  const parts: string[] = [];
  const neverClosed = new Set<string>();
  let at = 0;
  const skipTo = (end: string): boolean => {
    const found = neverClosed.has(end) ? -1 : html.indexOf(end, at);
    if (found === -1) neverClosed.add(end);
    else at = found + end.length;
    return found !== -1;
  };
  while (at < html.length) {
    const open = html.indexOf('<', at);
    parts.push(html.slice(at, open === -1 ? html.length : open));
    if (open === -1) break;
    at = open + 1;
    if (html.startsWith('!--', at) && skipTo('-->')) continue;
    const name = /^\/?([a-z][a-z0-9]*)/i.exec(html.slice(at, at + 20))?.[1]?.toLowerCase() ?? '';
    if (!skipTo('>')) break;
    if (unseen.test(name) && html[open + 1] !== '/' && skipTo(`</${name}`)) skipTo('>');
    if (parting.test(name)) parts.push('\n\n');
  }
  return withoutEntities(parts.join(''));
}

function withoutEntities(words: string): string {
  return words.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot|nbsp));/gi,
    (whole: string, decimal?: string, hex?: string, name?: string) =>
      entity(whole, decimal, hex, name),
  );
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
};

function entity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name) return named[name.toLowerCase()] ?? whole;
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
