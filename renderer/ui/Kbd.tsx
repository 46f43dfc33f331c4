import { keyNames } from '../app/key-names.ts';
import styles from './Kbd.module.css';

/** A key in tinykeys' syntax, as caps: `$mod+k`. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className={styles.keys}>
      {keyNames(keys).map((name) => (
        <kbd key={name}>{name}</kbd>
      ))}
    </span>
  );
}
