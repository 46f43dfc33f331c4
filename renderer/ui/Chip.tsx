import type { ComponentProps } from 'react';
import type { LucideIcon } from 'lucide-react';
import styles from './Chip.module.css';

/** Filters or switches something: give it `aria-pressed`, or `data-on` where it opens the menu that does. */
export function Chip({
  icon: Icon,
  children,
  ...rest
}: ComponentProps<'button'> & { icon?: LucideIcon }) {
  return (
    <button type="button" className={styles.chip} {...rest}>
      {Icon && <Icon aria-hidden />}
      {children}
    </button>
  );
}

/** A tag's name, with its sign. */
export function Tag({ name }: { name: string }) {
  return <span className={styles.tag}>{name}</span>;
}
