export type { Change } from './changed-facts.ts';
export { snapToCharacters, type TextRange } from './characters.ts';
export { placedFrom } from './confidence.ts';
export { contextLength, quoteAt, type Quote } from './context.ts';
export { findQuote, type FoundQuote } from './find-quote.ts';
export { reanchorAll } from './reanchor-all.ts';
export { reanchor, type Likely, type Orphaned, type Placed, type Reanchored } from './reanchor.ts';
export type { Selectors } from './selectors.ts';
export { textPair, type TextPair } from './text-pair.ts';
export {
  codePointsBefore,
  fromW3cSelectors,
  toW3cSelectors,
  unitsBefore,
  type OffsetsIn,
  type TextPositionSelector,
  type TextQuoteSelector,
  type W3cSelector,
} from './w3c-selectors.ts';
