import type { LucideIcon } from 'lucide-react';
import { Button, type ButtonProps } from './Button.tsx';
import { Tooltip } from './Tooltip.tsx';

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon'> {
  icon: LucideIcon;
  /** What it does: the tooltip, and the name for screen readers. */
  label: string;
  keys?: string;
}

/** A button that is only an icon. For what a command does, take CommandButton. */
export function IconButton({ label, keys, variant = 'quiet', ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <Button aria-label={label} variant={variant} {...rest} />
    </Tooltip>
  );
}
