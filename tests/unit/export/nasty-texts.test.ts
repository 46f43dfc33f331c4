import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { articleFile } from '../../../main/export/article-file.ts';
import { claimFile } from '../../../main/export/claim-file.ts';
import { mergedText, newText } from '../../../main/export/compose.ts';
import type { ExportArticle, ExportClaim } from '../../../main/export/model.ts';
import { Places } from '../../../main/export/places.ts';
import { missingIn } from '../../../main/export/verify.ts';
import { noteDocument, noteMarkdown, paragraph, words } from '../../../model/notes/index.ts';
import { idOf } from './sample-notebook.ts';

const signs = [
  '# ',
  '- ',
  '1. ',
  '> ',
  '---',
  '***',
  '```',
  '~~',
  '**',
  '_',
  '`',
  '\\',
  '|',
  '<b>',
  '<!--',
  '-->',
  '[x](y)',
  '[[',
  ']]',
  '![',
  '==',
  '%%',
  '$',
  '^id',
  '#tag',
  '[^1]',
  '&amp;',
  'www.a.example',
  'a@b.example',
  ' ',
  '\n',
  '\n\n',
  '\t',
  'a',
  'Z',
  '1',
  '語',
  'שלום',
  '👩‍👧',
  'e\u0301',
  '=',
  '+',
  '- [ ] ',
  '    ',
];
const nasty = fc
  .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.join(''));
const full = nasty.filter((text) => text.trim() !== '');

const articleId = idOf(1);
const claimId = idOf(2);

const cases = fc.record({
  title: full,
  quote: full,
  dek: full,
  statement: full,
  reason: full,
  note: full,
  tag: full,
});
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

function filesOf({ title, quote, dek, statement, reason, note, tag }: Case) {
  const places = new Places(
    [
      { kind: 'article', id: articleId, title },
      { kind: 'claim', id: claimId, title: statement },
    ],
    { byId: new Map(), paths: [] },
  );
  const markdown = noteMarkdown(noteDocument([paragraph(words(note))]));
  const stance = { stance: 'supports', strength: null, reason } as const;
  const article: ExportArticle = {
    id: articleId,
    title,
    dek,
    byline: dek,
    site: title,
    url: 'https://a.example/x_y?a=1&copy=2',
    publishedAt: null,
    capturedAt: '2026-11-13T08:41:00.000Z',
    language: 'en',
    tags: [tag],
    html: null,
    highlights: [
      {
        id: idOf(3),
        quote,
        color: 'pink',
        tags: [tag],
        orphaned: false,
        notes: [{ id: idOf(4), title: '', markdown }],
        claims: [{ claimId, ...stance }],
      },
    ],
    notes: [{ id: idOf(5), title, markdown }],
  };
  const claim: ExportClaim = {
    id: claimId,
    statement,
    kind: 'forecast',
    status: 'open',
    reliability: null,
    credibility: null,
    likelihood: null,
    confidence: null,
    happensAt: dek,
    saidAt: null,
    publishedAt: null,
    dueAt: null,
    resolution: reason,
    tags: [tag],
    chain: [{ name: title, detail: dek }],
    links: [],
    notes: [],
    evidence: [
      {
        ...stance,
        highlightId: idOf(3),
        quote,
        articleId,
        articleSite: title,
        articlePublishedAt: null,
      },
    ],
  };
  return { article: articleFile(article, places), claim: claimFile(claim, places) };
}

function read(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [gfm(), frontmatter()],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown()],
  });
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function blocks(root: Root, type: Nodes['type']): string[] {
  return root.children.filter((node) => node.type === type).map(textOf);
}

function oneLine(text: string): string {
  return text.replace(/^\n+|\n+$/gu, '').replace(/\s*\n\s*/gu, ' ');
}

describe('whatever a text has in it', { timeout: 60_000 }, () => {
  test('a parser of CommonMark reads it back', () => {
    fc.assert(
      fc.property(cases, (all) => {
        const { article, claim } = filesOf(all);
        const text = newText(article);
        const root = read(text);
        expect(missingIn(text, article)).toEqual([]);
        expect(missingIn(newText(claim), claim)).toEqual([]);
        const [title] = blocks(root, 'heading');
        expect(title).toBe(oneLine(all.title.trim()));
        expect(blocks(root, 'paragraph')[0]).toBe(oneLine(all.dek));
        const stance = blocks(root, 'paragraph').find((line) => line.startsWith('Supports: '));
        expect(stance?.endsWith(`. ${oneLine(all.reason)}`)).toBe(true);
        expect(blocks(read(newText(claim)), 'heading')[0]).toBe(oneLine(all.statement));
      }),
      { numRuns: 200 },
    );
  });

  test('no Obsidian syntax is in the file that we did not write', () => {
    fc.assert(
      fc.property(cases, (all) => {
        for (const file of Object.values(filesOf(all))) {
          const own = newText(file)
            .replace(/^---\n[^]*?\n---\n/u, '')
            .replace(/^<!-- claimbook:.*$/gmu, '')
            .replace(/^\^h-[0-9a-f]{8}$/gmu, '')
            .replace(/^#{1,6} /gmu, '')
            .replace(/\\[!-/:-@[-`{-~]/gu, 'x')
            .replace(/&#x[0-9A-F]+;/gu, 'x')
            .replace(/\]\([^)\n]*\)/gu, 'x')
            .replace(/#[\p{L}\p{M}\p{N}_/-]+$/gmu, '');
          expect(own).not.toMatch(/==|%%|\[\[|\$|\^|(?<=^|\s)#[^\s#]/u);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('exported twice it is the same to the byte', () => {
    fc.assert(
      fc.property(cases, (all) => {
        for (const file of Object.values(filesOf(all))) {
          const text = newText(file);
          expect(mergedText(text, file)).toEqual({ text, kept: [] });
        }
      }),
    );
  });
});

describe('the check after writing', () => {
  const example = filesOf({
    title: 'Title',
    quote: 'A quote.',
    dek: 'Dek',
    statement: 'A claim',
    reason: 'Because',
    note: 'Note',
    tag: 'x',
  }).article;
  const text = newText(example);

  test.each([
    ['a quote', text.replace('> A quote.', '> A quot.'), 'the quote ^h-00000003 reads differently'],
    ['a block id', text.replace('^h-00000003', ''), 'the highlight ^h-00000003 is missing'],
    ['a link', text.replace('Claims/A', 'Claims/B'), 'a link to ../Claims/A%20claim.md is missing'],
    [
      'a part',
      text.replace(/<!-- claimbook:begin n-\S+/u, ''),
      "the part “n-00000005” can't be read",
    ],
    ['half of the file', text.slice(0, text.length / 2), "the part “n-00000005” can't be read"],
    [
      'a fence left open',
      text.replace('---\n\n', '---\n\n```\n'),
      'the highlight ^h-00000003 is missing',
    ],
  ])('finds that %s was lost', (_, damaged, problem) => {
    expect(damaged).not.toBe(text);
    expect(missingIn(text, example)).toEqual([]);
    expect(missingIn(damaged, example)).toContain(problem);
  });
});
