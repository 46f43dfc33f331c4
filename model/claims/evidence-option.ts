import { AppError } from '../errors.ts';
import { isId, type Id } from '../ids.ts';
import { stances, type Stance } from '../records/index.ts';

/**
 * Reads evidence as the command line takes it: a highlight's id, a colon, a stance. Without a stance it supports.
 * Throws in words where the id is none or the stance is unknown.
 */
export function parseEvidence(text: string): { highlightId: Id; stance: Stance } {
  const [highlightId = '', word = 'supports', ...rest] = text.trim().split(':');
  if (!isId(highlightId)) {
    throw new AppError(
      'claims.evidence',
      `“${highlightId}” is not the id of a highlight.`,
      'List them with: list highlights',
    );
  }
  const stance = stances.find((known) => known === word.trim());
  if (stance === undefined || rest.length > 0) {
    throw new AppError(
      'claims.evidence',
      `“${[word, ...rest].join(':')}” is not a stance.`,
      `Use one of: ${stances.join(', ')}`,
    );
  }
  return { highlightId, stance };
}
