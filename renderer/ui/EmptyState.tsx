import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

/** Says what is missing, what to do and with which key. Buttons stand in `actions`. */
export function EmptyState(props: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <h2>{props.title}</h2>
      {props.children && <p>{props.children}</p>}
      {props.actions && <div className={styles.actions}>{props.actions}</div>}
    </div>
  );
}
