import { useEffect, type MouseEvent } from 'react';
import type { TextRange } from '../../model/anchoring/index.ts';
import type { Highlight, Id } from '../../model/records/index.ts';
import { useCommandHandler } from '../app/commands.ts';
import type { DomText } from './dom-text.ts';
import { highlightsAt, isPlaced, neighbour, type PlacedHighlight } from './passages.ts';
import { highlightsUnder } from './under-mouse.ts';
import type { CardActions } from './use-marking.ts';

interface Options {
  text: DomText | null;
  ordered: readonly PlacedHighlight[];
  open: Highlight | null;
  selected: TextRange | null;
  /** The reading cursor, while the focus is in the text. */
  cursor: TextRange | null;
  /** The highlight that whoever opened the article wants open. */
  wanted: Id | undefined;
  actions: CardActions;
  deselect: () => void;
  clearCursor: () => void;
  firstOffset: () => number;
  reveal: (passage: TextRange) => void;
}

interface Mouse {
  click: (event: MouseEvent) => void;
  /** Shows over which words a click opens something. */
  move: (event: MouseEvent<HTMLElement>) => void;
}

/** The ways to open a highlight's card, and to close it. Gives what the mouse does over the article. */
export function useOpening(options: Options): Mouse {
  const { text, ordered, open, selected, cursor, wanted, actions } = options;
  const { deselect, clearCursor, firstOffset, reveal } = options;

  useEffect(() => {
    const target = ordered.find(({ id }) => id === wanted);
    if (!text || !wanted) return;
    actions.show(wanted);
    if (target) reveal(target);
    // A new wish opens a card, not each change of the highlights.
  }, [wanted, text]);

  const step = (by: 1 | -1) => {
    const from = open && isPlaced(open) ? open : null;
    const next = neighbour(ordered, from, by, cursor?.start ?? firstOffset());
    if (!next) return;
    actions.show(next.id);
    reveal(next);
  };
  useCommandHandler('highlight.next', () => step(1), ordered.length > 0);
  useCommandHandler('highlight.previous', () => step(-1), ordered.length > 0);

  const atCursor = cursor ? highlightsAt(ordered, cursor.start)[0] : undefined;
  useCommandHandler(
    'highlight.open',
    () => atCursor && actions.show(atCursor.id),
    atCursor !== undefined,
  );
  useCommandHandler(
    'highlight.close',
    () => {
      if (selected) deselect();
      else if (open) actions.show(null);
      else clearCursor();
    },
    selected !== null || open !== null || cursor !== null,
  );

  const under = (event: MouseEvent) =>
    text ? highlightsUnder(text, ordered, event.clientX, event.clientY) : [];
  return {
    click: (event) => {
      if (!text || selected || event.defaultPrevented) return;
      const found = under(event);
      // A click on the open one opens the next of those that lie over each other there.
      const at = found.findIndex(({ id }) => id === open?.id);
      actions.show(found[(at + 1) % found.length]?.id ?? null);
    },
    move: (event) => {
      event.currentTarget.style.cursor = under(event).length > 0 ? 'pointer' : '';
    },
  };
}
