import type {
  BlockContent,
  Definition,
  List,
  ListItem,
  Nodes,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import {
  bold,
  code,
  codeBlock,
  heading,
  isNoteUrl,
  italic,
  list,
  noteDocument,
  oneLine,
  paragraph,
  quote,
  strike,
  type ListPart,
  type NoteBlock,
  type NoteDocument,
  type NoteList,
} from './document.ts';
import { blockMarkdown } from './markdown.ts';
import { nodesOf, type Run } from './runs.ts';

/**
 * Markdown (CommonMark with GitHub's extensions) as a note. What a note can't hold (tables, pictures, HTML, footnotes,
 * rules, links to anything but the web) stays there as the Markdown that it was, in words; nothing is dropped.
 */
export function noteFromMarkdown(markdown: string): NoteDocument {
  const root = fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  return new Reader(root, markdown).note();
}

/** The same from a tree that was made of something else, for example of pasted HTML. */
export function noteFromMdast(root: Root): NoteDocument {
  return new Reader(root, null).note();
}

class Reader {
  readonly #root: Root;
  /** What the tree was read from, for what stays as it was written; null where it never was Markdown. */
  readonly #markdown: string | null;
  readonly #definitions = new Map<string, Definition>();

  constructor(root: Root, markdown: string | null) {
    this.#root = root;
    this.#markdown = markdown;
    const used = references(root);
    for (const node of root.children) {
      if (node.type !== 'definition' || this.#definitions.has(node.identifier)) continue;
      const { identifier, url } = node;
      if (used.has(identifier) && isNoteUrl(url)) this.#definitions.set(identifier, node);
    }
  }

  note(): NoteDocument {
    return noteDocument(this.#root.children.flatMap((node) => this.#block(node)));
  }

  #block(node: RootContent): NoteBlock[] {
    switch (node.type) {
      case 'paragraph':
        return [paragraph(nodesOf(this.#line(node.children)))];
      case 'heading':
        return [heading(node.depth, nodesOf(this.#line(node.children)))];
      case 'blockquote':
        return [quote(nodesOf(this.#flat(node.children)))];
      case 'code':
        return [codeBlock(node.lang ?? undefined, node.value)];
      case 'list':
        return [this.#list(node, 0)];
      case 'definition':
        return this.#definitions.get(node.identifier) === node ? [] : this.#asWritten(node);
      default:
        return isFiller(node) ? [paragraph([])] : this.#asWritten(node);
    }
  }

  #asWritten(node: RootContent): NoteBlock[] {
    return [paragraph(nodesOf(textRuns(this.#source(node), 0)))];
  }

  #source(node: RootContent): string {
    const { position } = node;
    if (this.#markdown === null || !position) return blockMarkdown([node]).replace(/\n$/, '');
    return this.#markdown.slice(position.start.offset, position.end.offset);
  }

  #list(node: List, depth: number): NoteList {
    const checks = !node.ordered && node.children.some((item) => typeof item.checked === 'boolean');
    const listType = node.ordered ? 'number' : checks ? 'check' : 'bullet';
    const parts = node.children.flatMap((item) => this.#listParts(item, node, depth));
    return list(listType, node.ordered ? (node.start ?? 1) : 1, depth, parts);
  }

  /** An item's words as one part, each list in it as another, in their order. */
  #listParts(item: ListItem, parent: List, depth: number): ListPart[] {
    const checked = item.checked ?? false;
    const parts: ListPart[] = [];
    let blocks: ListItem['children'] = [];
    const flush = () => {
      if (blocks.length > 0) parts.push({ children: nodesOf(this.#flat(blocks)), checked });
      blocks = [];
    };
    for (const child of item.children) {
      if (child.type === 'list') {
        flush();
        parts.push(this.#list(child, depth + 1));
      } else {
        blocks.push(child);
      }
    }
    flush();
    if (parts.length === 0) parts.push({ children: [], checked });
    const [first] = parts;
    if (parent.ordered && typeof item.checked === 'boolean' && first && !('type' in first)) {
      first.children.unshift(...nodesOf(textRuns(item.checked ? '[x] ' : '[ ] ', 0)));
    }
    return parts;
  }

  /** Several blocks as the words of one, where only one can be: a blank line between them. */
  #flat(blocks: (BlockContent | Definition | RootContent)[]): Run[] {
    const lines = blocks.map((block) => {
      if (isFiller(block)) return [];
      if (block.type === 'paragraph') return this.#line(block.children);
      return textRuns(blockMarkdown([block]).replace(/\n$/, ''), 0);
    });
    return lines.flatMap((runs, at) =>
      at === 0 ? runs : [{ kind: 'break' }, { kind: 'break' }, ...runs],
    );
  }

  /** The runs of a block. A `<br>` at its end only shows that the line before has ended. */
  #line(children: PhrasingContent[]): Run[] {
    const last = children.at(-1);
    return this.#runs(last && isFiller(last) ? children.slice(0, -1) : children, 0);
  }

  #runs(children: PhrasingContent[], format: number): Run[] {
    return children.flatMap((child) => this.#inline(child, format));
  }

  #inline(node: PhrasingContent, format: number): Run[] {
    switch (node.type) {
      case 'text':
        return [{ kind: 'text', text: node.value.replaceAll(/[\n\r]+/g, ' '), format }];
      case 'inlineCode':
        return [{ kind: 'text', text: node.value, format: format | code }];
      case 'strong':
        return this.#runs(node.children, format | bold);
      case 'emphasis':
        return this.#runs(node.children, format | italic);
      case 'delete':
        return this.#runs(node.children, format | strike);
      case 'break':
        return [{ kind: 'break' }];
      case 'link':
        return this.#link(node, node.url, node.title, node.children, format);
      case 'linkReference': {
        const definition = this.#definitions.get(node.identifier);
        if (!definition) return textRuns(this.#source(node), format);
        return this.#link(node, definition.url, definition.title, node.children, format);
      }
      default:
        return isFiller(node) ? [{ kind: 'break' }] : textRuns(this.#source(node), format);
    }
  }

  /** Whether a link is an address that stands there as such, found in brackets or by its look. */
  #isBareAddress({ position }: RootContent): boolean {
    if (this.#markdown === null) return false;
    return !position || this.#markdown[position.start.offset ?? 0] !== '[';
  }

  /** A bare address stays words, as it is in the editor. */
  #link(
    node: RootContent,
    url: string,
    title: string | null | undefined,
    children: PhrasingContent[],
    format: number,
  ): Run[] {
    const inside = this.#runs(children, format).filter((run) => run.kind !== 'link');
    if (this.#isBareAddress(node)) return inside;
    if (!isNoteUrl(url)) return textRuns(this.#source(node), format);
    return [{ kind: 'link', url, title: oneLine(title ?? '') || null, runs: inside }];
  }
}

/** The names of all definitions that a link uses. */
function references(node: Nodes, found = new Set<string>()): Set<string> {
  if (node.type === 'linkReference') found.add(node.identifier);
  if ('children' in node) for (const child of node.children) references(child, found);
  return found;
}

function isFiller(node: Nodes): boolean {
  return node.type === 'html' && /^<br\s*\/?>$/i.test(node.value.trim());
}

/** Text as it is, its line ends as breaks. */
function textRuns(text: string, format: number): Run[] {
  return text
    .split(/\r\n|\n|\r/)
    .flatMap((line, at): Run[] => [
      ...(at === 0 ? [] : [{ kind: 'break' } as const]),
      { kind: 'text', text: line, format },
    ]);
}
