import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

/** Says what is missing, what to do and with which key. Buttons stand in `actions`. */
export function EmptyState(props: {
  title: string;
  /** 1 where it is all that the view shows. */
  level?: 1 | 2;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  const Heading = props.level === 1 ? 'h1' : 'h2';
  return (
    <div className={styles.empty}>
      <Heading>{props.title}</Heading>
      {props.children && <p>{props.children}</p>}
      {props.actions && <div className={styles.actions}>{props.actions}</div>}
    </div>
  );
}
