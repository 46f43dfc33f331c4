import type { Selectors } from './selectors.ts';

/** The selectors of the Web Annotation Data Model (W3C 2017, 4.2.4 and 4.2.5) that Claimbook reads and writes. */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix?: string;
  suffix?: string;
}

/** Offsets in Unicode code points, half-open. */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

export type W3cSelector = TextQuoteSelector | TextPositionSelector;

/** What a program counts its offsets in: the standard says code points, Hypothesis counts UTF-16 units. */
export type OffsetsIn = 'code points' | 'UTF-16 units';

/** The W3C selectors for a passage of a text: the quote, and where it stands if that is known. */
export function toW3cSelectors(text: string, selectors: Selectors): W3cSelector[] {
  const { exact, prefix, suffix, start, end } = selectors;
  const quote: TextQuoteSelector = { type: 'TextQuoteSelector', exact };
  if (prefix !== undefined) quote.prefix = prefix;
  if (suffix !== undefined) quote.suffix = suffix;
  if (start === undefined || end === undefined) return [quote];
  const before = codePointsBefore(text, start);
  const within = codePointsBefore(text.slice(start), end - start);
  return [quote, { type: 'TextPositionSelector', start: before, end: before + within }];
}

/**
 * The selectors that a list of W3C selectors stands for; kinds that are not known are left out. A position counts only
 * in the text that it was made for: give that, or it is left out. Null where the list has no quote and no position can
 * be read.
 */
export function fromW3cSelectors(
  list: readonly (W3cSelector | { type: string })[],
  text?: string,
  offsetsIn: OffsetsIn = 'code points',
): Selectors | null {
  const quote = list.find(isQuote);
  const position = list.find(isPosition);
  const selectors: Selectors = { exact: quote?.exact ?? '' };
  if (quote?.prefix !== undefined) selectors.prefix = quote.prefix;
  if (quote?.suffix !== undefined) selectors.suffix = quote.suffix;
  if (position && text !== undefined) {
    const isUnits = offsetsIn === 'UTF-16 units';
    selectors.start = isUnits ? position.start : unitsBefore(text, position.start);
    selectors.end = isUnits ? position.end : unitsBefore(text, position.end);
    if (!quote) selectors.exact = text.slice(selectors.start, selectors.end);
  }
  return selectors.exact === '' ? null : selectors;
}

function isQuote(selector: { type: string }): selector is TextQuoteSelector {
  return (
    selector.type === 'TextQuoteSelector' &&
    'exact' in selector &&
    typeof selector.exact === 'string'
  );
}

function isPosition(selector: { type: string }): selector is TextPositionSelector {
  return (
    selector.type === 'TextPositionSelector' &&
    'start' in selector &&
    'end' in selector &&
    isOffset(selector.start) &&
    isOffset(selector.end) &&
    selector.start < selector.end
  );
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

/** How many code points begin before an offset in UTF-16 units. */
export function codePointsBefore(text: string, units: number): number {
  let count = 0;
  for (let at = 0; at < Math.min(units, text.length); at += widthAt(text, at)) count += 1;
  return count;
}

/** The offset in UTF-16 units after so many code points; the text's end if it has fewer. */
export function unitsBefore(text: string, codePoints: number): number {
  let at = 0;
  for (let count = 0; count < codePoints && at < text.length; count += 1) at += widthAt(text, at);
  return at;
}

function widthAt(text: string, at: number): 1 | 2 {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
