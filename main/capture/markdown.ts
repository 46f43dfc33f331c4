import type { Element, Root, RootContent } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import { toHtml } from 'hast-util-to-html';
import { fromHtml } from 'hast-util-from-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import type { ArticleDraft, Original } from '../../model/article/index.ts';
import { characters, find, isElement, makeContent } from './content/index.ts';
import { titleOfFile } from './file-title.ts';
import { finishDraft } from './finish.ts';
import { readFrontMatter } from './front-matter.ts';
import { nestsTooDeep } from './nesting.ts';
import { readPlainText } from './plain-text.ts';

/** Reads Markdown as GitHub does, with front matter. HTML in it takes the same way as a page's. */
export function readMarkdown(text: string, original: Original, url: string | null): ArticleDraft {
  if (takesTooLong(text)) return asPlainText(text, original, url);
  const markdown = fromMarkdown(text, {
    extensions: [gfm(), frontmatter()],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown()],
  });
  const html = toHtml(hastOf(markdown), { allowDangerousHtml: true });
  if (nestsTooDeep(html)) return asPlainText(text, original, url);
  const tree = fromHtml(html, { fragment: true });
  const front = readFrontMatter(yamlIn(markdown));
  const heading = front.title ? null : titleHeading(tree);
  const title = front.title ?? (heading ? characters(heading).replace(/\s+/g, ' ').trim() : null);
  const base = url ?? front.url ?? null;
  const content = makeContent(tree.children, { base, title, language: front.language ?? null });
  const foundIn = { ...front.foundIn };
  if (!front.title) foundIn.title = heading ? 'first heading' : 'file name';
  if (url) foundIn.url = 'given';
  return finishDraft(
    { ...front, title: title ?? titleOfFile(original.name), url: base, foundIn },
    content,
    original,
  );
}

function hastOf(markdown: MarkdownRoot): Root {
  const tree = toHast(markdown, {
    allowDangerousHtml: true,
    clobberPrefix: '',
    footnoteBackContent: () => [],
    footnoteLabelTagName: 'hr',
    footnoteLabel: ' ',
  });
  return tree.type === 'root'
    ? tree
    : { type: 'root', children: tree.type === 'doctype' ? [] : [tree] };
}

function yamlIn(markdown: MarkdownRoot): string {
  const first = markdown.children[0];
  return first?.type === 'yaml' ? first.value : '{}';
}

function saysSomething(node: RootContent): boolean {
  return isElement(node) || characters(node).trim() !== '';
}

/** The first heading of the first rank, when no more than a few words stand before it. */
function titleHeading(tree: Root): Element | null {
  const heading = find(tree, 'h1');
  return heading && tree.children.filter(saysSomething).indexOf(heading) <= 1 ? heading : null;
}

/**
 * micromark is quadratic in some things: 180 KB of list items take seven seconds, a paragraph of 500 KB with links forty,
 * and a table has as many cells in each row as in its head.
 */
const mostItems = 2_500;
const longestBlock = 60_000;
const mostCells = 100_000;

function takesTooLong(text: string): boolean {
  const items = text.match(/^[ \t]*([-*+]|\d{1,9}[.)])[ \t]/gm)?.length ?? 0;
  return (
    items > mostItems || /^(>[ \t]?){20}/m.test(text) || text.split(/\n[ \t]*\n/).some(isTooLarge)
  );
}

function isTooLarge(block: string): boolean {
  if (block.length > longestBlock) return true;
  const ruler = /^[-:| \t]{3,}$/m.exec(block)?.[0] ?? '';
  return ruler.split('|').length * block.split('\n').length > mostCells;
}

function asPlainText(text: string, original: Original, url: string | null): ArticleDraft {
  const draft = readPlainText(text, original, url);
  return {
    ...draft,
    warnings: [
      ...draft.warnings,
      'This Markdown is too long a list or nested too deep; it was read as plain text.',
    ],
  };
}
