import type { Element, Properties, RootContent } from 'hast';
import type { InlineContext } from './inline.ts';

/** What the readers of blocks hand down. */
export interface BlockContext extends InlineContext {
  /** Inline elements around the blocks, outermost first: each paragraph inside gets them. */
  wrappers: readonly Element[];
  /** `lang` and `dir` of a container that goes: its blocks take them over. */
  inherited: Properties;
  /** Reads the blocks in a block: lists, tables and figures hold any others. */
  blocksOf: (nodes: readonly RootContent[], context: BlockContext) => Element[];
}

/** The context within a block, so many levels down. */
export function deeper(context: BlockContext, levels = 1): BlockContext {
  return { ...context, depth: context.depth + levels, inherited: {} };
}
