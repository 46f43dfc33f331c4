import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { importAll } from '../../../main/library/index.ts';
import type { Notebook } from '../../../main/notebook/index.ts';
import { AppError } from '../../../model/errors.ts';
import { addText, ask, newNotebook } from '../../notebooks.ts';
import { readArticle } from '../../../main/capture/index.ts';
import { storeArticle } from '../../../main/service/index.ts';

let notebook: Notebook;

beforeEach(() => {
  notebook = newNotebook();
});

describe('a repeated article is not stored twice', () => {
  it('the same text, whatever its file was called', async () => {
    const first = addText(notebook, 'a.txt', 'Headline\n\nThe same words.');
    expect(addText(notebook, 'b.txt', 'Headline\n\nThe same words.')).toBe(first);
    expect((await ask(notebook, 'articles.list', {})).total).toBe(1);
  });

  it('the same address, its tracking parts aside', async () => {
    const page = (words: string, query: string) =>
      `<html><head><link rel="canonical" href="https://paper.example/story${query}"><title>Story</title></head>
       <body><article><h1>Story</h1><p>${words}</p></article></body></html>`;
    const first = addText(
      notebook,
      'a.html',
      page('As it was this morning, before the ministry spoke.', ''),
    );
    const again = addText(
      notebook,
      'b.html',
      page('As it was this evening, after it did.', '?utm_source=mail'),
    );
    expect(again).toBe(first);
  });

  it('but the address that a hand took off an article may come in again', async () => {
    const page = (words: string) =>
      `<html><head><link rel="canonical" href="https://paper.example/story"><title>Story</title></head>
       <body><article><h1>Story</h1><p>${words}</p></article></body></html>`;
    const first = addText(notebook, 'a.html', page('As another story was, filed under this one.'));
    await ask(notebook, 'articles.update', { id: first, url: 'https://paper.example/other' });
    const story = addText(notebook, 'b.html', page('As the story itself was, in its own place.'));
    expect(story).not.toBe(first);
  });

  it('but one that is in the trash may come in again', async () => {
    const first = addText(notebook, 'a.txt', 'Headline\n\nThe same words.');
    await ask(notebook, 'trash.put', { items: [{ kind: 'article', id: first }] });
    expect(addText(notebook, 'a.txt', 'Headline\n\nThe same words.')).not.toBe(first);
  });
});

describe('an import', () => {
  const draft = (text: string) =>
    readArticle({ name: 'a.txt', bytes: new TextEncoder().encode(text) });
  const add = (text: ReturnType<typeof draft>, path: string) =>
    storeArticle(
      notebook,
      { draft: text, how: 'file', from: path, dryRun: false },
      { by: 'window' },
    ).value;

  it('goes on after a bad file, and says which it was and what to do', async () => {
    const result = await importAll(
      [
        { path: 'good.txt', read: () => draft('Good\n\nWords.') },
        {
          path: 'bad.txt',
          read: () => {
            throw new AppError('capture.empty', '“bad.txt” is empty.', 'Nothing to do.');
          },
        },
        { path: 'again.txt', read: () => draft('Good\n\nWords.') },
        { path: 'other.txt', read: () => draft('Other\n\nOther words.') },
      ],
      { add },
    );
    expect(result.imported.map(({ path }) => path)).toEqual(['good.txt', 'other.txt']);
    expect(result.duplicates.map(({ path }) => path)).toEqual(['again.txt']);
    expect(result.failed).toEqual([
      {
        path: 'bad.txt',
        code: 'capture.empty',
        message: '“bad.txt” is empty.',
        hint: 'Nothing to do.',
      },
    ]);
  });

  it('keeps what was stored when it is cancelled', async () => {
    const controller = new AbortController();
    const result = await importAll(
      ['One', 'Two', 'Three'].map((title) => ({
        path: title,
        read: () => draft(`${title}\n\n${title}.`),
      })),
      {
        add: (text, path) => {
          if (path === 'Two') controller.abort();
          return add(text, path);
        },
        signal: controller.signal,
      },
    );
    expect(result.cancelled).toBe(true);
    expect((await ask(notebook, 'articles.list', {})).total).toBe(2);
  });

  it('in a dry run says what would become of each, and stores nothing', async () => {
    const before = readFileSync(notebook.path);
    const options = { how: 'file', from: 'a.txt', dryRun: true } as const;
    const { value } = storeArticle(
      notebook,
      { draft: draft('New\n\nWords.'), ...options },
      { by: 'window' },
    );
    expect(value).toMatchObject({ duplicate: false, title: 'New' });
    expect((await ask(notebook, 'articles.list', {})).total).toBe(0);
    expect(readFileSync(notebook.path).equals(before)).toBe(true);
  });
});

