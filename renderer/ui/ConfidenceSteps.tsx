import { VisuallyHidden } from 'radix-ui';
import { capitalised } from '../../model/claims/index.ts';
import { confidences, type Confidence } from '../../model/records/index.ts';
import styles from './ConfidenceSteps.module.css';

/** Confidence as three steps and its word; `wordless` keeps the word for screen readers. */
export function ConfidenceSteps(props: { confidence: Confidence; wordless?: boolean }) {
  const { confidence, wordless = false } = props;
  const reached = confidences.indexOf(confidence);
  const words = `${confidence} confidence`;
  return (
    <span className={styles.confidence} title={wordless ? words : undefined}>
      <span className={styles.steps} aria-hidden>
        {confidences.map((step, index) => (
          <i
            key={step}
            className={index <= reached ? `${styles.step} ${styles.full}` : styles.step}
          />
        ))}
      </span>
      {wordless ? <VisuallyHidden.Root>{words}</VisuallyHidden.Root> : capitalised(confidence)}
    </span>
  );
}
