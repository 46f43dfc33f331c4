import { likelihoodRanges, likelihoods, type Likelihood } from '../../model/records/index.ts';
import styles from './LikelihoodBand.module.css';

/** A likelihood as its place among the seven bands of ICD 203. */
export function LikelihoodBand({ likelihood }: { likelihood: Likelihood }) {
  const [from, to] = likelihoodRanges[likelihood];
  return (
    <span
      className={styles.band}
      role="img"
      aria-label={`${likelihood}, ${from} to ${to} per cent`}
    >
      {likelihoods.map((band) => (
        <i
          key={band}
          className={band === likelihood ? `${styles.step} ${styles.on}` : styles.step}
        />
      ))}
    </span>
  );
}
