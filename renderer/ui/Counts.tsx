import styles from './Counts.module.css';

/** What came of a run: how many of what. */
export function Counts(props: {
  counts: readonly { what: string; count: number; isBad?: boolean }[];
}) {
  return (
    <dl className={styles.counts}>
      {props.counts.map(({ what, count, isBad }) => (
        <div key={what} className={isBad ? styles.bad : undefined}>
          <dt>{what}</dt>
          <dd>{count.toLocaleString('en-GB')}</dd>
        </div>
      ))}
    </dl>
  );
}
