import { useId, type ComponentProps, type ReactNode } from 'react';
import { CircleAlert } from 'lucide-react';
import styles from './Field.module.css';

/** What a control needs, to belong to its label, hint and error. */
export interface FieldControl {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
}

export interface FieldWords {
  label: string;
  hint?: ReactNode;
  error?: string | null;
}

/** Label, hint and error around any control: `<FieldFrame label="Kind">{(control) => <X {...control} />}</FieldFrame>`. */
export function FieldFrame(
  props: FieldWords & { children: (control: FieldControl) => ReactNode },
): ReactNode {
  const id = useId();
  const describedBy = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean);
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {props.label}
      </label>
      {props.children({
        id,
        'aria-describedby': describedBy.join(' ') || undefined,
        'aria-invalid': props.error ? true : undefined,
      })}
      {props.hint && (
        <span className={styles.hint} id={`${id}-hint`}>
          {props.hint}
        </span>
      )}
      {props.error && (
        <span className={styles.error} id={`${id}-error`} role="alert">
          <CircleAlert aria-hidden />
          {props.error}
        </span>
      )}
    </div>
  );
}

/** One line of text, with its label. */
export function Field({ label, hint, error, ...input }: FieldWords & ComponentProps<'input'>) {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(control) => <input type="text" className={styles.input} {...control} {...input} />}
    </FieldFrame>
  );
}

/** A yes or no, with what it means. */
export function CheckField(
  props: { label: string; hint?: string } & Omit<ComponentProps<'input'>, 'type'>,
) {
  const { label, hint, ...input } = props;
  return (
    <label className={styles.check}>
      <input type="checkbox" {...input} />
      <span>
        {label}
        {hint && <span className={styles.hint}>{hint}</span>}
      </span>
    </label>
  );
}
