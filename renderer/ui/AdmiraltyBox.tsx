import {
  credibilityWords,
  reliabilityWords,
  type Credibility,
  type Reliability,
} from '../../model/records/index.ts';
import styles from './AdmiraltyBox.module.css';

/** The Admiralty rating of source and information in two characters: "B3". A part that isn't rated is a dash. */
export function AdmiraltyBox(props: {
  reliability: Reliability | null;
  credibility: Credibility | null;
}) {
  const { reliability, credibility } = props;
  if (reliability === null && credibility === null) return null;
  const source = reliability === null ? 'not rated' : reliabilityWords[reliability];
  const information = credibility === null ? 'not rated' : credibilityWords[credibility];
  const words = `Source ${source}, information ${information}`;
  return (
    <span className={styles.box} role="img" aria-label={words} title={words}>
      {reliability ?? '–'}
      {credibility ?? '–'}
    </span>
  );
}
