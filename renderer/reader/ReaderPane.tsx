import type { Id } from '../../model/records/index.ts';
import type { TextRange } from '../../model/anchoring/index.ts';
import { useCall } from '../app/bridge.ts';
import { InTrash } from '../app/InTrash.tsx';
import { FailureNotice, Pane, Skeleton } from '../ui/index.ts';
import { Reader } from './Reader.tsx';
import { ReaderHead, type ReaderHeadProps } from './ReaderHead.tsx';

interface Props extends ReaderHeadProps {
  articleId: Id;
  /** Where to go in the article; a new object goes there again. */
  passage?: TextRange;
  /** Which highlight to open. */
  highlightId?: Id;
}

/** One article with its highlights and the margin. */
export function ReaderPane(props: Props) {
  const { articleId, passage, highlightId, position } = props;
  const { data, error, refetch } = useCall('articles.get', { id: articleId });
  return (
    <Pane label="Article">
      <ReaderHead position={position} />
      {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {data?.trashedAt && <InTrash kind="article" id={articleId} />}
      {!data && !error && <Skeleton rows={6} height={96} />}
      {data && (
        <Reader key={articleId} article={data} passage={passage} highlightId={highlightId} />
      )}
    </Pane>
  );
}
