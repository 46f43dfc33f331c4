import type { ComponentProps } from 'react';
import { FieldFrame, type FieldWords } from './Field.tsx';
import styles from './Field.module.css';

/** Several lines of text, with their label; it grows with what is typed. */
export function TextArea(props: FieldWords & ComponentProps<'textarea'>) {
  const { label, hint, error, className = '', ...area } = props;
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(control) => (
        <textarea
          className={`${styles.input} ${styles.area} ${className}`}
          rows={2}
          {...control}
          {...area}
        />
      )}
    </FieldFrame>
  );
}
