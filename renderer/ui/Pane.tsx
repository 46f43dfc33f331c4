import type { ReactNode, Ref } from 'react';
import styles from './Pane.module.css';

/** A part of the window that F6 goes to, from its head down. A list stands on the panel's ground, all else on paper. */
export function Pane(props: {
  label: string;
  list?: boolean;
  ref?: Ref<HTMLElement>;
  children: ReactNode;
}) {
  const { label, list, ref, children } = props;
  return (
    <section
      ref={ref}
      className={list ? `${styles.pane} ${styles.list}` : styles.pane}
      aria-label={label}
      data-pane
    >
      {children}
    </section>
  );
}

/** The pane where nothing is open: what can be done stands in its middle. */
export function NothingPane({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className={styles.nothing} aria-label={label} data-pane tabIndex={-1}>
      {children}
    </section>
  );
}
