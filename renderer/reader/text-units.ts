import type { TextRange } from '../../model/anchoring/index.ts';

/** The words and sentences of an article's text, for moving through it with the keyboard. */
export interface TextUnits {
  /** The word at an offset or the next one behind it; the last one at the end. Null in a text without words. */
  wordAt(offset: number): TextRange | null;
  nextWord(offset: number): TextRange | null;
  previousWord(offset: number): TextRange | null;
  sentenceAt(offset: number): TextRange | null;
  nextSentence(offset: number): TextRange | null;
  previousSentence(offset: number): TextRange | null;
}

/** Reads a text; sentences never cross a block. `language` is a BCP 47 tag. */
export function textUnits(text: string, language: string | null): TextUnits {
  const locale = knownLocale(language);
  const words = new Intl.Segmenter(locale, { granularity: 'word' }).segment(text);
  const sentences = new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text);

  const word = (offset: number): TextRange | null => {
    const found = words.containing(offset);
    return found?.isWordLike
      ? { start: found.index, end: found.index + found.segment.length }
      : null;
  };
  const sentence = (offset: number): TextRange | null => {
    const found = sentences.containing(offset);
    if (!found) return null;
    return lineWithin(found.segment, found.index, offset);
  };
  const forward = (from: number, at: (offset: number) => TextRange | null) => {
    for (let offset = from; offset < text.length; offset += 1) {
      const unit = at(offset);
      if (unit) return unit;
    }
    return null;
  };
  const wordAt = (offset: number) => forward(offset, word) ?? backward(text.length, word);
  const sentenceAt = (offset: number) =>
    forward(offset, sentence) ?? backward(text.length, sentence);
  return {
    wordAt,
    nextWord: (offset) => forward(word(offset)?.end ?? offset, word),
    previousWord: (offset) => backward(word(offset)?.start ?? offset, word),
    sentenceAt,
    nextSentence: (offset) => forward(sentence(offset)?.end ?? offset, sentence),
    previousSentence: (offset) => backward(sentence(offset)?.start ?? offset, sentence),
  };
}

/** The last unit that ends at an offset or before it. */
function backward(from: number, at: (offset: number) => TextRange | null): TextRange | null {
  for (let offset = from - 1; offset >= 0; offset -= 1) {
    const unit = at(offset);
    if (unit) return unit;
  }
  return null;
}

/** The part of a sentence that is on one line of the text, without white space at its ends; null in the blank. */
function lineWithin(segment: string, index: number, offset: number): TextRange | null {
  const at = offset - index;
  const from = segment.lastIndexOf('\n', at) + 1;
  const to = segment.indexOf('\n', at);
  const line = segment.slice(from, to === -1 ? undefined : to);
  if (line.trim() === '' || at < from) return null;
  const start = index + from + (line.length - line.trimStart().length);
  const end = index + from + line.trimEnd().length;
  return offset < end ? { start, end } : null;
}

function knownLocale(language: string | null): string | undefined {
  if (!language) return undefined;
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
