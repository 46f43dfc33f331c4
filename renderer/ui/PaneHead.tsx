import type { ReactNode } from 'react';
import styles from './PaneHead.module.css';

/** The 40-pixel head of a pane. The page's one h1 is the main pane's; all others are level 2. */
export function PaneHead(props: {
  title?: string;
  level?: 1 | 2;
  count?: number | string;
  /** Stands behind the title. */
  children?: ReactNode;
  /** Buttons at the end. */
  tools?: ReactNode;
}) {
  const Heading = props.level === 1 ? 'h1' : 'h2';
  return (
    <div className={styles.head}>
      {props.title && <Heading>{props.title}</Heading>}
      {props.count !== undefined && (
        <span className={styles.count}>
          {typeof props.count === 'number' ? props.count.toLocaleString('en-GB') : props.count}
        </span>
      )}
      {props.children}
      {props.tools && <div className={styles.tools}>{props.tools}</div>}
    </div>
  );
}
