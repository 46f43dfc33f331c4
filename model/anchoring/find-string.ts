/** Up to this length the engine's own search is faster, and its worst case is bearable. */
const shortPattern = 64;

/** How often the start of a long pattern is tried before the whole is sought for good. */
const mostTries = 16;

/**
 * As `text.indexOf(pattern, from)`, with a bound on the time: for a long pattern that begins in many places the search
 * of Knuth, Morris and Pratt (1977), which looks at each unit of the text at most twice. The engine's own takes the
 * product of both lengths on texts of one repeated letter.
 */
export function findString(text: string, pattern: string, from = 0): number {
  if (pattern.length <= shortPattern) return text.indexOf(pattern, from);
  const beginning = pattern.slice(0, shortPattern);
  let start = text.indexOf(beginning, from);
  for (let tries = 0; tries < mostTries; tries += 1) {
    if (start === -1 || text.startsWith(pattern, start)) return start;
    start = text.indexOf(beginning, start + 1);
  }
  return start === -1 ? -1 : searchWhole(text, pattern, start);
}

function searchWhole(text: string, pattern: string, start: number): number {
  const borders = bordersOf(pattern);
  let matched = 0;
  for (let at = start; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    while (matched > 0 && pattern.charCodeAt(matched) !== unit) matched = borders[matched - 1] ?? 0;
    if (pattern.charCodeAt(matched) === unit) matched += 1;
    if (matched === pattern.length) return at - matched + 1;
  }
  return -1;
}

/** For each prefix of a pattern how long the longest shorter one is that also ends it. */
function bordersOf(pattern: string): Int32Array {
  const borders = new Int32Array(pattern.length);
  let border = 0;
  for (let at = 1; at < pattern.length; at += 1) {
    const unit = pattern.charCodeAt(at);
    while (border > 0 && pattern.charCodeAt(border) !== unit) border = borders[border - 1] ?? 0;
    if (pattern.charCodeAt(border) === unit) border += 1;
    borders[at] = border;
  }
  return borders;
}
