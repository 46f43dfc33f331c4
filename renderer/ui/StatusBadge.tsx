import type { ClaimStatus } from '../../model/records/index.ts';
import styles from './Badge.module.css';
import { statusIcons } from './claim-icons.ts';

const colors: Record<ClaimStatus, string | undefined> = {
  open: undefined,
  corroborated: styles.supports,
  disputed: styles.qualifies,
  refuted: styles.contradicts,
  'came true': styles.supports,
  'did not': styles.contradicts,
  void: undefined,
};

/** A claim's status by icon and word. */
export function StatusBadge({ status }: { status: ClaimStatus }) {
  const Icon = statusIcons[status];
  return (
    <span className={[styles.badge, colors[status]].join(' ')}>
      <Icon aria-hidden />
      {status}
    </span>
  );
}
