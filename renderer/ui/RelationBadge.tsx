import { relationWords } from '../../model/claims/index.ts';
import type { Relation } from '../../model/records/index.ts';
import styles from './Badge.module.css';
import { relationIcons } from './claim-icons.ts';

const colors: Record<Relation, string | undefined> = {
  supports: styles.supports,
  contradicts: styles.contradicts,
  qualifies: styles.qualifies,
  repeats: undefined,
  'depends on': undefined,
};

/** A link's relation, in the words of the end that it is read from. */
export function RelationBadge({ relation, end }: { relation: Relation; end: 'from' | 'to' }) {
  const Icon = relationIcons[relation];
  return (
    <span className={[styles.badge, colors[relation]].join(' ')}>
      <Icon aria-hidden />
      {relationWords(relation, end)}
    </span>
  );
}
