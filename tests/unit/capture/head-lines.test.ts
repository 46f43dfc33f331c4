import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../main/capture/index.ts';

const page = (line: string): string => `<html lang="en"><head><title>Ships | Tidewater Brief</title>
  <meta property="og:site_name" content="Tidewater Brief"><meta name="author" content="Asia desk">
  <meta property="article:published_time" content="2026-11-12T06:30:00Z"></head><body><article><h1>Ships</h1>
  <p>${line}</p><p>Japan and South Korea have begun talks on keeping cable repair ships on joint standby.</p>
  <p>It would be the first arrangement of its kind in the region, the newspaper wrote on Wednesday.</p></article>`;

const textOf = (line: string): string =>
  readArticle({ name: 'a.html', bytes: new TextEncoder().encode(page(line)) }).text;

describe('the head of an article', () => {
  it.each([
    'By the Asia desk · 12 November 2026',
    'Asia desk',
    '12 November 2026',
    'Tidewater Brief | Asia desk | 12 November 2026',
  ])('“%s” is kept as its fields, not as its words', (line) => {
    expect(textOf(line)).toMatch(/^Japan and South Korea/u);
  });

  it.each([
    'By the end of 12 November 2026 nobody had signed',
    'The Asia desk says so',
    'Ships – and what they cost',
  ])('“%s” is a sentence, and stays', (line) => {
    expect(textOf(line)).toContain(line);
  });
});
