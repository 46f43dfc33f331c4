import type { TextRange } from './characters.ts';
import { type Placed, type Reanchored, reanchor } from './reanchor.ts';
import type { Selectors } from './selectors.ts';
import { type TextPair, textPair } from './text-pair.ts';

/** What the order of other highlights can say for a place; they say where to look, not what it is. */
const mostByOrder = 0.9;

/**
 * Finds the places of all highlights of an article, in the order given. A quote with several look-alikes is decided by
 * the highlights around it where these leave only one place for it.
 */
export function reanchorAll(pair: TextPair, all: Selectors[]): Reanchored[] {
  const found = all.map((selectors) => reanchor(pair, selectors));
  const pillars = all.flatMap((selectors, index) => {
    const place = found[index];
    if (!place || place.state === 'orphaned' || place.state === 'moved') return [];
    return [{ old: rangeInOld(selectors), now: place.range }];
  });
  return all.map((selectors, index) => {
    const own = found[index] ?? reanchor(pair, selectors);
    if (own.state !== 'orphaned' || own.reason !== 'several') return own;
    return betweenPillars(pair, selectors, pillars) ?? own;
  });
}

interface Pillar {
  old: TextRange | null;
  now: TextRange;
}

function rangeInOld({ start, end }: Selectors): TextRange | null {
  return start === undefined || end === undefined ? null : { start, end };
}

/** The only place for a quote in the text between the placed highlights before and after it. */
function betweenPillars(pair: TextPair, selectors: Selectors, pillars: Pillar[]): Placed | null {
  const old = rangeInOld(selectors);
  if (!old) return null;
  let from = 0;
  let to = pair.text.length;
  for (const pillar of pillars) {
    if (pillar.old && pillar.old.end <= old.start) from = Math.max(from, pillar.now.end);
    if (pillar.old && pillar.old.start >= old.end) to = Math.min(to, pillar.now.start);
  }
  if (from >= to || to - from === pair.text.length) return null;

  const { exact, prefix, suffix } = selectors;
  const there = reanchor(textPair(pair.text.slice(from, to)), { exact, prefix, suffix });
  if (there.state === 'orphaned') return null;
  const range = { start: from + there.range.start, end: from + there.range.end };
  return { ...there, range, confidence: Math.min(there.confidence, mostByOrder) };
}
