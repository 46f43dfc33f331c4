import { VisuallyHidden } from 'radix-ui';
import type { Stance } from '../../model/records/index.ts';
import styles from './Badge.module.css';
import { stanceIcons } from './claim-icons.ts';

const counted: Record<Stance, string> = {
  supports: 'supporting',
  contradicts: 'contradicting',
  context: 'for context',
};

/** A stance by icon and word; with a count, by icon and number, the word kept for screen readers. */
export function StanceBadge(props: { stance: Stance; count?: number; boxed?: boolean }) {
  const { stance, count, boxed = false } = props;
  const Icon = stanceIcons[stance];
  const classes = [styles.badge, styles[stance]];
  if (boxed) classes.push(styles.boxed);
  if (count !== undefined) classes.push(styles.counted);
  return (
    <span className={classes.join(' ')}>
      <Icon aria-hidden />
      {count ?? stance}
      {count !== undefined && <VisuallyHidden.Root> {counted[stance]}</VisuallyHidden.Root>}
    </span>
  );
}
