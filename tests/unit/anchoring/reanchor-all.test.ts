import { expect, test } from 'vitest';
import { reanchorAll, textPair, type Selectors } from '../../../model/anchoring/index.ts';

const line = 'The ministry declined to comment.';
const old = `Alpha yard opened in spring.\n${line}\nBeta yard closed in autumn.\n${line}\nGamma yard was sold.`;
const text = `A rewritten beginning.\n\nAlpha yard opened in spring.\n\n${line}\n\nBeta yard closed in autumn.\n\n${line}\n\nGamma yard was sold.`;

/** Selectors of a passage without its context. */
function bare(passage: string, start = old.indexOf(passage)): Selectors {
  return { exact: passage, start, end: start + passage.length };
}

test('the highlights around it decide between look-alikes', () => {
  const second = bare(line, old.lastIndexOf(line));
  const [alone] = reanchorAll(textPair(text), [second]);
  expect(alone).toMatchObject({ state: 'orphaned', reason: 'several' });

  const found = reanchorAll(textPair(text), [second, bare('Beta yard closed in autumn.')]);
  const start = text.lastIndexOf(line);
  expect(found[0]).toMatchObject({ state: 'anchored', range: { start, end: start + line.length } });
  expect(found[1]).toMatchObject({ state: 'anchored' });
});

test('look-alikes between the same highlights are still refused', () => {
  const found = reanchorAll(textPair(text), [bare(line), bare('Gamma yard was sold.')]);
  expect(found[0]).toMatchObject({ state: 'orphaned', reason: 'several' });
});
