import { capitalised } from '../../model/claims/index.ts';
import type { ClaimKind } from '../../model/records/index.ts';
import styles from './Badge.module.css';
import { kindIcons } from './claim-icons.ts';

/** A claim's kind by icon and word: "Forecast". */
export function KindBadge({ kind }: { kind: ClaimKind }) {
  const Icon = kindIcons[kind];
  return (
    <span className={styles.badge}>
      <Icon aria-hidden />
      {capitalised(kind)}
    </span>
  );
}
