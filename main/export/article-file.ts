import type { PhrasingContent, RootContent } from 'mdast';
import { capitalised } from '../../model/claims/index.ts';
import { blockMarkdown } from '../../model/notes/index.ts';
import { stanceLine } from './claim-file.ts';
import { contentBlocks } from './content.ts';
import {
  dateProperty,
  dateWords,
  dotted,
  heading,
  obsidianTags,
  paragraph,
  quotation,
  raw,
  tagWords,
  text,
  webLink,
} from './markdown.ts';
import type { ExportArticle, ExportFile, ExportHighlight, Region } from './model.ts';
import { noteRegions, noteText } from './note-file.ts';
import { blockId, type Places } from './places.ts';
import { aliasesOf } from './properties.ts';
import { region, withHeading } from './region.ts';

/**
 * An article's file: its properties, its title, each highlight as a quotation that can be linked to, with its note
 * under it, the notes on the article, and on wish its whole text.
 */
export function articleFile(article: ExportArticle, places: Places): ExportFile {
  const { path, title } = places.of(article.id);
  const highlights = article.highlights.map((highlight) =>
    highlightRegion(highlight, article, places),
  );
  const regions = [
    region('title', blockMarkdown(titleBlocks(article, title))),
    ...withHeading('highlights', 'Highlights', highlights),
    ...noteRegions(article.notes),
  ];
  if (article.html !== null) {
    const blocks = [heading(2, 'Text'), ...contentBlocks(article.html)];
    regions.push(region('text', blockMarkdown(blocks)));
  }
  return {
    properties: {
      id: article.id,
      title,
      aliases: aliasesOf(title, path),
      site: article.site,
      byline: article.byline,
      url: article.url,
      published: dateProperty(article.publishedAt),
      captured: article.capturedAt.slice(0, 'YYYY-MM-DDTHH:mm:ss'.length),
      language: article.language,
      tags: obsidianTags(article.tags),
    },
    regions,
    promises: {
      quotes: new Map(article.highlights.map(({ id, quote }) => [blockId(id), quote])),
      links: article.highlights.flatMap(({ claims }) =>
        claims.map(({ claimId }) => places.address(article.id, claimId)),
      ),
    },
  };
}

function titleBlocks(article: ExportArticle, title: string): RootContent[] {
  const about = dotted([
    article.byline,
    article.site,
    dateWords(article.publishedAt),
    article.url === null ? null : [webLink(article.url)],
  ]);
  const blocks = [heading(1, title)];
  if (article.dek !== null) blocks.push(paragraph([text(article.dek)]));
  if (about.length > 0) blocks.push(paragraph(about));
  return blocks;
}

function highlightRegion(
  highlight: ExportHighlight,
  article: ExportArticle,
  places: Places,
): Region {
  const block = blockId(highlight.id);
  const claims = highlight.claims.map((claim) =>
    paragraph(stanceLine(claim, places.address(article.id, claim.claimId), places)),
  );
  return region(
    block,
    blockMarkdown([quotation(highlight.quote), raw(`^${block}`), paragraph(markWords(highlight))]),
    ...highlight.notes.map(noteText),
    blockMarkdown(claims),
  );
}

function markWords(highlight: ExportHighlight): PhrasingContent[] {
  return dotted([
    `${capitalised(highlight.color)} highlight`,
    highlight.orphaned ? 'orphaned: not in the present text of the article' : null,
    tagWords(highlight.tags),
  ]);
}
