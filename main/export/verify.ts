import MarkdownIt, { type Token } from 'markdown-it';
import { plain } from './markdown.ts';
import type { ExportFile } from './model.ts';
import { splitText } from './properties.ts';

/**
 * Neither ours nor a relative of what writes our Markdown, and ten times as fast as that. It knows CommonMark alone:
 * GitHub's extensions change no quote, block or link of ours.
 */
const reader = new MarkdownIt('commonmark');
// Addresses are compared as they are written: none is encoded anew, and none left out.
reader.normalizeLink = (url) => url;
reader.validateLink = () => true;

/** Reads a written file with a Markdown parser, and gives in words what is not in it as it should be. */
export function missingIn(text: string, { regions, promises }: ExportFile): string[] {
  const tokens = reader.parse(text.slice(splitText(text)?.rest ?? 0), {});
  const problems: string[] = [];
  const begun = new Set(tokens.flatMap((token) => regionBegun(token) ?? []));
  for (const { name } of regions) {
    if (!begun.has(name)) problems.push(`the part “${name}” can't be read`);
  }
  const quotes = quotesIn(tokens);
  for (const [block, quote] of promises.quotes) {
    const read = quotes.get(block);
    if (read === undefined) problems.push(`the highlight ^${block} is missing`);
    else if (read !== asRead(quote)) problems.push(`the quote ^${block} reads differently`);
  }
  const links = counted(tokens.flatMap(linksIn));
  for (const [url, count] of counted(promises.links)) {
    if ((links.get(url) ?? 0) < count) problems.push(`a link to ${url} is missing`);
  }
  return problems;
}

function regionBegun({ type, level, content }: Token): string | undefined {
  if (type !== 'html_block' || level > 0) return undefined;
  return /^<!-- claimbook:begin (\S+)/u.exec(content)?.[1];
}

/** Quotations that are followed by their block id, by it. */
function quotesIn(tokens: readonly Token[]): Map<string, string> {
  const quotes = new Map<string, string>();
  let opened = 0;
  for (const [index, { type, level }] of tokens.entries()) {
    if (level > 0) continue;
    if (type === 'blockquote_open') opened = index;
    if (type !== 'blockquote_close') continue;
    const [paragraph, words] = tokens.slice(index + 1, index + 3);
    if (paragraph?.type !== 'paragraph_open' || !words) continue;
    const block = /^\^(h-[0-9a-f]+)$/u.exec(textOf(words))?.[1];
    if (block === undefined) continue;
    const paragraphs = tokens.slice(opened, index).filter((token) => token.type === 'inline');
    quotes.set(block, paragraphs.map(textOf).join('\n\n'));
  }
  return quotes;
}

function textOf({ children }: Token): string {
  const texts = (children ?? []).map(({ type, content }) => {
    if (type === 'text' || type === 'code_inline') return content;
    return type === 'hardbreak' || type === 'softbreak' ? '\n' : '';
  });
  return texts.join('');
}

/** A quote as a parser gives it back: of several empty lines one is left. */
function asRead(quote: string): string {
  return plain(quote).replace(/\n{2,}/gu, '\n\n');
}

function linksIn({ children }: Token): string[] {
  return (children ?? [])
    .filter(({ type }) => type === 'link_open')
    .map((token) => String(token.attrGet('href') ?? ''));
}

function counted(urls: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const url of urls) counts.set(url, (counts.get(url) ?? 0) + 1);
  return counts;
}
