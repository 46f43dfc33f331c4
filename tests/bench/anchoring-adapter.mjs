import { reanchor, textPair } from '../../model/anchoring/index.ts';

let pair;

/** What the measure of anchoring calls. What two texts differ in is computed once for all quotes of the pair. */
export function anchor(text, selectors, old) {
  if (pair?.text !== text || pair.old !== old) pair = textPair(text, old);
  const found = reanchor(pair, selectors);
  return found.state === 'orphaned' ? null : { ...found.range, confidence: found.confidence };
}
