import { Button } from './Button.tsx';
import styles from './ProgressBar.module.css';

/** Long work: how far it is, what it does now, and Cancel. A total of 0 means that the end isn't known. */
export function ProgressBar(props: {
  label: string;
  done: number;
  total: number;
  onCancel?: () => void;
}) {
  const { label, done, total, onCancel } = props;
  const count =
    total > 0 ? `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}` : '';
  return (
    <div className={styles.running}>
      <progress
        className={styles.progress}
        aria-label={label}
        value={total > 0 ? done : undefined}
        max={total > 0 ? total : undefined}
      />
      <p role="status">{[count, label].filter(Boolean).join(' · ')}</p>
      {onCancel && <Button onClick={onCancel}>Cancel</Button>}
    </div>
  );
}
