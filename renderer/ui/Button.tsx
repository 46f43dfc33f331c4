import type { ComponentProps } from 'react';
import type { LucideIcon } from 'lucide-react';
import styles from './Button.module.css';

export interface ButtonProps extends ComponentProps<'button'> {
  /** One primary in a view; quiet inside bars and cards; danger only where the act can't be missed. */
  variant?: 'normal' | 'primary' | 'quiet' | 'danger';
  small?: boolean;
  /** Stands before the words; alone where there are none (then give it a name: see IconButton). */
  icon?: LucideIcon;
}

export function Button(props: ButtonProps) {
  const { variant = 'normal', small, icon: Icon, className, children, ...rest } = props;
  const classes = [styles.button];
  if (variant !== 'normal') classes.push(styles[variant]);
  if (small) classes.push(styles.small);
  if (Icon && !children) classes.push(styles.iconOnly);
  if (className) classes.push(className);
  return (
    <button type="button" className={classes.join(' ')} {...rest}>
      {Icon && <Icon aria-hidden />}
      {children}
    </button>
  );
}
