import type { Element, ElementContent, RootContent } from 'hast';
import type { ArticleDraft, FoundField, Original } from '../../model/article/index.ts';
import { cleanCharacters, makeContent } from './content/index.ts';
import { titleOfFile } from './file-title.ts';
import { finishDraft } from './finish.ts';
import { publicationDate } from './publication-date.ts';

/** Reads plain text: a title, perhaps lines that say who, when and where, and paragraphs between blank lines. */
export function readPlainText(text: string, original: Original, url: string | null): ArticleDraft {
  const blocks = cleanCharacters(text)
    .split(/\n[ \t\u3000]*\n\s*/)
    .map((block) => block.replace(/^\n+/, '').trimEnd())
    .filter((block) => block.trim() !== '');
  const title = titleIn(blocks);
  const rest = title ? blocks.slice(1) : blocks;
  const head = headOf(rest);
  const paragraphs = rest.slice(head.blocks).map(paragraph);
  const base = url ?? head.url;
  const content = makeContent(paragraphs, { base, title: null, language: null });
  const foundIn: Partial<Record<FoundField, string>> = {
    ...head.foundIn,
    title: title ? 'first line' : 'file name',
  };
  if (url) foundIn.url = 'given';
  return finishDraft(
    {
      title: title ?? titleOfFile(original.name),
      byline: head.byline,
      publishedAt: head.publishedAt,
      url: base,
      foundIn,
    },
    content,
    original,
  );
}

const longestTitle = 200;

/** The first line, when it stands alone before a blank line, is short, and does not end as a sentence does. */
function titleIn(blocks: string[]): string | null {
  const first = blocks[0]?.trim();
  if (!first || blocks.length < 2 || first.includes('\n') || first.length > longestTitle)
    return null;
  return /[.;:,。、；：]$/.test(first) && !/\b\w\.\w\.$/.test(first) ? null : first;
}

interface Head {
  /** How many blocks the head takes. */
  blocks: number;
  byline: string | null;
  publishedAt: string | null;
  url: string | null;
  foundIn: Partial<Record<FoundField, string>>;
}

/** Blocks right under the title each of whose lines is a byline, a date or an address, and can be nothing else. */
function headOf(blocks: string[]): Head {
  const head: Head = { blocks: 0, byline: null, publishedAt: null, url: null, foundIn: {} };
  for (const block of blocks.slice(0, 3)) {
    const facts = block.split('\n').map((line) => factOf(line.trim()));
    const known = facts.filter((fact) => fact !== null);
    if (known.length < facts.length || blocks.length === head.blocks + 1) break;
    for (const [field, value] of known) {
      head[field] ??= value;
      head.foundIn[field] = 'head of the text';
    }
    head.blocks += 1;
  }
  return head;
}

type Fact = ['byline' | 'publishedAt' | 'url', string];

function factOf(line: string): Fact | null {
  const bare = line.replace(/^(source|url|link|published|date|author)\s*:\s*/i, '');
  if (/^https?:\/\/\S+$/.test(bare)) return ['url', bare];
  const date = publicationDate(bare);
  if (date?.length === 'YYYY-MM-DD'.length) return ['publishedAt', date];
  const byline =
    /^(?:By|by|BY|Author\s*:)\s+(\p{Lu}[\p{L}.'’-]*(?:,? (?:and |& )?\p{Lu}[\p{L}.'’-]*){1,9})$/u.exec(
      line,
    );
  return byline?.[1] ? ['byline', byline[1]] : null;
}

/** Lines shorter than this on average are set on purpose (verse, an address); longer ones were only wrapped. */
const verseLine = 45;

function paragraph(block: string): RootContent {
  const lines = block.split('\n').map((line) => line.trim());
  if (lines.every((line) => /^[-*•‣–]\s+\S/.test(line)) && lines.length > 1) return bullets(lines);
  const lengths = lines.map((line) => line.length);
  const average = lengths.reduce((sum, length) => sum + length, 0) / lines.length;
  const isVerse = lines.length > 1 && average < verseLine;
  if (!isVerse) return tag('p', [words(lines.join('\n'))]);
  return tag(
    'p',
    lines.flatMap((line, at) => (at === 0 ? [words(line)] : [tag('br', []), words(line)])),
  );
}

function bullets(lines: string[]): Element {
  return tag(
    'ul',
    lines.map((line) => tag('li', [words(line.replace(/^[-*•‣–]\s+/, ''))])),
  );
}

function tag(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

function words(value: string): ElementContent {
  return { type: 'text', value };
}
