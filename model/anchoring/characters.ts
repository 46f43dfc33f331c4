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
export function snapToCharacters(text: string, { start, end }: TextRange): TextRange {
  const clusters = graphemes.segment(text);
  const first = clusters.containing(start);
  const last = end > start ? clusters.containing(end - 1) : undefined;
  return {
    start: first?.index ?? start,
    end: last ? last.index + last.segment.length : (first?.index ?? end),
  };
}

/** Gives a test of whether a range of the text cuts no character in two. */
export function wholeCharacters(text: string): (range: TextRange) => boolean {
  const clusters = graphemes.segment(text);
  const isEdge = (at: number) => at === text.length || clusters.containing(at)?.index === at;
  return ({ start, end }) => isEdge(start) && isEdge(end);
}
