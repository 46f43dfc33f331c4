import type { SnippetPart } from '../../model/records/index.ts';

/** UTF-16 units of a snippet, about, and how much of them stands before the first match. */
const length = 160;
const before = 40;

export interface Snippet {
  parts: SnippetPart[];
  /** Where the words stand closest together, in UTF-16 units; null where they are not in the text as typed. */
  start: number | null;
  end: number | null;
}

/** Marks the terms where most of them stand together. A plain search, for the index knows no text. */
export function snippetOf(text: string, terms: readonly string[]): Snippet {
  const matches = findTerms(text, terms);
  const best = closest(matches);
  const from = best ? wordStart(text, Math.max(0, best.start - before)) : 0;
  const to = wordEnd(text, Math.min(text.length, from + length));
  const parts: SnippetPart[] = [];
  let at = from;
  for (const { start, end } of matches) {
    if (start < at || end > to) continue;
    if (start > at) parts.push({ text: text.slice(at, start), match: false });
    parts.push({ text: text.slice(start, end), match: true });
    at = end;
  }
  if (at < to) parts.push({ text: text.slice(at, to), match: false });
  const shown = parts.map((part) => ({ ...part, text: part.text.replace(/\s+/gu, ' ') }));
  if (from > 0) shown.unshift({ text: '… ', match: false });
  if (to < text.length) shown.push({ text: ' …', match: false });
  return { parts: shown, start: best?.start ?? null, end: best?.end ?? null };
}

interface Place {
  start: number;
  end: number;
}

interface Match extends Place {
  /** Which of the terms it is. */
  term: number;
}

/** The stretch of a snippet's length with the most terms in it; of equals the shortest, and then the first. */
function closest(matches: readonly Match[]): Place | null {
  let best: (Place & { terms: number }) | null = null;
  for (const [index, { start }] of matches.entries()) {
    const met = new Set<number>();
    let end = start;
    for (let next = index; next < matches.length; next += 1) {
      const match = matches[next];
      if (!match || match.end > start + length - before) break;
      if (met.has(match.term)) continue;
      met.add(match.term);
      end = match.end;
    }
    const better = best === null || met.size > best.terms;
    const shorter = best !== null && met.size === best.terms && end - start < best.end - best.start;
    if (better || shorter) best = { start, end, terms: met.size };
  }
  return best;
}

/** Where the terms stand, whatever their case, accents and width; without overlaps, in order. */
function findTerms(text: string, terms: readonly string[]): Match[] {
  if (terms.length === 0) return [];
  const folded = foldWithOffsets(text);
  const places: Match[] = [];
  for (const [index, term] of terms.entries()) {
    const wanted = foldWithOffsets(term).text;
    if (wanted === '') continue;
    for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + 1)) {
      if (startsInsideWord(folded.text, at)) continue;
      const start = folded.offsets[at] ?? 0;
      const last = at + wanted.length;
      places.push({ start, end: folded.offsets[last] ?? text.length, term: index });
      if (places.length > 1_000) break;
    }
  }
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  return places.filter((place, index) => place.start >= (places[index - 1]?.end ?? 0));
}

/** The index finds words from their start on; so must the marks. Unspaced scripts have no word starts. */
function startsInsideWord(text: string, at: number): boolean {
  const spaced = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;
  return at > 0 && spaced.test(text.charAt(at)) && spaced.test(text.charAt(at - 1));
}

/** A text folded for comparing, with the offset in the original of each of its units. */
function foldWithOffsets(text: string): { text: string; offsets: number[] } {
  let folded = '';
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = character < '\u0080' ? character.toLowerCase() : fold(character);
    for (let unit = 0; unit < plain.length; unit += 1) offsets.push(at);
    folded += plain;
    at += character.length;
  }
  offsets.push(text.length);
  return { text: folded, offsets };
}

function fold(character: string): string {
  return character
    .normalize('NFKD')
    .replace(/[[\p{Mn}\u00ad]--[\u3099\u309a]]+/gv, '')
    .normalize('NFC')
    .toLowerCase();
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, at + before).search(/\s/u);
  return space < 0 ? safe(text, at) : at + space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space > at - 30 ? space : safe(text, at);
}

/** An offset that is not inside a surrogate pair. */
function safe(text: string, at: number): number {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff ? at + 1 : at;
}
