import type { Id } from '../../model/records/index.ts';
import { useCommandHandler } from './commands.ts';

/** What stands after, or before, one in a list; the first or last one where that one isn't in it. */
export function neighbour(ids: readonly Id[], id: Id | null, by: 1 | -1): Id | undefined {
  const at = id === null ? -1 : ids.indexOf(id);
  return at < 0 ? ids.at(by > 0 ? 0 : -1) : ids[at + by];
}

/**
 * J and K go to what stands beside the open one. They go through many, so `open` should leave no step in the history
 * for each.
 */
export function useListMoves(ids: readonly Id[], openId: Id | null, open: (id: Id) => void): void {
  useMove('list.next', neighbour(ids, openId, 1), open);
  useMove('list.previous', neighbour(ids, openId, -1), open);
}

function useMove(
  command: 'list.next' | 'list.previous',
  to: Id | undefined,
  open: (id: Id) => void,
): void {
  useCommandHandler(command, () => to !== undefined && open(to), to !== undefined);
}
