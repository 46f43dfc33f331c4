import type { TextRange } from './characters.ts';

/** A text in which spellings of the same words are alike, with the way back to the offsets of the original. */
export interface FoldedText {
  text: string;
  /** The range of the original that a range of the folded text stands for. */
  original: (range: TextRange) => TextRange;
}

/**
 * What may be written differently in a quote and in its source: runs of white space, invisible characters, quotation
 * marks, dashes, and letters composed of several code points (accents, Hangul).
 */
const variants =
  /(?<space>\s+)|(?<invisible>[\u00ad\u200b\u2060]+)|(?<double>["“”„‟″«»＂])|(?<single>['‘’‚‛′＇])|(?<dash>[‐‑‒–—―−－])|\P{M}\p{M}+|[\u1100-\u11ff]+/gu;

/** Folds a text. White space at its ends stays, as one space. */
export function fold(text: string): FoldedText {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const append = (piece: string, start: number, end: number) => {
    folded += piece;
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  const copy = (from: number, to: number) => {
    folded += text.slice(from, to);
    for (let at = from; at < to; at += 1) {
      starts.push(at);
      ends.push(at + 1);
    }
  };

  let done = 0;
  for (const match of text.matchAll(variants)) {
    copy(done, match.index);
    done = match.index + match[0].length;
    append(canonical(match), match.index, done);
  }
  copy(done, text.length);

  return {
    text: folded,
    original: ({ start, end }) => ({
      start: starts[start] ?? text.length,
      end: ends[end - 1] ?? 0,
    }),
  };
}

function canonical(match: RegExpExecArray): string {
  const { space, invisible, double, single, dash } = match.groups ?? {};
  if (space) return ' ';
  if (invisible) return '';
  if (double) return '"';
  if (single) return "'";
  if (dash) return '-';
  return match[0].normalize('NFC');
}
