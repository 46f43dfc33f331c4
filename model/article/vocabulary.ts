/** The version of the content's vocabulary and of the functions that make stored HTML of it. */
export const CONTENT_VERSION = 1;

/** How an element parts the text before and after it from its own: see text.ts. */
export type Break = 'none' | 'cell' | 'line' | 'block';

/**
 * Every element that stored content may hold, and how it parts the text. Content is HTML that a browser's parser reads
 * back as the same tree; what is not named here was unwrapped or dropped when the article was captured.
 * A change of any kind needs a new CONTENT_VERSION, and a change of a break a new TEXT_VERSION.
 */
export const elements = {
  p: 'block',
  h1: 'block',
  h2: 'block',
  h3: 'block',
  h4: 'block',
  h5: 'block',
  h6: 'block',
  blockquote: 'block',
  pre: 'block',
  hr: 'block',
  ul: 'block',
  ol: 'block',
  li: 'line',
  dl: 'block',
  dt: 'line',
  dd: 'line',
  table: 'block',
  caption: 'line',
  thead: 'none',
  tbody: 'none',
  tfoot: 'none',
  tr: 'line',
  th: 'cell',
  td: 'cell',
  figure: 'block',
  figcaption: 'line',
  br: 'line',
  a: 'none',
  em: 'none',
  strong: 'none',
  s: 'none',
  del: 'none',
  ins: 'none',
  sub: 'none',
  sup: 'none',
  code: 'none',
  cite: 'none',
  abbr: 'none',
  span: 'none',
  bdi: 'none',
  bdo: 'none',
  ruby: 'none',
  rt: 'none',
  rp: 'none',
} as const satisfies Record<string, Break>;

export type ElementName = keyof typeof elements;

export function isElementName(name: string): name is ElementName {
  return Object.hasOwn(elements, name);
}

/** The element's break; an unknown element has none. */
export function breakOf(name: string): Break {
  return isElementName(name) ? elements[name] : 'none';
}

/** Elements that hold text and inline elements only, or are inline themselves. */
export const inlineElements: ReadonlySet<string> = new Set<ElementName>([
  ...([
    'a',
    'em',
    'strong',
    's',
    'del',
    'ins',
    'sub',
    'sup',
    'code',
    'cite',
    'abbr',
    'span',
  ] as const),
  ...(['bdi', 'bdo', 'ruby', 'rt', 'rp', 'br'] as const),
]);

/** Readings beside a ruby's base. They are shown, but are no part of the text. */
export const silentElements: ReadonlySet<string> = new Set<ElementName>(['rt', 'rp']);

/** Ids in content begin with this, so that a footnote's anchor never meets an id of the app. */
export const idPrefix = 'in-article-';

const idHolders = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'dt', 'dd', 'a', 'sup', 'span'];

/**
 * The attributes that content may carry, by HTML name. `*` is for every element.
 * `href` is http:, https:, mailto: or `#` with an id of the same article. Version 1 stores no pictures, so it has no
 * `img` and no `src`.
 */
export const attributes: Readonly<Record<string, readonly string[]>> = {
  '*': ['lang', 'dir'],
  ...Object.fromEntries(idHolders.map((name) => [name, ['id']])),
  a: ['href', 'title', 'id'],
  abbr: ['title'],
  li: ['value', 'id'],
  ol: ['start', 'reversed'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
};

/** Addresses that a link in an article may have, beside `#` within it. */
export const linkSchemes = ['http', 'https', 'mailto'] as const;

/** Content is never nested deeper than this; browsers stop at 512. */
export const maximumDepth = 100;
