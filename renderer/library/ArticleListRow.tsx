import type { ComponentProps } from 'react';
import { Highlighter, Quote, type LucideIcon } from 'lucide-react';
import { VisuallyHidden } from 'radix-ui';
import { shortDate } from '../../model/claims/index.ts';
import type { ArticleRow } from '../../model/records/index.ts';
import { localDay } from '../app/dates.ts';
import styles from './ArticleListRow.module.css';

interface Props extends Pick<ComponentProps<'button'>, 'onKeyDown' | 'onFocus' | 'onBlur'> {
  row: ArticleRow;
  today: string;
  current: boolean;
  /** One row of the list takes part in the tab order; arrows and J, K move on from it. */
  reachable: boolean;
  onOpen: () => void;
}

/** An article in the list: title, where it is from and when, how much was marked and claimed. */
export function ArticleListRow(props: Props) {
  const { row, today, current, reachable, onOpen, ...keyboard } = props;
  const day = row.publishedAt ?? localDay(new Date(row.capturedAt));
  const classes = [styles.row];
  if (row.state === 'done') classes.push(styles.read);
  return (
    <button
      type="button"
      className={classes.join(' ')}
      data-article={row.id}
      aria-current={current}
      tabIndex={reachable ? 0 : -1}
      onClick={onOpen}
      {...keyboard}
    >
      {row.state === 'inbox' && <i className={styles.unread} />}
      <span className={styles.title} lang={row.language ?? undefined} dir="auto">
        {row.state === 'inbox' && <VisuallyHidden.Root lang="en">Unread: </VisuallyHidden.Root>}
        {row.title}
      </span>
      <span className={styles.meta}>
        <span className={styles.source}>
          {[row.site, shortDate(day, today)].filter(Boolean).join(' · ')}
        </span>
        <span className={styles.counts}>
          <Count icon={Highlighter} count={row.highlights} one="highlight" many="highlights" />
          <Count icon={Quote} count={row.claims} one="claim" many="claims" />
        </span>
      </span>
    </button>
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
