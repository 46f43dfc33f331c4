import { commandIcons } from '../app/command-icons.ts';
import { commandInfo, runCommand, useCanRun, type CommandId } from '../app/commands.ts';
import { Button, type ButtonProps } from './Button.tsx';
import { Kbd } from './Kbd.tsx';
import { Tooltip } from './Tooltip.tsx';

export interface CommandButtonProps extends Omit<ButtonProps, 'onClick' | 'icon'> {
  command: CommandId;
  /** Only the icon, with the title in the tooltip. */
  iconOnly?: boolean;
  /** Other words than the command's title, where the place makes them shorter. */
  label?: string;
  /** Shows the key as a cap behind the words. */
  showKey?: boolean;
}

/** A button that does what a command does: title, key, icon and whether it can run come from the table. */
export function CommandButton(props: CommandButtonProps) {
  const { command, iconOnly, label, showKey, variant = 'quiet', children, ...rest } = props;
  const { title, keys } = commandInfo(command);
  const enabled = useCanRun(command);
  const key = keys?.[0];
  return (
    <Tooltip text={title.replace('…', '')} command={command}>
      <Button
        variant={variant}
        icon={commandIcons[command]}
        data-command={command}
        disabled={!enabled}
        aria-label={iconOnly ? title : undefined}
        onClick={() => runCommand(command)}
        {...rest}
      >
        {!iconOnly && (
          <>
            {children ?? label ?? title}
            {showKey && key && <Kbd keys={key} />}
          </>
        )}
      </Button>
    </Tooltip>
  );
}
