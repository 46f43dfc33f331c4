import type { ComponentProps } from 'react';
import { ChevronDown } from 'lucide-react';
import { FieldFrame, type FieldWords } from './Field.tsx';
import styles from './Field.module.css';

export interface Choice<Value extends string> {
  value: Value;
  label: string;
}

interface SelectProps<Value extends string>
  extends FieldWords, Omit<ComponentProps<'select'>, 'value' | 'onChange'> {
  choices: readonly Choice<Value>[];
  value: Value;
  onChoose: (value: Value) => void;
}

/** One of a closed list, with its label. The platform's own select: it works with every reader and key. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, hint, error, choices, value, onChoose, ...rest } = props;
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(control) => (
        <span className={styles.selectWrap}>
          <select
            className={`${styles.input} ${styles.select}`}
            value={value}
            onChange={(event) => {
              const chosen = choices.find((choice) => choice.value === event.target.value);
              if (chosen) onChoose(chosen.value);
            }}
            {...control}
            {...rest}
          >
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
          <ChevronDown aria-hidden />
        </span>
      )}
    </FieldFrame>
  );
}
