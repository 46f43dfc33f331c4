import type { Alignment } from './passage.ts';

/** How many tokens further away than twice its old distance a context token may stand and still be a neighbour. */
const slack = 4;

/**
 * How much of the context before a quote stands before a passage that begins at a token, 0 to 1: nearer words count
 * more. Null where no context is known.
 */
export function contextBefore(alignment: Alignment, first: number): number | null {
  const { quote, partner } = alignment;
  return contextShare(alignment, quote.first - 1, quote.contextFrom - 1, -1, (token) => {
    const place = partner(token);
    return place < 0 ? -1 : first - place;
  });
}

/** The same for the context after a quote and a passage that ends before a token. */
export function contextAfter(alignment: Alignment, last: number): number | null {
  const { quote, partner } = alignment;
  return contextShare(alignment, quote.last, quote.contextTo, 1, (token) => {
    const place = partner(token);
    return place < 0 ? -1 : place - last + 1;
  });
}

/** The share of tokens on one side that stand there still, at a distance of at least 1 and not much more than before. */
function contextShare(
  { quote, weightOf }: Alignment,
  from: number,
  to: number,
  step: 1 | -1,
  distanceNow: (token: number) => number,
): number | null {
  let wanted = 0;
  let found = 0;
  let distance = 1;
  for (let token = from; token !== to; token += step, distance += 1) {
    const weight = weightOf(quote.tokens.ids[token] ?? -1) / (4 + distance);
    const now = distanceNow(token);
    wanted += weight;
    if (now >= 1 && now <= 2 * distance + slack) found += weight;
  }
  return wanted > 0 ? found / wanted : null;
}
