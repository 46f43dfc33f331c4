import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { defaultHandlers, toMdast, type State } from 'hast-util-to-mdast';
import type { Delete, Emphasis, Nodes, RootContent, Strong } from 'mdast';

/** Levels that the article's own headings go down, to stand under those of the file. */
const deeper = 1;

/**
 * An article's content as Markdown blocks. Readings of a ruby are left out, as in the article's text; a table's caption
 * stands before it; links within the page, which have no target here, are words.
 */
export function contentBlocks(html: string): RootContent[] {
  const tree = toMdast(fromHtml(html, { fragment: true }), {
    handlers: {
      rt: () => undefined,
      rp: () => undefined,
      a: (state: State, node: Element) =>
        isWithinPage(node.properties.href) ? state.all(node) : defaultHandlers.a(state, node),
      table: captionAndTable,
    },
  });
  const blocks = tree.type === 'root' ? tree.children : [];
  for (const block of blocks) tidy(block);
  return blocks;
}

function isWithinPage(href: Element['properties'][string]): boolean {
  return typeof href === 'string' && href.startsWith('#');
}

function captionAndTable(state: State, node: Element): Nodes[] {
  const caption = node.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'caption',
  );
  const table = defaultHandlers.table(state, node);
  if (!caption) return [table];
  return [...state.toFlow(state.all(caption)), table];
}

function tidy(node: Nodes): void {
  if (node.type === 'heading') node.depth = lower(node.depth);
  if (!('children' in node)) return;
  joinMarks(node.children);
  for (const child of node.children) tidy(child);
}

/** Makes one of two marks of a kind that touch: `~~a~~~~b~~` would be read as something else. */
function joinMarks(children: Nodes[]): void {
  for (let at = children.length - 1; at > 0; at -= 1) {
    const node = children[at];
    const before = children[at - 1];
    if (node?.type === 'inlineCode' && before?.type === 'inlineCode') before.value += node.value;
    else if (isMark(node) && isMark(before) && node.type === before.type) {
      before.children.push(...node.children);
    } else continue;
    children.splice(at, 1);
  }
}

function isMark(node: Nodes | undefined): node is Emphasis | Strong | Delete {
  return node?.type === 'emphasis' || node?.type === 'strong' || node?.type === 'delete';
}

function lower(depth: 1 | 2 | 3 | 4 | 5 | 6): 1 | 2 | 3 | 4 | 5 | 6 {
  const levels = [1, 2, 3, 4, 5, 6] as const;
  return levels[depth - 1 + deeper] ?? 6;
}
