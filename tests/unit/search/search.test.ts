import { beforeEach, describe, expect, it } from 'vitest';
import type { Notebook } from '../../../main/notebook/index.ts';
import { addText, ask, newNotebook } from '../../notebooks.ts';

let notebook: Notebook;

beforeEach(() => {
  notebook = newNotebook();
});

const titles = async (query: string): Promise<string[]> =>
  (await ask(notebook, 'search.find', { query })).map((hit) => hit.title);

describe('words are found', () => {
  it('whatever their case and accents', async () => {
    addText(notebook, 'a.txt', 'Crème brûlée\n\nThe café in Zürich serves it.');
    for (const query of ['creme', 'CRÈME', 'cafe', 'zurich', 'Zürich']) {
      expect(await titles(query)).toEqual(['Crème brûlée']);
    }
  });

  it('while they are typed: the last word may be unfinished', async () => {
    addText(notebook, 'a.txt', 'Gallium doubles\n\nAfter a second permit notice.');
    expect(await titles('gal')).toEqual(['Gallium doubles']);
    expect(await titles('permit not')).toEqual(['Gallium doubles']);
    expect(await titles('not permit')).toEqual([]);
  });

  it('only where all of them stand, and without those with a minus', async () => {
    addText(notebook, 'a.txt', 'One ship\n\nThe ship waits in Moji for a permit.');
    addText(notebook, 'b.txt', 'Two ships\n\nThe ship waits in Busan for a pilot.');
    expect(await titles('ship moji')).toEqual(['One ship']);
    expect(await titles('waits -moji')).toEqual(['Two ships']);
    expect(await titles('"ship waits in busan"')).toEqual(['Two ships']);
    expect(await titles('"waits ship"')).toEqual([]);
  });

  it('in Chinese, Japanese and Korean from one and two characters on', async () => {
    addText(notebook, 'zh.txt', '镓、锗出口许可\n\n审批延长至六十个工作日。');
    addText(notebook, 'ja.txt', '日欧、防衛装備の共同開発へ協議\n\n年内の閣僚級合意をめざす。');
    addText(notebook, 'ko.txt', '방산 공급망 협의체\n\n내년 상반기 출범 전망.');
    expect(await titles('出口')).toEqual(['镓、锗出口许可']);
    expect(await titles('工作日')).toEqual(['镓、锗出口许可']);
    expect(await titles('防衛')).toEqual(['日欧、防衛装備の共同開発へ協議']);
    expect(await titles('めざ')).toEqual(['日欧、防衛装備の共同開発へ協議']);
    expect(await titles('공급')).toEqual(['방산 공급망 협의체']);
    expect(await titles('급망')).toEqual(['방산 공급망 협의체']);
    expect(await titles('锗')).toEqual(['镓、锗出口许可']);
    expect(await titles('日')).toHaveLength(2);
    expect(await titles('衛防')).toEqual([]);
  });

  it('whatever is typed: nothing is taken for the index’s own syntax', async () => {
    addText(
      notebook,
      'a.txt',
      'C++ and foo-bar\n\nIt’s a "test" of AND, OR, NOT, NEAR(x) and title:y*.',
    );
    for (const query of [
      'foo-bar',
      "it's",
      'C++',
      'AND',
      'NEAR(',
      'title:y',
      '*',
      '"',
      '-',
      '""',
      '^x',
      '(',
    ]) {
      await expect(ask(notebook, 'search.find', { query })).resolves.toBeInstanceOf(Array);
    }
    expect(await titles('foo-bar')).toEqual(['C++ and foo-bar']);
  });
});

