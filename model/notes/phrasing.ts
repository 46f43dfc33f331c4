import type { Break, Html, PhrasingContent } from 'mdast';
import { bold, code, italic, strike, type NoteInline } from './document.ts';
import { runsOf, type Run } from './runs.ts';

/**
 * Stands for what Markdown has no sign for: an empty paragraph or item, a line break in a heading, and, as in HTML,
 * the empty line after a line break at a block's end.
 */
export const filler: Html = { type: 'html', value: '<br>' };

interface Style {
  lineBreak: Break | Html;
  /** Whether bare addresses are put in angle brackets; not inside a link. */
  addresses: boolean;
}

/** A block's words as mdast. A heading has one line in Markdown, so its breaks are written as HTML. */
export function phrasing(
  children: readonly NoteInline[],
  breaks: 'markdown' | 'html' = 'markdown',
): PhrasingContent[] {
  const runs = runsOf(children);
  const lineBreak: Break | Html = breaks === 'html' ? filler : { type: 'break' };
  const nodes = nest(runs, bold | italic | strike, { lineBreak, addresses: true });
  return runs.at(-1)?.kind === 'break' ? [...nodes, filler] : nodes;
}

const wrappers = [
  { format: bold, type: 'strong' },
  { format: italic, type: 'emphasis' },
  { format: strike, type: 'delete' },
] as const;

/**
 * Runs with flat formats as nested nodes: from the left, the format that lasts longest goes outside. `left` are the
 * formats that no parent has expressed yet.
 */
function nest(runs: readonly Run[], left: number, style: Style): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let at = 0;
  while (at < runs.length) {
    const from = at;
    const [longest] = wrappers
      .filter(({ format }) => (left & format) !== 0)
      .map(({ format, type }) => ({ format, type, end: endOfFormat(runs, from, format) }))
      .toSorted((a, b) => b.end - a.end);
    if (longest && longest.end > from) {
      const inside = nest(runs.slice(from, longest.end), left & ~longest.format, style);
      nodes.push({ type: longest.type, children: inside });
      at = longest.end;
    } else {
      const run = runs[at];
      if (run) nodes.push(...leaf(run, left, style));
      at += 1;
    }
  }
  return nodes;
}

/** Where a format that begins at `from` ends; `from` itself where it doesn't begin. Line breaks go along inside it. */
function endOfFormat(runs: readonly Run[], from: number, format: number): number {
  let end = from;
  for (let at = from; at < runs.length; at += 1) {
    const run = runs[at];
    if (!run || (formatOf(run) & format) === 0) break;
    if (run.kind !== 'break') end = at + 1;
    else if (at === from) break;
  }
  return end;
}

function formatOf(run: Run): number {
  switch (run.kind) {
    case 'text':
      return run.format;
    case 'break':
      return bold | italic | strike;
    case 'link':
      return run.runs.reduce((common, part) => common & formatOf(part), bold | italic | strike);
  }
}

function leaf(run: Run, left: number, style: Style): PhrasingContent[] {
  switch (run.kind) {
    case 'break':
      return [style.lineBreak];
    case 'link': {
      const children = nest(run.runs, left, { ...style, addresses: false });
      return [{ type: 'link', url: run.url, title: run.title, children }];
    }
    case 'text':
      if ((run.format & code) !== 0) return [{ type: 'inlineCode', value: run.text }];
      return style.addresses ? withAddresses(run.text) : [{ type: 'text', value: run.text }];
  }
}

/** Web and mail addresses within words, in ASCII and without the punctuation after them. */
const address = new RegExp(
  [
    /\bhttps?:\/\/[A-Za-z0-9[](?:[!#-;=?-[\]^_a-z{|}~]*[A-Za-z0-9/#&=_~%+$@-])?/,
    /\b[A-Za-z0-9](?:[\w.+-]*\w)?@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}\b/,
  ]
    .map((pattern) => pattern.source)
    .join('|'),
  'g',
);

/**
 * Words with their addresses in angle brackets, so that any reader makes links of them and none of their characters
 * needs an escape, which would break a bare address.
 */
function withAddresses(text: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let end = 0;
  for (const match of text.matchAll(address)) {
    if (match.index > end) nodes.push({ type: 'text', value: text.slice(end, match.index) });
    nodes.push({ type: 'html', value: `<${match[0]}>` });
    end = match.index + match[0].length;
  }
  if (end < text.length) nodes.push({ type: 'text', value: text.slice(end) });
  return nodes;
}
