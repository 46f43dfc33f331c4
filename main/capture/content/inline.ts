import type { Element, ElementContent, Properties, RootContent, Text } from 'hast';
import { maximumDepth, silentElements } from '../../../model/article/index.ts';
import { cleanCharacters } from './white-space.ts';
import { attribute, characters, isElement, roleOf } from './raw-elements.ts';
import { linkTarget } from './links.ts';
import { idFor } from './ids.ts';

/** Content inside a block: text and inline elements. */
export type Inline = Text | Element;

export interface InlineContext {
  /** What relative links are resolved against; null when the article has no address. */
  base: string | null;
  /** Names of the inline elements around: none is nested in itself. */
  inside: ReadonlySet<string>;
  depth: number;
  quotes: readonly [string, string];
}

const renamed: Readonly<Record<string, string>> = {
  b: 'strong',
  i: 'em',
  dfn: 'em',
  var: 'em',
  strike: 's',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  acronym: 'abbr',
  rtc: 'rt',
};

const kept = new Set(
  'a abbr bdi bdo cite code del em ins rp rt ruby s span strong sub sup'.split(' '),
);

/** The inline content that a node of a page comes to. */
export function inlineOf(node: RootContent, context: InlineContext): Inline[] {
  if (node.type === 'text') return [{ type: 'text', value: cleanCharacters(node.value) }];
  if (!isElement(node)) return [];
  if (isCheckbox(node)) return [text(node.properties['checked'] ? '☑ ' : '☐ ')];
  if (node.tagName === 'img') return emoji(node);
  if (roleOf(node) === 'drop') return [];
  if (node.tagName === 'br') return [element('br', {}, [])];
  if (node.tagName === 'math') return [text(formula(node))];
  if (node.tagName === 'q') return quoted(node, context);
  const shell = shellOf(node, context);
  if (!shell) return inlineChildren(node, context);
  return [{ ...shell, children: inlineChildren(node, within(context, shell.tagName)) }];
}

export function inlineChildren(parent: Element, context: InlineContext): Inline[] {
  return parent.children.flatMap((child: ElementContent) => inlineOf(child, context));
}

/** The element that stays of an inline one, without children; null when only its children stay. */
export function shellOf(raw: Element, context: InlineContext): Element | null {
  const name = styledName(raw);
  if (!kept.has(name) || context.inside.has(name) || context.depth >= maximumDepth - 10)
    return null;
  if (silentElements.has(name) && !context.inside.has('ruby')) return null;
  if (context.inside.has('rt') || context.inside.has('rp')) return null;
  const properties = propertiesOf(raw, name, context);
  if (name === 'a' && !properties['href'] && !properties['id']) return null;
  if ((name === 'span' || name === 'bdo') && Object.keys(properties).length === 0) return null;
  return element(name, properties, []);
}

export function within(context: InlineContext, name: string): InlineContext {
  return { ...context, inside: new Set([...context.inside, name]), depth: context.depth + 1 };
}

export function element(
  tagName: string,
  properties: Properties,
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}

export function text(value: string): Text {
  return { type: 'text', value };
}

/** Word processors and web editors write emphasis as style, and wrap what they copy in a bold that is none. */
function styledName(raw: Element): string {
  const style = attribute(raw, 'style') ?? '';
  if (raw.tagName === 'b' && /font-weight\s*:\s*normal/i.test(style)) return 'span';
  if (raw.tagName === 'span' && /font-weight\s*:\s*(bold|[6-9]00)/i.test(style)) return 'strong';
  if (raw.tagName === 'span' && /font-style\s*:\s*italic/i.test(style)) return 'em';
  return renamed[raw.tagName] ?? raw.tagName;
}

function propertiesOf(raw: Element, name: string, context: InlineContext): Properties {
  const properties: Properties = languageOf(raw);
  if (name === 'a') {
    const href = linkTarget(attribute(raw, 'href'), context.base);
    if (href) properties['href'] = href;
  }
  const title = attribute(raw, 'title');
  if (title && (name === 'abbr' || (name === 'a' && properties['href']))) {
    properties['title'] = cleanCharacters(title);
  }
  const id = attribute(raw, 'id') ?? (name === 'a' ? attribute(raw, 'name') : null);
  if (id && (name === 'a' || name === 'sup' || name === 'span')) properties['id'] = idFor(id);
  return properties;
}

/** `lang` and `dir`, where they are well-formed. */
export function languageOf(raw: Element): Properties {
  const properties: Properties = {};
  const lang = attribute(raw, 'lang') ?? attribute(raw, 'xmlLang');
  if (lang && /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(lang)) properties['lang'] = lang;
  const dir = attribute(raw, 'dir')?.toLowerCase();
  if (dir === 'ltr' || dir === 'rtl' || dir === 'auto') properties['dir'] = dir;
  return properties;
}

function isCheckbox(raw: Element): boolean {
  return (
    raw.tagName === 'input' &&
    attribute(raw, 'type') === 'checkbox' &&
    raw.properties['disabled'] === true
  );
}

/** Many sites put a picture in the place of an emoji, with the emoji as its alternative text. */
function emoji(raw: Element): Inline[] {
  const alt = attribute(raw, 'alt') ?? '';
  return /^\p{RGI_Emoji}$/v.test(alt) ? [text(alt)] : [];
}

function formula(raw: Element): string {
  return cleanCharacters(attribute(raw, 'alttext') ?? characters(raw));
}

/** A browser shows the marks of a `q` without having them as text; here they become text. */
function quoted(raw: Element, context: InlineContext): Inline[] {
  const [open, close] = context.quotes;
  const nested: InlineContext = { ...context, quotes: innerQuotes[open] ?? context.quotes };
  return [text(open), ...inlineChildren(raw, nested), text(close)];
}

const innerQuotes: Readonly<Record<string, readonly [string, string]>> = {
  '“': ['‘', '’'],
  '‘': ['“', '”'],
  '「': ['『', '』'],
  '『': ['「', '」'],
};
