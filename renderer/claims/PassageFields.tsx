import { Field } from '../ui/index.ts';
import { stanceSegments, strengthSegments } from './choices.ts';
import styles from './ClaimForm.module.css';
import type { Draft } from './draft.ts';
import { SegmentedField } from './SegmentedField.tsx';

type PassageDraft = Pick<Draft, 'stance' | 'strength' | 'reason'>;

interface Props {
  draft: PassageDraft;
  onChange: (fields: Partial<PassageDraft>) => void;
}

/** How a passage bears on a claim: stance, strength, reason. Stands in a grid of quarters. */
export function PassageFields({ draft, onChange }: Props) {
  return (
    <>
      <div className={styles.first}>
        <SegmentedField
          label="This passage"
          segments={stanceSegments}
          value={draft.stance}
          onChoose={(stance) => onChange({ stance })}
        />
      </div>
      <div className={styles.half}>
        <SegmentedField
          label="How strongly"
          segments={strengthSegments}
          value={draft.strength || null}
          onChoose={(strength) => onChange({ strength })}
          onClear={() => onChange({ strength: '' })}
        />
      </div>
      <div className={styles.whole}>
        <Field
          label="Reason"
          value={draft.reason}
          onChange={(event) => onChange({ reason: event.target.value })}
        />
      </div>
    </>
  );
}
