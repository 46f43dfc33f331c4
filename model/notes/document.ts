/**
 * A note's document: Lexical's serialised tree, reduced to the nodes that a note can hold, in an envelope of our own.
 * The shapes are those that Lexical writes, with every field, so that a document loads as it stands and comes back equal.
 */
export interface NoteDocument {
  kind: 'claimbook-note';
  version: 1;
  root: NoteRoot;
}

/** Bits of a text's format; Lexical's own numbers. */
export const bold = 1;
export const italic = 2;
export const strike = 4;
export const code = 16;
/** Every bit that a note can hold. */
export const formats = bold | italic | strike | code;

interface Element {
  version: 1;
  direction: null;
  format: '';
  indent: number;
}

export interface NoteText {
  type: 'text';
  version: 1;
  text: string;
  format: number;
  detail: 0;
  mode: 'normal';
  style: '';
}

/** A tab is a node of its own; its text is always "\t". */
export interface NoteTab extends Omit<NoteText, 'type' | 'detail'> {
  type: 'tab';
  detail: 2;
}

export interface NoteBreak {
  type: 'linebreak';
  version: 1;
}

export type NoteWords = NoteText | NoteTab | NoteBreak;

/** http, https or mailto only; see `isNoteUrl`. Links don't nest. */
export interface NoteLink extends Element {
  type: 'link';
  url: string;
  title: string | null;
  rel: null;
  target: null;
  children: NoteWords[];
}

export type NoteInline = NoteWords | NoteLink;

export interface NoteParagraph extends Element {
  type: 'paragraph';
  textFormat: 0;
  textStyle: '';
  children: NoteInline[];
}

export interface NoteHeading extends Element {
  type: 'heading';
  tag: `h${1 | 2 | 3 | 4 | 5 | 6}`;
  children: NoteInline[];
}

export interface NoteQuote extends Element {
  type: 'quote';
  children: NoteInline[];
}

/** Its text has no formats. `language` is absent where none was named. */
export interface NoteCode extends Element {
  type: 'code';
  language?: string;
  children: NoteWords[];
}

export interface NoteList extends Element {
  type: 'list';
  listType: 'bullet' | 'number' | 'check';
  tag: 'ul' | 'ol';
  start: number;
  children: NoteListItem[];
}

/** Holds either words or, for a nested list, just that list. `checked` is there in check lists only. */
export interface NoteListItem extends Element {
  type: 'listitem';
  value: number;
  checked?: boolean;
  children: NoteInline[] | [NoteList];
}

export type NoteBlock = NoteParagraph | NoteHeading | NoteQuote | NoteCode | NoteList;

export interface NoteRoot extends Element {
  type: 'root';
  children: NoteBlock[];
}

const element = { direction: null, format: '', indent: 0, version: 1 } as const;

/** A note of these blocks; lists of one kind that follow each other become one, as they do in Lexical. */
export function noteDocument(blocks: NoteBlock[]): NoteDocument {
  const children = blocks.length > 0 ? joinLists(blocks, 0) : [paragraph([])];
  return {
    kind: 'claimbook-note',
    version: 1,
    root: { ...element, type: 'root', children },
  };
}

/** One empty paragraph: what a new note holds. */
export function emptyNote(): NoteDocument {
  return noteDocument([]);
}

/** The text that is stored for a note. */
export function serialiseNote(note: NoteDocument): string {
  return JSON.stringify(note);
}

export function paragraph(children: NoteInline[]): NoteParagraph {
  return { ...element, type: 'paragraph', textFormat: 0, textStyle: '', children };
}

export function heading(depth: 1 | 2 | 3 | 4 | 5 | 6, children: NoteInline[]): NoteHeading {
  return { ...element, type: 'heading', tag: `h${depth}`, children };
}

export function quote(children: NoteInline[]): NoteQuote {
  return { ...element, type: 'quote', children };
}

export function link(url: string, title: string | null, children: NoteWords[]): NoteLink {
  return { ...element, type: 'link', url, title, rel: null, target: null, children };
}

export const lineBreak: NoteBreak = { type: 'linebreak', version: 1 };

/**
 * Words in one format as nodes: line ends and tabs become the nodes that Lexical has for them. Control characters,
 * half surrogates and code points that are no characters are dropped: nobody sees them, and Markdown can't carry them.
 */
export function words(value: string, format = 0): NoteWords[] {
  return value
    .split(/(\r\n|[\n\r\v\f\u0085\t])/)
    .map((part) => (isSeparator(part) ? part : part.replaceAll(unseen, '')))
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '\t') return { ...textFields, type: 'tab', text: part, format, detail: 2 };
      if (isSeparator(part)) return lineBreak;
      return { ...textFields, type: 'text', text: part, format, detail: 0 };
    });
}

const unseen = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

function isSeparator(part: string): boolean {
  return /^[\n\r\v\f\u0085\t]/.test(part);
}

const textFields = { version: 1, mode: 'normal', style: '' } as const;

export function codeBlock(language: string | undefined, value: string): NoteCode {
  const block: NoteCode = { ...element, type: 'code', children: words(value) };
  return language ? { ...block, language } : block;
}

/** An item of a list that is being made: words with a check, or a nested list. */
export type ListPart = { children: NoteInline[]; checked?: boolean } | NoteList;

function isList(part: ListPart | NoteBlock): part is NoteList {
  return 'type' in part && part.type === 'list';
}

/**
 * A list at a depth (0 outermost) with the numbers that Lexical gives its items: an item that only wraps a nested
 * list doesn't count.
 */
export function list(
  listType: NoteList['listType'],
  start: number,
  depth: number,
  parts: ListPart[],
): NoteList {
  let value = start;
  const children = joinLists(parts, depth + 1).map((part): NoteListItem => {
    const wraps = isList(part);
    const item: NoteListItem = {
      ...element,
      type: 'listitem',
      indent: depth,
      value,
      children: wraps ? [part] : part.children,
    };
    if (listType === 'check') item.checked = wraps ? false : (part.checked ?? false);
    if (!wraps) value += 1;
    return item;
  });
  const tag = listType === 'number' ? 'ol' : 'ul';
  return { ...element, type: 'list', listType, tag, start, children };
}

/** Joins neighbouring lists of one kind, which stand at a depth. */
function joinLists<Part extends ListPart | NoteBlock>(
  parts: Part[],
  depth: number,
): (Part | NoteList)[] {
  const joined: (Part | NoteList)[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && isList(last) && isList(part) && last.listType === part.listType) {
      const both = [...last.children, ...part.children].map(partOf);
      joined[joined.length - 1] = list(last.listType, last.start, depth, both);
    } else {
      joined.push(part);
    }
  }
  return joined;
}

function partOf(item: NoteListItem): ListPart {
  return nestedList(item) ?? { children: itemWords(item), checked: item.checked };
}

/** The list that an item wraps; undefined for an item with words. */
export function nestedList(item: NoteListItem): NoteList | undefined {
  const [first] = item.children;
  return first?.type === 'list' ? first : undefined;
}

/** The words of an item; empty for one that wraps a list. */
export function itemWords(item: NoteListItem): NoteInline[] {
  return item.children.filter((child): child is NoteInline => child.type !== 'list');
}

/** Whether an address can be a link in a note: http, https or mailto, with nothing that an address can't hold. */
export function isNoteUrl(url: string): boolean {
  return /^(https?:\/\/|mailto:)[^\s<>\p{Cc}]+$/iu.test(url);
}

/** A link's title as Markdown can hold it: no line ends, nothing unseen. */
export function oneLine(title: string): string {
  return title.replaceAll(/[\s\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]+/gu, ' ').trim();
}
