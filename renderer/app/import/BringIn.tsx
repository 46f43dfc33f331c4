import { FileButtons } from './FileButtons.tsx';
import styles from './BringIn.module.css';

/** The ways in, where there is nothing else to show yet. */
export function BringIn({ title, level = 2 }: { title: string; level?: 1 | 2 }) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className={styles.ways}>
      <Heading>{title}</Heading>
      <p>
        Web pages (.html), Markdown (.md) and plain text (.txt): one, many, or a folder. They are
        kept in this notebook, whole, and can be read offline.
      </p>
      <FileButtons />
      <p className={styles.drop}>
        Or drop files or folders anywhere in this window, or paste copied text.
      </p>
    </div>
  );
}
