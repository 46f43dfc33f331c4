/** Up to this length the engine's own search is faster, and its worst case is bearable. */
const shortPattern = 64;

/**
 * As `text.indexOf(pattern, from)`, with a bound on the time: for a long pattern the search of Knuth, Morris and Pratt
 * (1977), which looks at each unit of the text at most twice. The engine's own takes the product of both lengths on
 * texts of one repeated letter.
 */
export function findString(text: string, pattern: string, from = 0): number {
  const { length } = pattern;
  if (length <= shortPattern) return text.indexOf(pattern, from);
  // The rare case of a long pattern that starts nowhere, or right here.
  const start = text.indexOf(pattern.slice(0, shortPattern), from);
  if (start === -1 || text.startsWith(pattern, start)) return start;

  const borders = bordersOf(pattern);
  let matched = 0;
  for (let at = start; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    while (matched > 0 && pattern.charCodeAt(matched) !== unit) matched = borders[matched - 1] ?? 0;
    if (pattern.charCodeAt(matched) === unit) matched += 1;
    if (matched === length) return at - length + 1;
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
