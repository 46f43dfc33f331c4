import type { Id } from '../../model/ids.ts';

/** The first offset that was in view, for each article that this window has shown, or was left in. */
const offsets = new Map<Id, number>();

export function rememberPlace(articleId: Id, offset: number): void {
  offsets.set(articleId, offset);
}

export function rememberedPlace(articleId: Id): number | null {
  return offsets.get(articleId) ?? null;
}
