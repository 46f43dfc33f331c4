import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { claimbook } from './built-cli.ts';
import { longPage } from './generated.ts';

export interface LongArticle {
  id: string;
  title: string;
  html: string;
}

/** Brings in a page of so many words through the command line, with highlights evenly over it. */
export function importLong(
  notebook: string,
  folder: string,
  page: { title: string; words: number; highlights: number },
): LongArticle {
  const file = join(folder, `${page.title}.html`);
  writeFileSync(file, longPage(page.title, page.words));
  const { imported } = JSON.parse(claimbook(notebook, ['import', file])) as {
    imported: { id: string }[];
  };
  const id = imported[0]?.id;
  if (id === undefined) throw new Error(`${page.title} was not imported`);
  const { html, text } = JSON.parse(claimbook(notebook, ['show', id])) as Record<string, string>;
  if (html === undefined || text === undefined) throw new Error('the article has no text');
  addHighlights(notebook, id, text.length, page.highlights);
  return { id, title: page.title, html };
}

/** Every fifth one is annotated, and so has a card in the margin. */
function addHighlights(notebook: string, articleId: string, length: number, count: number): void {
  const places = Array.from({ length: count }, (_, at) => Math.floor((at * length) / count) + 50);
  const added = callAll<{ id: string }>(
    notebook,
    places.map((start, at) => ({
      method: 'highlights.add',
      input: { articleId, start, end: start + 60 + (at % 200), color: 'green' },
    })),
  );
  const markdown = 'A **note** on this passage.';
  const notes = added
    .filter((_, at) => at % 5 === 0)
    .map(({ id }) => ({
      method: 'notes.write',
      input: { about: { kind: 'highlight', id }, markdown },
    }));
  callAll(notebook, notes);
}

function callAll<T>(notebook: string, calls: readonly object[]): T[] {
  if (calls.length === 0) return [];
  const lines = calls.map((call) => JSON.stringify(call)).join('\n');
  const answers = claimbook(notebook, ['call', '-'], lines).trim().split('\n');
  return answers.map((line) => {
    const answer = JSON.parse(line) as { ok: true; value: T } | { ok: false; error: object };
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.value;
  });
}
