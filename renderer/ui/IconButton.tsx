import type { LucideIcon } from 'lucide-react';
import type { CommandId } from '../app/commands.ts';
import { Button, type ButtonProps } from './Button.tsx';
import { Tooltip } from './Tooltip.tsx';

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon'> {
  icon: LucideIcon;
  /** What it does: the tooltip, and the name for screen readers. */
  label: string;
  /** The command that does the same: its key stands in the tooltip. */
  command?: CommandId;
}

/** A button that is only an icon. For what a command does, take CommandButton. */
export function IconButton({ label, command, variant = 'quiet', ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} command={command}>
      <Button data-command={command} aria-label={label} variant={variant} {...rest} />
    </Tooltip>
  );
}
