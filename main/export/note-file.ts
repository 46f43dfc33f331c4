import { blockMarkdown } from '../../model/notes/index.ts';
import { heading, obsidianTags, paragraph, tagWords } from './markdown.ts';
import type { ExportFile, ExportFreeNote, ExportNote, Region } from './model.ts';
import { shortId, type Places } from './places.ts';
import { aliasesOf } from './properties.ts';
import { region, withHeading } from './region.ts';

/** The file of a note that is on nothing: its properties, its title, its words. */
export function noteFile(note: ExportFreeNote, places: Places): ExportFile {
  const { path, title } = places.of(note.id);
  const tags = tagWords(note.tags);
  const head = blockMarkdown([heading(1, title), ...(tags ? [paragraph(tags)] : [])]);
  return {
    properties: {
      id: note.id,
      title,
      aliases: aliasesOf(title, path),
      tags: obsidianTags(note.tags),
    },
    regions: [region('note', head, note.markdown)],
    promises: { quotes: new Map(), links: [] },
  };
}

/** The notes on an article or a claim, each a region of its own under one heading. */
export function noteRegions(notes: readonly ExportNote[]): Region[] {
  const regions = notes.map((note) => region(`n-${shortId(note.id)}`, noteText(note)));
  return withHeading('notes', 'Notes', regions);
}

/** A note under what it is on, with its title where it has one. */
export function noteText({ title, markdown }: ExportNote): string {
  return title === '' ? markdown : `${blockMarkdown([heading(3, title)])}\n${markdown}`;
}
