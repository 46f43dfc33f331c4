import {
  articleText,
  offsetAt,
  pointAt,
  type Segment,
  type TextTree,
} from '../../model/article/index.ts';
import { snapToCharacters, type TextRange } from '../../model/anchoring/index.ts';

/** The ends of a DOM range; a Range, a StaticRange and a Selection's range all have them. */
export interface DomEnds {
  startContainer: Node;
  startOffset: number;
  endContainer: Node;
  endOffset: number;
}

/** The text of a rendered article, and the way between its offsets and the DOM. */
export interface DomText {
  text: string;
  /** The passage that a DOM range marks: clipped to the article, trimmed, whole characters. Null when it is empty. */
  offsetsOf(ends: DomEnds): TextRange | null;
  /** The ends of the DOM range of a passage; null for an article without text. */
  endsOf(passage: TextRange): DomEnds | null;
  /** The same as a live range, for measuring. */
  rangeOf(passage: TextRange): Range | null;
  /** The boxes of a passage's words, line by line. A range's own boxes would be whole blocks where it holds them. */
  linesOf(passage: TextRange): DOMRect[];
  /** The offset of one place in the DOM, for example under the mouse; null where it is outside of the article. */
  offsetOf(node: Node, offset: number): number | null;
}

const elementNode = 1;
const textNode = 3;
const follows = 4;

const domTree: TextTree<Node> = {
  name: (node) => (node.nodeType === elementNode ? node.nodeName.toLowerCase() : null),
  value: (node) => (node.nodeType === textNode ? node.nodeValue : null),
  children: (node) => node.childNodes,
};

/** Reads an element whose content is an article's stored HTML and nothing else. */
export function readDomText(root: Element): DomText {
  const { text, segments } = articleText<Node>(root, domTree);

  const endsOf = (passage: TextRange): DomEnds | null => {
    const start = pointAt(segments, passage.start, 'start');
    const end = pointAt(segments, passage.end, 'end');
    if (!start || !end) return null;
    return {
      startContainer: start.node,
      startOffset: start.offset,
      endContainer: end.node,
      endOffset: end.offset,
    };
  };

  const liveRange = (start: Node, startOffset: number, end: Node, endOffset: number): Range => {
    const range = root.ownerDocument.createRange();
    range.setStart(start, startOffset);
    range.setEnd(end, endOffset);
    return range;
  };

  return {
    text,
    endsOf,
    offsetsOf: (ends) => {
      const start = placeOf(segments, ends.startContainer, ends.startOffset, 'start');
      const end = placeOf(segments, ends.endContainer, ends.endOffset, 'end');
      return trim(text, { start, end });
    },
    rangeOf: (passage) => {
      const ends = endsOf(passage);
      return (
        ends && liveRange(ends.startContainer, ends.startOffset, ends.endContainer, ends.endOffset)
      );
    },
    linesOf: (passage) => {
      const boxes: DOMRect[] = [];
      for (let at = firstEndingAfter(segments, passage.start); at < segments.length; at += 1) {
        const { node, start, end } = segments[at]!;
        if (start >= passage.end) break;
        const from = Math.max(passage.start, start) - start;
        const to = Math.min(passage.end, end) - start;
        boxes.push(...liveRange(node, from, node, to).getClientRects());
      }
      return boxes;
    },
    offsetOf: (node, offset) =>
      root.contains(node) ? placeOf(segments, node, offset, 'start') : null,
  };
}

function placeOf(
  segments: readonly Segment<Node>[],
  container: Node,
  offset: number,
  affinity: 'start' | 'end',
): number {
  return offsetAt(segments, (node) => sideOf(node, container, offset), affinity);
}

/** Where a boundary point lies as seen from a text node: before it (−1), behind it (1), or at an offset in it. */
function sideOf(node: Node, container: Node, offset: number): number | { offset: number } {
  if (node === container) return { offset };
  if (!container.contains(node)) {
    return container.compareDocumentPosition(node) & follows ? -1 : 1;
  }
  const next = container.childNodes[offset];
  if (!next) return 1;
  return next === node || next.contains(node) || next.compareDocumentPosition(node) & follows
    ? -1
    : 1;
}

/** The index of the first segment that ends behind an offset. */
function firstEndingAfter(segments: readonly Segment<Node>[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (segments[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Leaves out white space at both ends, which also holds the separators between blocks; then whole characters. */
function trim(text: string, { start, end }: TextRange): TextRange | null {
  const words = text.slice(start, end);
  const trimmed = words.trim();
  if (trimmed === '') return null;
  const from = start + words.indexOf(trimmed);
  return snapToCharacters(text, { start: from, end: from + trimmed.length });
}
