import { longDate, parseDate } from '../../model/claims/index.ts';
import { Field } from '../ui/index.ts';

interface Props {
  label: string;
  value: string;
  error: string | undefined;
  onChange: (typed: string) => void;
  onLeave: () => void;
}

/** A date as people type it. What is understood is said below where it isn't what was typed. */
export function DateField({ label, value, error, onChange, onLeave }: Props) {
  const date = parseDate(value);
  const understood = date !== null && longDate(date) !== value.trim() ? longDate(date) : undefined;
  return (
    <Field
      label={label}
      value={value}
      error={error}
      hint={understood}
      placeholder="31 Dec 2026"
      onChange={(event) => onChange(event.target.value)}
      onBlur={onLeave}
    />
  );
}
