import { VisuallyHidden } from 'radix-ui';
import { capitalised, dueDistance, dueGroup, shortDate } from '../../model/claims/index.ts';
import type { ClaimRow } from '../../model/records/index.ts';
import { AdmiraltyBox } from '../ui/AdmiraltyBox.tsx';
import { ConfidenceSteps } from '../ui/ConfidenceSteps.tsx';
import { RowTitle } from '../ui/GroupedList.tsx';
import { StanceBadge } from '../ui/StanceBadge.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { kindIcons } from '../ui/claim-icons.ts';
import styles from './ClaimListRow.module.css';

/** A claim in the list: kind, statement, ratings, what speaks for and against it, status, due date. */
export function ClaimListRow({ row, today }: { row: ClaimRow; today: string }) {
  const Icon = kindIcons[row.kind];
  return (
    <span className={styles.claim}>
      <Icon aria-hidden />
      <RowTitle long>
        <VisuallyHidden.Root>{capitalised(row.kind)}: </VisuallyHidden.Root>
        {row.statement}
      </RowTitle>
      <span className={styles.meta}>
        <AdmiraltyBox reliability={row.reliability} credibility={row.credibility} />
        {row.likelihood !== null && <span>{row.likelihood}</span>}
        {row.confidence !== null && <ConfidenceSteps confidence={row.confidence} wordless />}
        {row.status !== 'open' && <StatusBadge status={row.status} />}
        {row.supports > 0 && <StanceBadge stance="supports" count={row.supports} />}
        {row.contradicts > 0 && <StanceBadge stance="contradicts" count={row.contradicts} />}
        <Due row={row} today={today} />
      </span>
    </span>
  );
}

function Due({ row, today }: { row: ClaimRow; today: string }) {
  if (row.dueAt === null) return null;
  const late = dueGroup(row, today) === 'overdue';
  return (
    <span className={late ? `${styles.due} ${styles.late}` : styles.due}>
      {late ? dueDistance(row.dueAt, today) : shortDate(row.dueAt, today)}
    </span>
  );
}