describe('a hit leads to the very passage', () => {
  it('where they stand together, not where the first of them happens to be', async () => {
    const text =
      'Pact is near\n\nA pact of ten is near. The work would fall to a pool of ten companies.';
    addText(notebook, 'a.txt', text);
    const [hit] = await ask(notebook, 'search.find', { query: 'pool of ten companies' });
    const article = await ask(notebook, 'articles.get', { id: hit?.id ?? '' });
    const passage = article.text.slice(hit?.start ?? 0, hit?.end ?? 0);
    expect(passage).toBe('pool of ten companies');
  });

  it('with the words around it, marked', async () => {
    addText(
      notebook,
      'a.txt',
      `Long report\n\n${'Filler words here. '.repeat(50)}The kanji 漢字 and gallium stand late.`,
    );
    const [hit] = await ask(notebook, 'search.find', { query: 'gallium' });
    const article = await ask(notebook, 'articles.get', { id: hit?.id ?? '' });
    expect(article.text.slice(hit?.start ?? 0, hit?.end ?? 0)).toBe('gallium');
    expect(hit?.parts.filter((part) => part.match)).toEqual([{ text: 'gallium', match: true }]);
    expect(hit?.snippet).toContain('stand late');
  });

  it('of highlights, notes and claims too, but not of what is in the trash', async () => {
    const articleId = addText(
      notebook,
      'a.txt',
      'Report\n\nOfficials hope to sign a pact this year.',
    );
    const highlight = await ask(notebook, 'highlights.addQuote', {
      articleId,
      quote: 'hope to sign a pact',
      note: 'Only a pact of intentions.',
    });
    await ask(notebook, 'claims.add', { statement: 'The pact is signed this year.' });
    const kinds = async () =>
      (await ask(notebook, 'search.find', { query: 'pact' })).map((hit) => hit.kind).toSorted();
    expect(await kinds()).toEqual(['article', 'claim', 'highlight', 'note']);
    const [found] = await ask(notebook, 'search.find', { query: 'pact', kinds: ['highlight'] });
    const passage = { articleId, start: highlight.start, end: highlight.end };
    expect(found).toMatchObject({ ...passage, highlightId: highlight.id });
    const [annotation] = await ask(notebook, 'search.find', { query: 'pact', kinds: ['note'] });
    expect(annotation).toMatchObject({ ...passage, highlightId: highlight.id });
    await ask(notebook, 'trash.put', { items: [{ kind: 'article', id: articleId }] });
    expect(await kinds()).toEqual(['claim']);
    await ask(notebook, 'commands.undo', {});
    expect(await kinds()).toEqual(['article', 'claim', 'highlight', 'note']);
  });

  it('in the words as they are now', async () => {
    const claim = await ask(notebook, 'claims.add', {
      statement: 'Old wording.',
      chain: [{ name: 'Kanto Daily' }],
    });
    expect(await titles('kanto')).toEqual(['Old wording.']);
    await ask(notebook, 'claims.update', { id: claim.id, statement: 'New wording.', chain: [] });
    expect(await titles('old')).toEqual([]);
    expect(await titles('kanto')).toEqual([]);
    expect(await titles('new')).toEqual(['New wording.']);
    await ask(notebook, 'commands.undo', {});
    expect(await titles('kanto')).toEqual(['Old wording.']);
  });
});

describe('a highlight', () => {
  it('is found by its tags, and no more by one that was taken off it, nor by one that was undone', async () => {
    const articleId = addText(notebook, 'a.txt', 'Report\n\nThe ship left at ten.');
    const { id } = await ask(notebook, 'highlights.addQuote', {
      articleId,
      quote: 'left at ten',
      tags: ['moji'],
    });
    expect(await titles('moji')).toEqual(['Report']);
    await ask(notebook, 'highlights.update', { id, tags: ['busan'] });
    expect(await titles('moji')).toEqual([]);
    expect(await titles('busan')).toEqual(['Report']);
    await ask(notebook, 'commands.undo', {});
    expect(await titles('moji')).toEqual(['Report']);
    expect(await titles('busan')).toEqual([]);
  });
});

describe('suggestions for a picker', () => {
  it('leave out the notes on what is in the trash', async () => {
    const articleId = addText(notebook, 'a.txt', 'Report\n\nThe ship left at ten.');
    await ask(notebook, 'highlights.addQuote', { articleId, quote: 'left at ten', note: 'When?' });
    const notes = () => ask(notebook, 'search.suggest', { text: '', kinds: ['note'] });
    expect(await notes()).toMatchObject([{ title: 'When?', detail: 'Report' }]);
    await ask(notebook, 'trash.put', { items: [{ kind: 'article', id: articleId }] });
    expect(await notes()).toEqual([]);
  });

  it('are the newest where nothing is typed, else those that match', async () => {
    await ask(notebook, 'claims.add', {
      statement: 'Permits take sixty days.',
      chain: [{ name: 'Kanto Daily' }],
    });
    await ask(notebook, 'claims.add', { statement: 'Ministers sign in Tokyo.' });
    const suggest = async (text: string) =>
      (await ask(notebook, 'search.suggest', { text, kinds: ['claim', 'source'] })).map(
        ({ title }) => title,
      );
    expect(await suggest('')).toEqual([
      'Ministers sign in Tokyo.',
      'Permits take sixty days.',
      'Kanto Daily',
    ]);
    expect(await suggest('perm')).toEqual(['Permits take sixty days.']);
    expect(await suggest('kan')).toEqual(['Permits take sixty days.', 'Kanto Daily']);
  });
});
