/** The blank between two cards, in pixels. */
export const cardGap = 8;

/** A card and where it wants to stand, in pixels from the top of the margin. */
export interface CardBox {
  id: string;
  /** The top of its passage's first line. */
  passage: number;
  height: number;
}

/**
 * The top of each card, in pixels. A card stands at its passage or under the card before it. The active card always
 * stands at its own passage: cards before it are pushed up (above the margin's top if need be), those after it down.
 * `cards` are in the order of their passages. Cards never overlap.
 */
export function layoutCards(
  cards: readonly CardBox[],
  activeId: string | null,
): Map<string, number> {
  const tops = new Map<string, number>();
  let free = Number.NEGATIVE_INFINITY;
  for (const card of cards) {
    const top = card.id === activeId ? card.passage : Math.max(card.passage, free);
    tops.set(card.id, top);
    free = top + card.height + cardGap;
  }

  const active = cards.findIndex(({ id }) => id === activeId);
  let limit = cards[active]?.passage ?? 0;
  for (const card of cards.slice(0, Math.max(0, active)).toReversed()) {
    const top = Math.min(tops.get(card.id) ?? card.passage, limit - cardGap - card.height);
    tops.set(card.id, top);
    limit = top;
  }
  return tops;
}
