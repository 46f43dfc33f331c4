import { VisuallyHidden } from 'radix-ui';
import type { PlacedHighlight } from './passages.ts';
import { spokenHighlight } from './wording.ts';

/** The highlights in words, for those who can't see them painted. */
export function HighlightList({ highlights }: { highlights: readonly PlacedHighlight[] }) {
  if (highlights.length === 0) return null;
  return (
    <VisuallyHidden.Root asChild>
      <section aria-label="Highlights in this article">
        <ul>
          {highlights.map((highlight) => (
            <li key={highlight.id}>{spokenHighlight(highlight)}</li>
          ))}
        </ul>
      </section>
    </VisuallyHidden.Root>
  );
}
