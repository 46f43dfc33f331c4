import type { ArticleDraft } from '../../model/article/index.ts';
import type { Id } from '../../model/ids.ts';
import type { Parsed } from '../../preload/contract/index.ts';
import type { NotebookCall } from '../../main/service/index.ts';
import { paragraphs, titleOf } from './generated.ts';
import {
  answer,
  closeNotebook,
  createNotebook,
  openNotebook,
  readArticle,
  storeArticle,
  type Notebook,
} from './rooms.ts';

const by = { by: 'sample' } as const;

export interface Filling {
  articles: number;
  highlightsEach?: number;
  claims?: number;
}

/** Makes a notebook of generated records, through the rooms, but without waiting for the disk. */
export async function fillNotebook(path: string, filling: Filling): Promise<void> {
  const { articles, highlightsEach = 0, claims = 0 } = filling;
  createNotebook(path);
  const notebook = openNotebook(path);
  notebook.db.pragma('synchronous = OFF');
  const highlights: Id[] = [];
  for (let number = 0; number < articles; number += 1) {
    const articleId = addArticle(notebook, number);
    for (let at = 0; at < highlightsEach; at += 1) {
      highlights.push(await addHighlight(notebook, articleId, at));
    }
  }
  const made: Id[] = [];
  for (let number = 0; number < claims; number += 1) {
    made.push(
      await addClaim(notebook, number, highlights[number % highlights.length], made.at(-1)),
    );
  }
  closeNotebook(notebook);
}

/** One file serves all as the original: this is about the database. */
const { original } = draftOf(0);

function draftOf(number: number): ArticleDraft {
  const text = `${titleOf(number)}\n\n${paragraphs(number, 450).join('\n\n')}\n`;
  return readArticle({ name: `${number}.txt`, bytes: new TextEncoder().encode(text) });
}

function addArticle(notebook: Notebook, number: number): Id {
  const draft = { ...draftOf(number), original };
  return storeArticle(notebook, { draft, how: 'sample', from: null, dryRun: false }, by).value.id;
}

async function ask<N extends NotebookCall>(notebook: Notebook, name: N, input: Parsed<N>) {
  return (await answer(notebook, name, input, by)).value;
}

/** Every other one is annotated. */
async function addHighlight(notebook: Notebook, articleId: Id, at: number): Promise<Id> {
  const start = 100 + at * 400;
  const range = { start, end: start + 60 + at * 20 };
  const { id } = await ask(notebook, 'highlights.add', { articleId, ...range, color: 'yellow' });
  if (at % 2 === 0) {
    const markdown = 'They **say** so, and [others](https://example.com) too:\n\n- once\n- again';
    await ask(notebook, 'notes.write', { about: { kind: 'highlight', id }, markdown });
  }
  return id;
}

/** A claim with its evidence; it contradicts the one before. */
async function addClaim(
  notebook: Notebook,
  number: number,
  highlightId: Id | undefined,
  before: Id | undefined,
): Promise<Id> {
  const { id } = await ask(notebook, 'claims.add', {
    statement: `${titleOf(number + 100_000)} is what they claim.`,
    kind: 'forecast',
    evidence: highlightId === undefined ? [] : [{ highlightId, stance: 'supports' }],
  });
  if (before !== undefined) {
    const reason = 'They exclude each other.';
    await ask(notebook, 'links.add', { fromId: id, toId: before, relation: 'contradicts', reason });
  }
  return id;
}
