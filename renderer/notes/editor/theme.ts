import type { EditorThemeClasses } from 'lexical';
import styles from '../words.module.css';

/** The classes of what is written; `NoteText` shows the same elements with the same classes. */
export const editorTheme: EditorThemeClasses = {
  paragraph: styles.paragraph,
  heading: {
    h1: styles.heading1,
    h2: styles.heading2,
    h3: styles.heading3,
    h4: styles.heading3,
    h5: styles.heading3,
    h6: styles.heading3,
  },
  quote: styles.quote,
  code: styles.codeBlock,
  link: styles.link,
  list: {
    ul: styles.bullets,
    ol: styles.numbers,
    checklist: styles.checks,
    listitem: styles.item,
    listitemChecked: styles.checked,
    listitemUnchecked: styles.unchecked,
    nested: { listitem: styles.wrapper },
  },
  text: {
    bold: styles.bold,
    italic: styles.italic,
    strikethrough: styles.strike,
    code: styles.code,
  },
};
