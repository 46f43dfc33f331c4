import type { ReactNode } from 'react';
import { Popover as Radix } from 'radix-ui';
import styles from './Popover.module.css';

/** A box under its trigger, for a few fields. Esc or a click outside closes it and gives the focus back. */
export function Popover(props: {
  trigger: ReactNode;
  /** For screen readers. */
  label: string;
  children: ReactNode;
  align?: 'start' | 'center' | 'end';
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
}) {
  return (
    <Radix.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Radix.Trigger asChild>{props.trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className={styles.popover}
          aria-label={props.label}
          align={props.align ?? 'end'}
          sideOffset={3}
          collisionPadding={8}
        >
          {props.children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
