import { Segmented, type SegmentedProps } from '../ui/index.ts';
import styles from './SegmentedField.module.css';

interface Props<Value extends string> extends SegmentedProps<Value> {
  /** The segments say it all: the label is for screen readers only. */
  wordless?: boolean;
  /** What is missing, in words. */
  error?: string | null;
}

/** A few choices side by side among fields, with the label where fields have theirs. */
export function SegmentedField<Value extends string>({ wordless, error, ...props }: Props<Value>) {
  return (
    <div className={styles.field}>
      {!wordless && (
        <span className={styles.label} aria-hidden>
          {props.label}
        </span>
      )}
      <Segmented {...props} />
      {error && (
        <span className={styles.error} role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
