import { highlightColors } from '../../model/records/index.ts';
import type { TextRange } from '../../model/anchoring/index.ts';
import type { DomText } from './dom-text.ts';
import type { PlacedHighlight } from './passages.ts';
import './highlights.css';

const states = ['', '-annotated', '-moved', '-open'] as const;
const names = highlightColors.flatMap((color) => states.map((state) => `hl-${color}${state}`));

/**
 * Paints the highlights of an article. There is one Highlight object for each colour and state: one for each record
 * takes seconds at some thousands.
 */
export function paintHighlights(
  article: DomText,
  highlights: readonly PlacedHighlight[],
  openId: string | null,
): void {
  const ranges = new Map<string, StaticRange[]>(names.map((name) => [name, []]));
  for (const highlight of highlights) {
    const ends = article.endsOf(highlight);
    if (!ends) continue;
    const range = new StaticRange(ends);
    for (const state of statesOf(highlight, openId)) {
      ranges.get(`hl-${highlight.color}${state}`)?.push(range);
    }
  }
  for (const [name, painted] of ranges) setPainted(name, painted);
}

function statesOf(highlight: PlacedHighlight, openId: string | null): (typeof states)[number][] {
  const moved = highlight.state === 'moved' || highlight.state === 'changed';
  return [
    '',
    ...(moved ? (['-moved'] as const) : []),
    ...(highlight.note?.text.trim() && !moved ? (['-annotated'] as const) : []),
    ...(highlight.id === openId ? (['-open'] as const) : []),
  ];
}

/** Paints one passage that is no highlight: the reading cursor, or where a search led to. Null takes it away. */
export function paintPassage(
  name: 'reading-cursor' | 'passage-flash',
  article: DomText,
  passage: TextRange | null,
): void {
  const ends = passage && article.endsOf(passage);
  setPainted(name, ends ? [new StaticRange(ends)] : []);
}

export function clearPaint(): void {
  for (const name of [...names, 'reading-cursor', 'passage-flash']) CSS.highlights.delete(name);
}

function setPainted(name: string, ranges: StaticRange[]): void {
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}
