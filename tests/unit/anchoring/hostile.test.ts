import { describe, expect, test } from 'vitest';
import { reanchor, textPair, type Selectors } from '../../../model/anchoring/index.ts';

/** The promise is 100 ms; code that was never run before is given three times that. In microseconds. */
const limit = 300_000;

/** Numbers below a bound that look random (mulberry32). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A text of so many words out of a vocabulary; small numbers are frequent. */
function words(seed: number, count: number, vocabulary: number): string {
  const random = randomFrom(seed);
  const word = () => `w${Math.floor(vocabulary ** (random(1000) / 1000)).toString(36)}`;
  return Array.from({ length: count }, word).join(' ');
}

function han(seed: number, length: number): string {
  const random = randomFrom(seed);
  return Array.from({ length }, () => String.fromCharCode(0x4e00 + random(300))).join('');
}

function mark(text: string, start: number, end: number): Selectors {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
    start,
    end,
  };
}

const one = words(1, 20_000, 4_000);
const another = words(2, 20_000, 4_000);
const distinct = Array.from({ length: 15_000 }, (_, at) => `word${at}`);
const letters = 'a'.repeat(100_000);
const pairs = 'a '.repeat(50_000);
const kanji = han(1, 100_000);
const paragraph = `${one.slice(0, 500)}\n`;
const marks = `e${'\u0301'.repeat(100_000)}`;

interface Hostile {
  name: string;
  text: string;
  quote: Selectors;
  old?: string;
}

const hostile: Hostile[] = [
  { name: 'a long quote in an unrelated text', text: another, quote: mark(one, 0, 100_000) },
  { name: 'two unrelated texts', text: another, quote: mark(one, 500, 700), old: one },
  { name: 'both', text: another, quote: mark(one, 0, 80_000), old: one },
  { name: 'a long quote, edited', text: one.replaceAll('w1', 'x1'), quote: mark(one, 9, 80_000) },
  { name: 'one letter', text: letters, quote: mark(letters, 500, 550) },
  { name: 'one letter, long quote', text: letters, quote: mark(letters, 500, 50_500) },
  { name: 'nearly one letter', text: letters, quote: { exact: `b${'a'.repeat(50_000)}` } },
  { name: 'one letter at last', text: letters, quote: { exact: `${'a'.repeat(50_000)}b` } },
  { name: 'one word', text: pairs, quote: mark(pairs, 500, 90_000) },
  {
    name: 'one word, replaced',
    text: 'b a '.repeat(25_000),
    quote: mark(pairs, 500, 700),
    old: pairs,
  },
  {
    name: 'every word once, backwards',
    text: distinct.toReversed().join(' '),
    quote: mark(distinct.join(' '), 500, 700),
    old: distinct.join(' '),
  },
  { name: 'unrelated Han', text: han(2, 100_000), quote: mark(kanji, 500, 700), old: kanji },
  { name: 'unrelated Han, long quote', text: han(2, 100_000), quote: mark(kanji, 0, 90_000) },
  {
    name: 'one paragraph again and again',
    text: `new ${paragraph.repeat(200)}`,
    quote: mark(paragraph.repeat(180), 40_000, 40_100),
    old: paragraph.repeat(180),
  },
  { name: 'white space', text: ' '.repeat(100_000), quote: { exact: ' '.repeat(50_000) } },
  { name: 'combining marks', text: marks, quote: { exact: marks.slice(0, 50_000) } },
  { name: 'joined emoji', text: '👩‍'.repeat(10_000), quote: { exact: '👩‍'.repeat(500) } },
  { name: 'soft hyphens', text: '\u00ad'.repeat(100_000), quote: { exact: 'abc' } },
  {
    name: 'full stops',
    text: '.'.repeat(100_000),
    quote: mark('!.'.repeat(30_000), 100, 200),
    old: '!.'.repeat(30_000),
  },
  { name: 'halves of pairs', text: '\ud800'.repeat(100_000), quote: { exact: '\udc00\ud800' } },
];

describe('no input holds up the reader', () => {
  test.each(hostile)('$name', ({ text, quote, old }) => {
    // The time of this thread alone: other tests run beside it.
    const start = process.threadCpuUsage();
    const found = reanchor(textPair(text, old), quote);
    expect(process.threadCpuUsage(start).user).toBeLessThan(limit);
    const places = found.state === 'orphaned' ? found.candidates : [found];
    for (const { range } of places) expect(text.slice(range.start, range.end)).not.toBe('');
  });

  test('unrelated texts have no place for a highlight', () => {
    for (const from of [0, 5_000, 40_000]) {
      const quote = mark(one, from, from + 200);
      expect(reanchor(textPair(another, one), quote).state).toBe('orphaned');
      expect(reanchor(textPair(another), quote).state).toBe('orphaned');
    }
  });
});
