import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gathered, isTouched } from '../../../renderer/app/changes.ts';

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

describe('an import of many files', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('shows the first at once, and asks for the lists some times a second, not for each', () => {
    const asked: string[][] = [];
    const take = gathered((tables) => asked.push([...tables]));
    take(new Set(['article']));
    expect(asked).toEqual([['article']]);
    for (let file = 0; file < 200; file += 1) {
      vi.advanceTimersByTime(5);
      take(new Set(['article', 'tagging']));
    }
    vi.advanceTimersByTime(1_000);
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.length).toBeLessThan(15);
    expect(asked.at(-1)).toEqual(['article', 'tagging']);
  });
});
