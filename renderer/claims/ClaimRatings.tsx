import type { ReactNode } from 'react';
import { capitalised, hasLikelihood, longDate, parseDate } from '../../model/claims/index.ts';
import {
  credibilityWords,
  likelihoodRanges,
  reliabilityWords,
  type Claim,
  type Likelihood,
} from '../../model/records/index.ts';
import { AdmiraltyBox, ConfidenceSteps, LikelihoodBand } from '../ui/index.ts';
import styles from './ClaimRatings.module.css';

/** How far the claim is to be believed: the three ratings side by side, then what would settle it, and its dates. */
export function ClaimRatings({ claim }: { claim: Claim }) {
  const dates = [
    fact('Happens', claim.happensAt),
    fact('Said', claim.saidAt),
    fact('Published', claim.publishedAt),
  ].filter((words) => words !== null);
  return (
    <dl className={styles.ratings}>
      <Rating name="Admiralty">
        <Admiralty claim={claim} />
      </Rating>
      {hasLikelihood(claim.kind) && (
        <Rating name="Likelihood">
          {claim.likelihood === null ? <None /> : <Chance likelihood={claim.likelihood} />}
        </Rating>
      )}
      <Rating name="Confidence">
        {claim.confidence === null ? <None /> : <ConfidenceSteps confidence={claim.confidence} />}
      </Rating>
      {claim.resolution !== null && (
        <Rating name="What would count as true" whole>
          {claim.resolution}
        </Rating>
      )}
      {dates.length > 0 && (
        <Rating name="Dates" whole>
          {dates.join(' · ')}
        </Rating>
      )}
    </dl>
  );
}

function Rating(props: { name: string; whole?: boolean; children: ReactNode }) {
  return (
    <div className={props.whole ? styles.whole : undefined}>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function None() {
  return <span className={styles.none}>Not set</span>;
}

function Admiralty({ claim: { reliability, credibility } }: { claim: Claim }) {
  if (reliability === null && credibility === null) return <None />;
  return (
    <>
      <span className={styles.admiralty}>
        <AdmiraltyBox reliability={reliability} credibility={credibility} />
        {reliability === null
          ? 'Source not rated'
          : `${capitalised(reliabilityWords[reliability])} source`}
      </span>
      <span className={styles.below}>
        Information {credibility === null ? 'not rated' : credibilityWords[credibility]}
      </span>
    </>
  );
}

function Chance({ likelihood }: { likelihood: Likelihood }) {
  const [from, to] = likelihoodRanges[likelihood];
  return (
    <>
      {capitalised(likelihood)}{' '}
      <span className={styles.range}>
        {from} to {to} %
      </span>
      <span className={styles.band}>
        <LikelihoodBand likelihood={likelihood} />
      </span>
    </>
  );
}

function fact(name: string, value: string | null): string | null {
  if (value === null) return null;
  const date = parseDate(value);
  return `${name} ${date === null ? value : longDate(date)}`;
}
