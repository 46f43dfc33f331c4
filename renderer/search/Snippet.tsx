import type { SnippetPart } from '../../model/records/index.ts';
import styles from './Snippet.module.css';

/** Words around a match, the match marked. */
export function Snippet({ parts }: { parts: readonly SnippetPart[] }) {
  return parts.map(({ text, match }, index) =>
    match ? (
      <mark key={index} className={styles.found}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
