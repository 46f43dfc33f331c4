import { useEffect, useEffectEvent } from 'react';
import type { TextRange } from '../../model/anchoring/index.ts';
import type { Highlight, Id } from '../../model/records/index.ts';
import { useCommandHandler } from '../app/commands.ts';
import type { Rendered } from './ArticleBody.tsx';
import type { DomText } from './dom-text.ts';
import { highlightsAt, isPlaced, neighbour, type PlacedHighlight } from './passages.ts';
import { highlightsUnder } from './under-mouse.ts';
import type { CardActions, CardMode } from './use-marking.ts';

interface Options {
  rendered: Rendered | null;
  scroller: HTMLElement | null;
  ordered: readonly PlacedHighlight[];
  open: Highlight | null;
  mode: CardMode;
  selected: TextRange | null;
  /** The reading cursor, while the focus is in the text. */
  cursor: TextRange | null;
  /** The highlight that whoever opened the article wants open; a new object wants it again. */
  wanted: { id: Id | undefined };
  actions: CardActions;
  deselect: () => void;
  clearCursor: () => void;
  focusArticle: () => void;
  firstOffset: () => number;
  reveal: (passage: TextRange) => void;
}

/** The ways to open a highlight's card, and to close it: by mouse, by key, from another view. */
export function useOpening(options: Options): void {
  const { rendered, scroller, ordered, open, mode, selected, cursor, wanted, actions } = options;
  const { deselect, clearCursor, focusArticle, firstOffset, reveal } = options;

  const openWanted = useEffectEvent((id: Id) => {
    actions.show(id);
    const target = ordered.find((highlight) => highlight.id === id);
    if (target) reveal(target);
  });
  useEffect(() => {
    if (rendered && wanted.id) openWanted(wanted.id);
  }, [rendered, wanted]);

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

  const under = (text: DomText, event: MouseEvent) =>
    highlightsUnder(text, ordered, event.clientX, event.clientY);
  const click = useEffectEvent((text: DomText, event: MouseEvent) => {
    if (selected || event.defaultPrevented) return;
    const found = under(text, event);
    // A click on the open one opens the next of those that lie over each other there.
    const at = found.findIndex(({ id }) => id === open?.id);
    actions.show(found[(at + 1) % found.length]?.id ?? null);
  });
  const move = useEffectEvent(({ body, text }: Rendered, event: MouseEvent) => {
    body.style.cursor = under(text, event).length > 0 ? 'pointer' : '';
  });
  useEffect(() => {
    if (!rendered) return undefined;
    const clicked = (event: MouseEvent) => click(rendered.text, event);
    const moved = (event: MouseEvent) => move(rendered, event);
    rendered.body.addEventListener('click', clicked);
    rendered.body.addEventListener('mousemove', moved);
    return () => {
      rendered.body.removeEventListener('click', clicked);
      rendered.body.removeEventListener('mousemove', moved);
    };
  }, [rendered]);

  /**
   * Esc in a card backs out of writing, then of the card; the focus goes back to the article. The note's editor has
   * prevented the default by then, and an empty one is gone; a field in it (a link's address) and a menu have their own.
   */
  const leaveCard = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    const card = event.composedPath().find(isCard);
    if (!card || (event.target instanceof HTMLInputElement && mode !== 'tag')) return;
    if (event.target instanceof Element && event.target.closest('[role=menu]')) return;
    event.preventDefault();
    if (open && open.id === card.dataset['card']) actions.show(mode === 'read' ? null : open.id);
    focusArticle();
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => leaveCard(event);
    scroller?.addEventListener('keydown', pressed);
    return () => scroller?.removeEventListener('keydown', pressed);
  }, [scroller]);
}

/** Cards carry the id of their highlight; that of the notes on the article carries none. */
function isCard(target: EventTarget): target is HTMLElement {
  return target instanceof HTMLElement && target.dataset['card'] !== undefined;
}
