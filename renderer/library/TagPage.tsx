import type { HighlightRow } from '../../model/records/index.ts';
import { useCall } from '../app/bridge.ts';
import { go } from '../app/place.ts';
import { EmptyState, FailureNotice, Pane, PaneHead, Skeleton } from '../ui/index.ts';
import styles from './TagPage.module.css';

/** Highlights that carry a tag, beside the list of the articles that do. */
export function TagPage({ tag }: { tag: string }) {
  const { data, error, isPending, refetch } = useCall('highlights.list', { tag });
  return (
    <Pane label={`Highlights tagged ${tag}`}>
      <PaneHead level={1} title={`Highlights tagged #${tag}`} count={data?.total} />
      {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton height={72} />}
      {data?.total === 0 && (
        <EmptyState title="No highlight carries this tag">
          Open a highlight’s card and tag it to find it here.
        </EmptyState>
      )}
      <ul className={styles.list}>
        {data?.rows.map((highlight) => (
          <Quoted key={highlight.id} highlight={highlight} />
        ))}
      </ul>
    </Pane>
  );
}

function Quoted({ highlight }: { highlight: HighlightRow }) {
  const { id, articleId, quote, color, start, end, articleTitle, articleSite } = highlight;
  const passage = start !== null && end !== null ? { start, end } : undefined;
  return (
    <li>
      <button
        type="button"
        className={styles[color]}
        onClick={() => go({ view: 'library', id: articleId, passage, highlightId: id })}
      >
        <span className={styles.quote} dir="auto">
          {quote}
        </span>
        <span className={styles.from} dir="auto">
          {[articleTitle, articleSite].filter(Boolean).join(' · ')}
        </span>
      </button>
    </li>
  );
}
