import type { Element, Nodes, RootContent } from 'hast';

/** What becomes of an element as a page has it. `gather` makes nothing of it but keeps its children. */
export type Role =
  | 'drop'
  | 'gather'
  | 'inline'
  | 'paragraph'
  | 'heading'
  | 'quote'
  | 'preformatted'
  | 'list'
  | 'item'
  | 'definitions'
  | 'definition'
  | 'table'
  | 'table-part'
  | 'figure'
  | 'caption'
  | 'rule';

const names: Record<Exclude<Role, 'gather'>, string> = {
  drop:
    'script style noscript template iframe frame frameset noframes object embed applet param audio video source track ' +
    'canvas svg map area picture-source head title meta link base button select option optgroup datalist textarea ' +
    'keygen progress meter output dialog nav noembed slot portal bgsound menuitem img image wbr input',
  inline:
    'a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label mark math nobr q rb rp rt rtc ruby s ' +
    'samp small span strike strong sub sup time tt u var picture blink marquee',
  paragraph:
    'p div section article main header footer aside address center details summary form fieldset legend hgroup search',
  heading: 'h1 h2 h3 h4 h5 h6',
  quote: 'blockquote',
  preformatted: 'pre listing xmp plaintext',
  list: 'ul ol menu dir',
  item: 'li',
  definitions: 'dl',
  definition: 'dt dd',
  table: 'table',
  'table-part': 'thead tbody tfoot tr td th caption colgroup col',
  figure: 'figure',
  caption: 'figcaption',
  rule: 'hr',
};

const roles = new Map<string, Role>();
for (const [role, list] of Object.entries(names)) {
  for (const name of list.split(' ')) roles.set(name, role as Role);
}

/** The element's role; hidden ones are dropped, unknown ones only gather their children. */
export function roleOf(element: Element): Role {
  if (isHidden(element)) return 'drop';
  return roles.get(element.tagName) ?? 'gather';
}

function isHidden(element: Element): boolean {
  return (
    element.properties['hidden'] !== undefined ||
    /display\s*:\s*none/i.test(attribute(element, 'style') ?? '')
  );
}

const blockRoles: ReadonlySet<Role> = new Set<Role>(
  (Object.keys(names) as Role[]).filter((role) => role !== 'drop' && role !== 'inline'),
);

const known = new WeakMap<Element, boolean>();

/** Whether a block stands anywhere in it: such an inline element is taken apart around its blocks. */
export function holdsBlock(element: Element): boolean {
  const answer = known.get(element);
  if (answer !== undefined) return answer;
  const found = element.children.some((child) => {
    if (!isElement(child)) return false;
    const role = roleOf(child);
    return blockRoles.has(role) || (role !== 'drop' && holdsBlock(child));
  });
  known.set(element, found);
  return found;
}

export function isElement(node: Nodes | undefined): node is Element {
  return node?.type === 'element';
}

/** An attribute as text, by hast's property name; null when it is absent. */
export function attribute(element: Element, property: string): string | null {
  const value = element.properties[property];
  if (value === undefined || value === null || value === false) return null;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** All characters in a tree, as they are. */
export function characters(node: Nodes | RootContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(characters).join('') : '';
}
