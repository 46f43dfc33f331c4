import { Fragment, type CSSProperties, type ReactNode } from 'react';
import { VisuallyHidden } from 'radix-ui';
import { AppError } from '../../model/errors.ts';
import {
  bold,
  code,
  inlineText,
  italic,
  itemWords,
  nestedList,
  parseNote,
  strike,
  type NoteBlock,
  type NoteDocument,
  type NoteInline,
  type NoteList,
} from '../../model/notes/index.ts';
import type { Note } from '../../model/records/index.ts';
import { openLink } from './open-link.ts';
import words from './words.module.css';
import styles from './NoteText.module.css';

/** A note that is only shown, as its editor would show it; cut after so many lines where `clamp` is given. */
export function NoteText({ note, clamp }: { note: Pick<Note, 'doc' | 'text'>; clamp?: number }) {
  const shown = readable(note.doc);
  const style = { '--lines': clamp } as CSSProperties;
  return (
    <div className={clamp ? `${styles.text} ${styles.clamped}` : styles.text} style={style}>
      {shown ? shown.root.children.map(block) : <p dir="auto">{note.text}</p>}
    </div>
  );
}

/** Null for a note of a newer version, of which the plain text is shown. The editor says what is wrong. */
function readable(doc: string): NoteDocument | null {
  try {
    return parseNote(doc);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

function block(node: NoteBlock, key: number): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return (
        <p key={key} className={words.paragraph} dir="auto">
          {inline(node.children)}
        </p>
      );
    case 'heading': {
      const depth = node.tag === 'h1' ? 1 : node.tag === 'h2' ? 2 : 3;
      const classes = { 1: words.heading1, 2: words.heading2, 3: words.heading3 };
      return (
        <p key={key} className={classes[depth]} dir="auto">
          {inline(node.children)}
        </p>
      );
    }
    case 'quote':
      return (
        <blockquote key={key} className={words.quote} dir="auto">
          {inline(node.children)}
        </blockquote>
      );
    case 'code':
      return (
        <pre key={key} className={words.codeBlock}>
          <code>{inlineText(node.children)}</code>
        </pre>
      );
    case 'list':
      return list(node, key);
  }
}

function list(node: NoteList, key: number): ReactNode {
  const items = node.children.map((item, at) => {
    const nested = nestedList(item);
    const check = item.checked ? words.checked : words.unchecked;
    return (
      <li
        key={at}
        className={nested ? words.wrapper : node.listType === 'check' ? check : words.item}
        dir="auto"
      >
        {item.checked !== undefined && !nested && (
          <VisuallyHidden.Root>{item.checked ? 'Done: ' : 'To do: '}</VisuallyHidden.Root>
        )}
        {nested ? list(nested, 0) : inline(itemWords(item))}
      </li>
    );
  });
  if (node.listType === 'number') {
    return (
      <ol key={key} className={words.numbers} start={node.start}>
        {items}
      </ol>
    );
  }
  return (
    <ul key={key} className={node.listType === 'check' ? words.checks : words.bullets}>
      {items}
    </ul>
  );
}

function inline(children: readonly NoteInline[]): ReactNode {
  return children.map((node, key) => {
    switch (node.type) {
      case 'linebreak':
        return <br key={key} />;
      case 'link':
        return (
          <a
            key={key}
            className={words.link}
            href={node.url}
            title={node.title ?? node.url}
            onClick={(event) => {
              event.preventDefault();
              event.stopPropagation();
              openLink(node.url);
            }}
          >
            {inline(node.children)}
          </a>
        );
      default:
        return <Fragment key={key}>{formatted(node.text, node.format)}</Fragment>;
    }
  });
}

function formatted(text: string, format: number): ReactNode {
  let shown: ReactNode = text;
  if (format & code) shown = <code className={words.code}>{shown}</code>;
  if (format & strike) shown = <del>{shown}</del>;
  if (format & italic) shown = <em>{shown}</em>;
  if (format & bold) shown = <strong className={words.bold}>{shown}</strong>;
  return shown;
}
