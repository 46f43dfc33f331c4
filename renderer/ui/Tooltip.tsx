import type { ReactNode } from 'react';
import { Tooltip as Radix } from 'radix-ui';
import { commandInfo, type CommandId } from '../app/commands.ts';
import { Kbd } from './Kbd.tsx';
import styles from './Tooltip.module.css';

/**
 * Names what it is wrapped around, with the key of the command that does the same. Its child must take a ref and props.
 */
export function Tooltip(props: { text: string; command?: CommandId; children: ReactNode }) {
  const key = props.command && commandInfo(props.command).keys?.[0];
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{props.children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={styles.tip} sideOffset={4} collisionPadding={8}>
          {props.text}
          {key && <Kbd keys={key} />}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Stands once around the whole page: tooltips share its delay. */
export const TooltipProvider = Radix.Provider;
