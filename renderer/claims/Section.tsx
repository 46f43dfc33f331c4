import type { ReactNode } from 'react';
import styles from './ClaimPage.module.css';

/** A part of a claim's page: its title, how many there are, and what adds one. */
export function Section(props: {
  title: string;
  count?: number;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-label={props.title}>
      <div className={styles.section}>
        <h2>{props.title}</h2>
        {props.count !== undefined && <span>{props.count}</span>}
        {props.action}
      </div>
      {props.children}
    </section>
  );
}
