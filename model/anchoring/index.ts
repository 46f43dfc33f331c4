export { snapToCharacters, type TextRange } from './characters.ts';
export { contextLength, quoteAt, type Quote } from './context.ts';
export { findQuote, type FoundQuote } from './find-quote.ts';
export type { Change } from './changed-facts.ts';
export { placedFrom } from './confidence.ts';
export { reanchor, type Likely, type Orphaned, type Placed, type Reanchored } from './reanchor.ts';
export type { Selectors } from './selectors.ts';
export { textPair, type TextPair } from './text-pair.ts';
