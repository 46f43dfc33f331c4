import { Highlighter, Quote, type LucideIcon } from 'lucide-react';
import { VisuallyHidden } from 'radix-ui';
import { shortDate } from '../../model/claims/index.ts';
import type { ArticleRow } from '../../model/records/index.ts';
import { localDay } from '../app/dates.ts';
import { RowTitle } from '../ui/index.ts';
import styles from './ArticleListRow.module.css';

/** An article in the list: title, where it is from and when, how much was marked and claimed. */
export function ArticleListRow({ row, today }: { row: ArticleRow; today: string }) {
  // An undated article must not look as if it had been published on the day that it came in.
  const day =
    row.publishedAt === null
      ? `${row.site ? 'captured' : 'Captured'} ${shortDate(localDay(new Date(row.capturedAt)), today)}`
      : shortDate(row.publishedAt, today);
  return (
    <span className={row.state === 'done' ? styles.read : undefined}>
      {row.state === 'inbox' && <i className={styles.unread} />}
      <RowTitle lang={row.language ?? undefined}>
        {row.state === 'inbox' && <VisuallyHidden.Root lang="en">Unread: </VisuallyHidden.Root>}
        {row.title}
      </RowTitle>
      <span className={styles.meta}>
        <span className={styles.source}>{[row.site, day].filter(Boolean).join(' · ')}</span>
        <span className={styles.counts}>
          <Count icon={Highlighter} count={row.highlights} one="highlight" many="highlights" />
          <Count icon={Quote} count={row.claims} one="claim" many="claims" />
        </span>
      </span>
    </span>
  );
}

function Count(props: { icon: LucideIcon; count: number; one: string; many: string }) {
  const { icon: Icon, count, one, many } = props;
  if (count === 0) return null;
  return (
    <span>
      <Icon aria-hidden />
      {count}
      <VisuallyHidden.Root> {count === 1 ? one : many}</VisuallyHidden.Root>
    </span>
  );
}
