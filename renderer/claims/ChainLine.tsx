import { ChevronRight } from 'lucide-react';
import { stepWords } from '../../model/claims/index.ts';
import type { ChainStep } from '../../model/records/index.ts';
import styles from './ChainLine.module.css';

/** Who says so, through whom, from left to right. `sites` are those that the evidence was read on. */
export function ChainLine({ chain, sites }: { chain: ChainStep[]; sites: string[] }) {
  if (chain.length === 0) return null;
  const names = chain.map(({ name }) => name);
  return (
    <ol className={styles.chain} aria-label="Who says so, through whom">
      {chain.map((step, index) => (
        <li key={step.id}>
          <p className={styles.step}>
            {stepWords(names, index, sites)}
            {index < chain.length - 1 && <ChevronRight aria-hidden />}
          </p>
          <p className={styles.who} dir="auto">
            {step.name}
          </p>
          {step.detail !== null && (
            <p className={styles.how} dir="auto">
              {step.detail}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
