import { useEffect, useRef, type KeyboardEvent } from 'react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { Id, NoteRow } from '../../model/records/index.ts';
import { dayAndTime } from '../app/dates.ts';
import type { ListItem } from './NotesList.tsx';
import { noteTitle, subject } from './wording.ts';
import styles from './NotesList.module.css';

interface Props {
  items: readonly ListItem[];
  openId: Id | null;
  onOpen: (id: Id) => void;
}

/** The rows that are in sight, of any number. */
export function NoteRows({ items, openId, onOpen }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const openIndex = items.findIndex((item) => item.type === 'note' && item.row.id === openId);
  const reachable = openIndex < 0 ? items.findIndex((item) => item.type === 'note') : openIndex;
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.type === 'group' ? 23 : 52),
    getItemKey: (index) => keyOf(items[index]),
    overscan: 8,
    // The row that Tab reaches is there even when it is out of sight.
    rangeExtractor: (range) =>
      [...new Set([reachable, ...defaultRangeExtractor(range)])].toSorted((a, b) => a - b),
  });

  useEffect(() => {
    if (openIndex >= 0) rows.scrollToIndex(openIndex);
  }, [openIndex, rows]);

  const keyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || event.altKey) return;
    const shown = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-note]') ?? [])];
    const at = shown.findIndex((row) => row === document.activeElement);
    shown[at + by]?.focus();
    event.preventDefault();
  };

  return (
    <div ref={scroller} className={styles.scroll} role="group" aria-label="Note list">
      <div className={styles.inner} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          if (!item) return null;
          return (
            <div
              key={key}
              ref={rows.measureElement}
              data-index={index}
              className={styles.item}
              style={{ transform: `translateY(${start}px)` }}
            >
              {item.type === 'group' ? (
                <h3 className={styles.group}>
                  <span>{item.title}</span>
                  <span>{item.count.toLocaleString('en-GB')}</span>
                </h3>
              ) : (
                <Row
                  row={item.row}
                  current={index === openIndex}
                  reachable={index === reachable}
                  onOpen={() => onOpen(item.row.id)}
                  onKeyDown={keyDown}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function keyOf(item: ListItem | undefined): string {
  if (!item) return '';
  return item.type === 'group' ? item.title : item.row.id;
}

function Row(props: {
  row: NoteRow;
  current: boolean;
  reachable: boolean;
  onOpen: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { row, current, reachable } = props;
  return (
    <button
      type="button"
      className={styles.row}
      data-note={row.id}
      aria-current={current}
      tabIndex={reachable ? 0 : -1}
      onClick={props.onOpen}
      onKeyDown={props.onKeyDown}
    >
      <span className={styles.title} dir="auto">
        {noteTitle(row)}
      </span>
      <span className={styles.meta}>
        {subject(row.about)} · {dayAndTime(row.updatedAt)}
      </span>
    </button>
  );
}
