import type { Nodes, PhrasingContent, RootContent, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import {
  defaultHandlers,
  toMarkdown,
  type ConstructName,
  type Handle,
  type Options,
  type Unsafe,
} from 'mdast-util-to-markdown';

/** Where text is not read as words, so that escapes would not be taken back. */
const notWords: ConstructName[] = [
  'autolink',
  'destinationLiteral',
  'destinationRaw',
  'titleQuote',
  'titleApostrophe',
];

function always(character: string): Unsafe {
  return { character, inConstruct: 'phrasing', notInConstruct: notWords };
}

/**
 * What means something in Obsidian but nothing in CommonMark, and what only sometimes means something there: escaped
 * always, since a backslash before ASCII punctuation reads back as the character in both.
 */
const obsidian: Unsafe[] = [
  always('$'), // $mathematics$
  always('^'), // ^block-id and ^[footnote]
  always('#'), // #tag, and what closes a heading
  always(']'), // with "[", so that a text can stand inside a link
  always('|'), // rows of a table
];

/** ==highlight== and %%comment%%: the sign alone, as in "5 %", means nothing and is left as it is. */
const meaningDoubled = ['=', '%'];

/**
 * Words in which no sign means anything: full stops and brackets only where they can't be a number of a list, an
 * address or part of a link. What touches them counts only where they end in a space or a full stop.
 */
const harmless =
  /^ ?[\p{L}\p{N}“‘·](?:[\p{L}\p{M}\p{N},;“”‘’…–·-]|(?<=\p{L})\.(?=[ ”’]|$)|(?<=\p{L})\)|(?<= )\((?=\p{L})|:(?= )| (?=\S|$))*$/u;

function isHarmless(value: string, before: string, after: string): boolean {
  if (value.startsWith(' ') && !/\S$/u.test(before)) return false;
  if (value.endsWith(' ') && !/^\S/u.test(after)) return false;
  if (value.endsWith('.') && /^[-.\w]/u.test(after)) return false;
  return harmless.test(value);
}

/** A sign that is doubled anywhere in a text is escaped everywhere in it. */
const escapeDoubled: Handle = (node: Text, parent, state, info) => {
  // Most texts; to look for each unsafe sign in them takes most of the time of writing Markdown.
  if (isHarmless(node.value, info.before, info.after)) return node.value;
  const around = info.before + node.value + info.after;
  const doubled = meaningDoubled.filter((sign) => around.includes(sign + sign));
  const unsafe = state.unsafe;
  state.unsafe = [...unsafe, ...doubled.map(always)];
  const written = defaultHandlers.text(node, parent, state, info);
  state.unsafe = unsafe;
  return written;
};

const options: Options = {
  bullet: '-',
  emphasis: '*',
  strong: '*',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  resourceLink: true,
  extensions: [gfmToMarkdown(), { unsafe: obsidian, handlers: { text: escapeDoubled } }],
};

/** Blocks as Markdown (CommonMark with GitHub's extensions), ending in a line end; '' for none. */
export function blockMarkdown(blocks: RootContent[]): string {
  return blocks.length === 0 ? '' : toMarkdown({ type: 'root', children: blocks }, options);
}

/** Words and links as Markdown within one block, without a line end after them. */
export function inlineMarkdown(children: PhrasingContent[]): string {
  const node: Nodes = { type: 'paragraph', children };
  return toMarkdown(node, options).replace(/\n$/, '');
}

/**
 * A plain text as Markdown on one line, for a title, a cell or the text of a link: a CommonMark parser reads exactly
 * the text back, wherever in a line it stands, and no Obsidian syntax is in it. Line ends become spaces.
 */
export function escapeMarkdownText(text: string): string {
  return inlineMarkdown([{ type: 'text', value: text.replaceAll(/\s*[\n\r]\s*/g, ' ') }]);
}
