import { describe, expect, it } from 'vitest';
import { isTouched } from '../../../renderer/app/changes.ts';

describe('what a change in the notebook makes the page ask again', () => {
  it('a new highlight shows in the article, the lists and the counts', () => {
    const names = ['articles.get', 'articles.list', 'highlights.list', 'notebook.info'];
    expect(names.filter((name) => !isTouched(name, ['highlight']))).toEqual([]);
  });

  it('a link shows on both claims', () => {
    expect(isTouched('claims.get', ['link'])).toBe(true);
    expect(isTouched('links.list', ['link'])).toBe(true);
  });

  it('does not ask again for what cannot have changed', () => {
    expect(isTouched('sources.list', ['highlight', 'note'])).toBe(false);
    expect(isTouched('folders.list', ['article'])).toBe(false);
  });

  it('asks for everything when it does not know the table', () => {
    expect(isTouched('sources.list', ['question'])).toBe(true);
  });
});