describe('a highlight', () => {
  const text = 'Report\n\nThe talks are open. The talks are closed. 🇯🇵 signs.';

  it('keeps the words that were marked, and those around them', async () => {
    const articleId = addText(notebook, 'a.txt', text);
    const article = await ask(notebook, 'articles.get', { id: articleId });
    const start = article.text.indexOf('talks are closed');
    const marked = await ask(notebook, 'highlights.add', {
      articleId,
      start,
      end: start + 'talks are closed'.length,
      color: 'green',
      tags: ['a', 'A', 'b'],
    });
    expect(marked).toMatchObject({
      quote: 'talks are closed',
      state: 'anchored',
      confidence: 1,
      tags: ['a', 'b'],
    });
    expect(article.text.slice(start - marked.prefix.length, start)).toBe(marked.prefix);
    expect(marked.prefix.length).toBeLessThanOrEqual(32);
  });

  it('never cuts a character in two', async () => {
    const articleId = addText(notebook, 'a.txt', text);
    const article = await ask(notebook, 'articles.get', { id: articleId });
    const flag = article.text.indexOf('🇯🇵');
    const marked = await ask(notebook, 'highlights.add', {
      articleId,
      start: flag + 1,
      end: flag + 3,
      color: 'blue',
    });
    expect(marked.quote).toBe('🇯🇵');
  });

  it('of a quote that stands twice is refused in words, unless its context decides', async () => {
    const articleId = addText(notebook, 'a.txt', text);
    const add = (more: object) =>
      ask(notebook, 'highlights.addQuote', { articleId, quote: 'The talks are', ...more });
    await expect(add({})).rejects.toMatchObject({ code: 'quote.several' });
    await expect(add({ quote: 'The talks were' })).rejects.toMatchObject({ code: 'quote.absent' });
    expect((await add({ suffix: ' closed' })).start).toBe(
      text.indexOf('The talks are closed') - 'Report\n\n'.length,
    );
    expect((await ask(notebook, 'highlights.list', {})).total).toBe(1);
  });

  it('outside the text is refused, and nothing is stored', async () => {
    const articleId = addText(notebook, 'a.txt', text);
    await expect(
      ask(notebook, 'highlights.add', { articleId, start: 5, end: 5_000, color: 'blue' }),
    ).rejects.toMatchObject({ code: 'highlight.range' });
    expect((await ask(notebook, 'highlights.list', {})).total).toBe(0);
  });
});

describe('what is in the trash', () => {
  it('takes its annotations out of the count of notes, as out of their list', async () => {
    const articleId = addText(notebook, 'a.txt', 'Report\n\nThe ship left at ten.');
    await ask(notebook, 'highlights.addQuote', { articleId, quote: 'left at ten', note: 'When?' });
    const notes = async () => [
      (await ask(notebook, 'notebook.info', {})).counts.notes,
      (await ask(notebook, 'notes.list', {})).total,
    ];
    expect(await notes()).toEqual([1, 1]);
    await ask(notebook, 'trash.put', { items: [{ kind: 'article', id: articleId }] });
    expect(await notes()).toEqual([0, 0]);
  });
});
