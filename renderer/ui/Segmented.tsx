import { ToggleGroup } from 'radix-ui';
import type { LucideIcon } from 'lucide-react';
import styles from './Segmented.module.css';

export interface Segment<Value extends string> {
  value: Value;
  label: string;
  icon?: LucideIcon;
  /** Colours the segment while it is on: stances. */
  tone?: 'supports' | 'contradicts';
}

export interface SegmentedProps<Value extends string> {
  label: string;
  segments: readonly Segment<Value>[];
  value: Value | null;
  onChoose: (value: Value) => void;
  /** Lets the one that is on be switched off. */
  onClear?: () => void;
}

/** A few choices side by side, one of them on. Arrow keys move. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  return (
    <ToggleGroup.Root
      type="single"
      className={styles.segmented}
      aria-label={props.label}
      value={props.value ?? ''}
      onValueChange={(value) => {
        const chosen = props.segments.find((segment) => segment.value === value);
        if (chosen) props.onChoose(chosen.value);
        else props.onClear?.();
      }}
    >
      {props.segments.map(({ value, label, icon: Icon, tone }) => (
        <ToggleGroup.Item key={value} value={value} className={styles.segment} data-tone={tone}>
          {Icon && <Icon aria-hidden />}
          {label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
