export { snapToCharacters, type TextRange } from './characters.ts';
export { contextLength, quoteAt, type Quote } from './context.ts';
export { findQuote, type FoundQuote } from './find-quote.ts';
