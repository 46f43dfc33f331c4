import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast, type Handle, type State } from 'hast-util-to-mdast';
import type { PhrasingContent } from 'mdast';
import { isNoteUrl, noteFromMdast, type NoteDocument } from '../../model/notes/index.ts';

const drop: Handle = () => undefined;
const dropped = Object.fromEntries(
  ['img', 'picture', 'svg', 'video', 'audio', 'iframe', 'object', 'canvas', 'hr', 'button'].map(
    (name) => [name, drop],
  ),
);

/** What a note has no sign for, and the library takes for emphasis. */
const unwrap: Handle = (state, element) => state.all(element);
const unwrapped = { u: unwrap, mark: unwrap };

const webLink: Handle = (state, element) => {
  const url = element.properties['href'];
  if (typeof url !== 'string' || !isNoteUrl(url)) return state.all(element);
  return { type: 'link', url, children: phrasing(state, element) };
};

/** Google Docs wraps all that it copies in a `<b>` that isn't bold. */
const strong: Handle = (state, element) => {
  const weight = styleOf(element).get('font-weight');
  if (weight === 'normal' || weight === '400') return state.all(element);
  return { type: 'strong', children: phrasing(state, element) };
};

/** Office programs format by style. */
const styled: Handle = (state, element) => {
  const style = styleOf(element);
  const weight = style.get('font-weight') ?? '';
  let children = phrasing(state, element);
  if (children.length === 0) return undefined;
  if (/^(bold|[6-9]00)$/.test(weight)) children = [{ type: 'strong', children }];
  if (style.get('font-style') === 'italic') children = [{ type: 'emphasis', children }];
  if (style.get('text-decoration')?.includes('line-through'))
    children = [{ type: 'delete', children }];
  return children;
};

function styleOf(element: Element): Map<string, string> {
  const { style } = element.properties;
  if (typeof style !== 'string') return new Map();
  return new Map(
    style.split(';').map((rule) => {
      const [name = '', value = ''] = rule.split(':');
      return [name.trim().toLowerCase(), value.trim().toLowerCase()];
    }),
  );
}

/** As the library's own handlers do: what isn't phrasing in it is split off afterwards. */
function phrasing(state: State, element: Element): PhrasingContent[] {
  return state.all(element) as PhrasingContent[];
}

/** HTML from another program as a note: what a note can hold stays, the words of the rest too; pictures go. */
export function noteFromHtml(html: string): NoteDocument {
  const tree = toMdast(fromHtml(html), {
    document: true,
    handlers: { ...dropped, ...unwrapped, a: webLink, b: strong, strong, span: styled },
    nodeHandlers: { comment: drop },
  });
  return noteFromMdast(tree.type === 'root' ? tree : { type: 'root', children: [] });
}
