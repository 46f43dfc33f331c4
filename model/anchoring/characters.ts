/** A half-open range of UTF-16 units of an article's text. */
export interface TextRange {
  start: number;
  end: number;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Widens a range until it cuts no character that a reader sees as one: no surrogate pair, no letter with its combining
 * marks, no emoji sequence (the grapheme clusters of UAX #29).
 */
export function snapToCharacters(text: string, range: TextRange): TextRange {
  const { start, end } = range;
  if (start < end && isPlainEdge(text, start) && isPlainEdge(text, end)) return { start, end };
  const clusters = graphemes.segment(text);
  const first = clusters.containing(start);
  const last = end > start ? clusters.containing(end - 1) : undefined;
  return {
    start: first?.index ?? start,
    end: last ? last.index + last.segment.length : (first?.index ?? end),
  };
}

/**
 * Whether an offset is plainly an edge: between characters that join nothing (Latin, Han, kana). To segment a long text
 * takes a while, and most ranges need none.
 */
function isPlainEdge(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return true;
  return plain.test(text[at - 1] ?? '') && plain.test(text[at] ?? '');
}

const plain =
  /^[\t\n\x20-\u02ff\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uff01-\uff5e]$/;

/** Gives a test of whether a range of the text cuts no character in two. */
export function wholeCharacters(text: string): (range: TextRange) => boolean {
  const clusters = graphemes.segment(text);
  const isEdge = (at: number) => at === text.length || clusters.containing(at)?.index === at;
  return ({ start, end }) => isEdge(start) && isEdge(end);
}
