import type { Nodes, Root } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { attributes, elements, idPrefix, linkSchemes } from '../../../model/article/index.ts';

/** HTML's attribute names as hast calls them, where the two differ. */
const propertyNames: Readonly<Record<string, string>> = { colspan: 'colSpan', rowspan: 'rowSpan' };

type Allowed = string | [string, RegExp];

function allowed(name: string): Allowed {
  if (name === 'id') return ['id', new RegExp(`^${idPrefix}`)];
  return propertyNames[name] ?? name;
}

/** The vocabulary as an allow-list. */
const schema: Schema = {
  tagNames: Object.keys(elements),
  attributes: Object.fromEntries(
    Object.entries(attributes).map(([name, list]) => [name, list.map(allowed)]),
  ),
  protocols: { href: [...linkSchemes] },
  ancestors: {},
  clobber: [],
  required: {},
  strip: ['script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed', 'svg', 'math'],
  allowComments: false,
  allowDoctypes: false,
};

/** Leaves of a tree only what the vocabulary names. The last step before content is stored, on a fresh parse of it. */
export function sanitise(tree: Root): Root {
  const clean: Nodes = sanitize(tree, schema);
  return clean.type === 'root'
    ? clean
    : { type: 'root', children: clean.type === 'doctype' ? [] : [clean] };
}
