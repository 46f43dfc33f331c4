import type { Article } from '../../model/records/index.ts';
import { Notice } from '../ui/index.ts';

/** Says which highlights are not where they were made. `isTrusted` is false where the text isn't the stored one. */
export function PlacementNotice({ article, isTrusted }: { article: Article; isTrusted: boolean }) {
  const moved = article.highlightList.filter(
    ({ state }) => state === 'moved' || state === 'changed',
  );
  const orphaned = article.highlightList.filter(({ state }) => state === 'orphaned');
  if (!isTrusted) {
    return (
      <Notice>
        <b>The highlights of this article can’t be shown.</b> Its text was read by another version
        of Claimbook; the highlights are kept.
      </Notice>
    );
  }
  if (moved.length + orphaned.length === 0) return null;
  const parts = [
    moved.length > 0 && `${moved.length} moved`,
    orphaned.length > 0 && `${orphaned.length} orphaned`,
  ].filter(Boolean);
  return (
    <Notice>
      <b>Highlights: {parts.join(', ')}</b> when revision {article.revisionNumber} was captured.
    </Notice>
  );
}
