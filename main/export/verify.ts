import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { plain } from './markdown.ts';
import type { ExportFile } from './model.ts';
import { splitText } from './properties.ts';

/**
 * Reads a written file with a Markdown parser that is not ours, and gives in words what is not in it as it should be.
 * The parser knows CommonMark alone, which takes half the time: GitHub's extensions change no quote, block or link of ours.
 */
export function missingIn(text: string, { regions, promises }: ExportFile): string[] {
  const root = fromMarkdown(text.slice(splitText(text)?.rest ?? 0));
  const problems: string[] = [];
  const begun = new Set(root.children.flatMap((node) => regionBegun(node) ?? []));
  for (const { name } of regions) {
    if (!begun.has(name)) problems.push(`the part “${name}” can't be read`);
  }
  const quotes = quotesIn(root);
  for (const [block, quote] of promises.quotes) {
    const read = quotes.get(block);
    if (read === undefined) problems.push(`the highlight ^${block} is missing`);
    else if (read !== asRead(quote)) problems.push(`the quote ^${block} reads differently`);
  }
  const links = linksIn(root);
  for (const [url, count] of counted(promises.links)) {
    if ((links.get(url) ?? 0) < count) problems.push(`a link to ${url} is missing`);
  }
  return problems;
}

function regionBegun(node: Nodes): string | undefined {
  return node.type === 'html' ? /^<!-- claimbook:begin (\S+)/u.exec(node.value)?.[1] : undefined;
}

/** Quotations that are followed by their block id, by it. */
function quotesIn({ children }: Root): Map<string, string> {
  const quotes = new Map<string, string>();
  for (const [index, node] of children.entries()) {
    const next = children[index + 1];
    if (node.type !== 'blockquote' || next?.type !== 'paragraph') continue;
    const block = /^\^(h-[0-9a-f]+)$/u.exec(textOf(next))?.[1];
    if (block !== undefined) quotes.set(block, node.children.map(textOf).join('\n\n'));
  }
  return quotes;
}

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** A quote as a parser gives it back: of several empty lines one is left. */
function asRead(quote: string): string {
  return plain(quote).replace(/\n{2,}/gu, '\n\n');
}

function linksIn(node: Nodes, links = new Map<string, number>()): Map<string, number> {
  if (node.type === 'link') links.set(node.url, (links.get(node.url) ?? 0) + 1);
  if ('children' in node) for (const child of node.children) linksIn(child, links);
  return links;
}

function counted(urls: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const url of urls) counts.set(url, (counts.get(url) ?? 0) + 1);
  return counts;
}
