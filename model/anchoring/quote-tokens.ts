import type { QuoteTokens } from './passage.ts';
import { placeInOld, type Selectors } from './selectors.ts';
import type { TextPair } from './text-pair.ts';
import { tokenFrom, tokenise, tokensBefore } from './tokens.ts';

/** How many tokens of context count on each side when the old text is there. */
const longContext = 48;

/** A quote in the tokens of the old text, with long context; where that is not there, in those of its own snippet. */
export function quoteTokens(pair: TextPair, selectors: Selectors): QuoteTokens {
  return inOldText(pair, selectors) ?? inSnippet(pair, selectors);
}

function inOldText(pair: TextPair, selectors: Selectors): QuoteTokens | null {
  const tokens = pair.oldTokens();
  const range = tokens ? placeInOld(tokens.text, selectors) : null;
  if (!tokens || !range) return null;
  const first = tokenFrom(tokens, range.start);
  const last = tokensBefore(tokens, range.end);
  const contextFrom = Math.max(0, first - longContext);
  const contextTo = Math.min(tokens.ids.length, last + longContext);
  return { tokens, range, first, last, contextFrom, contextTo };
}

/** Prefix, quote and suffix are one text: so a word that the quote's ends cut is whole. */
function inSnippet({ vocabulary }: TextPair, selectors: Selectors): QuoteTokens {
  const { exact, prefix = '', suffix = '' } = selectors;
  const tokens = tokenise(prefix + exact + suffix, vocabulary);
  const range = { start: prefix.length, end: prefix.length + exact.length };
  const first = tokenFrom(tokens, range.start);
  const last = tokensBefore(tokens, range.end);
  // The words at the far ends of the context may be cut.
  const contextFrom = Math.min(first, 1);
  const contextTo = Math.max(last, tokens.ids.length - 1);
  return { tokens, range, first, last, contextFrom, contextTo };
}
