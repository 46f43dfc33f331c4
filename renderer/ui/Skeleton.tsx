import { useEffect, useState } from 'react';
import styles from './Skeleton.module.css';

/** Nothing is shown for so long: what is quick doesn't flicker. */
const patience = 200;

/** Rows of the real height while a list loads; nothing for the first 200 ms. */
export function Skeleton({ rows = 8, height = 70 }: { rows?: number; height?: number }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <div role="status" aria-label="Loading">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.row} style={{ height }}>
          <span className={styles.bar} style={{ width: `${88 - ((row * 17) % 40)}%` }} />
          {height > 40 && <span className={styles.bar} style={{ width: '45%' }} />}
        </div>
      ))}
    </div>
  );
}
