import type { ReactNode } from 'react';
import { DropdownMenu } from 'radix-ui';
import { Check, type LucideIcon } from 'lucide-react';
import { commandIcons } from '../app/command-icons.ts';
import { commandInfo, runCommand, useCanRun, type CommandId } from '../app/commands.ts';
import { Kbd } from './Kbd.tsx';
import styles from './Menu.module.css';

/**
 * A menu under the button that is its trigger. The trigger must take a ref and props (Button, IconButton). It stands
 * beside the button in the page, within the same landmark, and hides nothing from screen readers.
 */
export function Menu(props: {
  trigger: ReactNode;
  children: ReactNode;
  align?: 'start' | 'end';
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Takes the focus after closing, where it doesn't belong back on the trigger. */
  onClosed?: () => void;
}) {
  const { onClosed } = props;
  return (
    <DropdownMenu.Root modal={false} open={props.open} onOpenChange={props.onOpenChange}>
      <DropdownMenu.Trigger asChild>{props.trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Content
        className={styles.menu}
        align={props.align ?? 'start'}
        sideOffset={3}
        collisionPadding={8}
        onCloseAutoFocus={
          onClosed &&
          ((event) => {
            event.preventDefault();
            onClosed();
          })
        }
      >
        {props.children}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}

export function MenuItem(props: {
  children: ReactNode;
  onSelect: () => void;
  icon?: LucideIcon;
  /** The command that does the same: its key stands at the end of the line. */
  command?: CommandId;
  /** Stands at the end of the line, where a key isn't. */
  note?: string;
  disabled?: boolean;
}) {
  const Icon = props.icon;
  const key = props.command && commandInfo(props.command).keys?.[0];
  return (
    <DropdownMenu.Item
      className={styles.item}
      data-command={props.command}
      disabled={props.disabled}
      onSelect={props.onSelect}
    >
      {Icon && <Icon aria-hidden />}
      <span>{props.children}</span>
      {(key || props.note) && (
        <span className={styles.end}>{key ? <Kbd keys={key} /> : props.note}</span>
      )}
    </DropdownMenu.Item>
  );
}

/** A menu item that does what a command does. */
export function CommandItem({ command }: { command: CommandId }) {
  const { title } = commandInfo(command);
  const enabled = useCanRun(command);
  return (
    <MenuItem
      icon={commandIcons[command]}
      command={command}
      disabled={!enabled}
      onSelect={() => runCommand(command)}
    >
      {title}
    </MenuItem>
  );
}

/** One of several choices, the current one ticked. */
export function MenuChoices<Value extends string>(props: {
  label: string;
  choices: readonly { value: Value; label: string }[];
  value: Value;
  onChoose: (value: Value) => void;
}) {
  return (
    <DropdownMenu.RadioGroup aria-label={props.label} value={props.value}>
      {props.choices.map(({ value, label }) => (
        <DropdownMenu.RadioItem
          key={value}
          value={value}
          className={styles.item}
          onSelect={() => props.onChoose(value)}
        >
          <span>{label}</span>
          <DropdownMenu.ItemIndicator className={styles.end}>
            <Check aria-hidden />
          </DropdownMenu.ItemIndicator>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <DropdownMenu.Label className={styles.group}>{children}</DropdownMenu.Label>;
}

export function MenuSeparator() {
  return <DropdownMenu.Separator className={styles.separator} />;
}
