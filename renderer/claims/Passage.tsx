import type { ReactNode } from 'react';
import { shortDate } from '../../model/claims/index.ts';
import type { Evidence, HighlightRow, Stance } from '../../model/records/index.ts';
import { today } from '../app/dates.ts';
import { go } from '../app/place.ts';
import styles from './Passage.module.css';

interface Props {
  quote: string;
  /** "Meridian Brief, 12 Nov 2026" */
  from: string;
  stance: Stance;
  language?: string | null;
  /** Goes to the passage in its article. */
  onOpen?: () => void;
  /** Stands behind where it is from. */
  facts?: ReactNode;
  children?: ReactNode;
}

/** A quoted passage in the reading face, with where it is from. Its edge shows the stance. */
export function Passage({ quote, from, stance, language, onOpen, facts, children }: Props) {
  return (
    <figure className={`${styles.passage} ${styles[stance]}`}>
      <blockquote className={styles.quote} lang={language ?? undefined} dir="auto">
        {quote}
      </blockquote>
      <figcaption className={styles.from}>
        {onOpen ? (
          <a
            href="#passage"
            aria-label={`${from}: ${quote}`}
            onClick={(event) => {
              event.preventDefault();
              onOpen();
            }}
          >
            {from}
          </a>
        ) : (
          <span>{from}</span>
        )}
        {facts}
      </figcaption>
      {children}
    </figure>
  );
}

/** Where a passage is from, as captions say it: the site or else the article's title, and the date. */
export function whereFrom(
  passage: Pick<HighlightRow | Evidence, 'articleTitle' | 'articleSite' | 'articlePublishedAt'>,
): string {
  const { articleSite, articleTitle, articlePublishedAt } = passage;
  const date =
    articlePublishedAt === null ? null : shortDate(articlePublishedAt.slice(0, 10), today());
  return [articleSite ?? articleTitle, date].filter((part) => part !== null).join(', ');
}

/** Goes to a piece of evidence where it stands. */
export function openPassage(evidence: Pick<Evidence, 'articleId' | 'highlightId'>): void {
  go({ view: 'library', id: evidence.articleId, highlightId: evidence.highlightId });
}
