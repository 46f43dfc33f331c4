import {
  useEffect,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { flushSync } from 'react-dom';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import type { Id } from '../../model/records/index.ts';
import styles from './GroupedList.module.css';

export interface GroupHead {
  type: 'group';
  key: string;
  title: string;
  /** How many rows stand under it. */
  count: number;
}

/** What a list shows, from top to bottom: heads of groups, and rows whose key is the id of the record. */
export type ListItem<Row> = GroupHead | { type: 'article' | 'claim' | 'note'; key: Id; row: Row };

interface Props<Row> {
  label: string;
  items: readonly ListItem<Row>[];
  /** The record that is open beside the list: its row is marked, and scrolled to. */
  openId: Id | null;
  onOpen: (id: Id) => void;
  /** What stands in a row, which is a button: so phrasing content, without controls. */
  renderRow: (row: Row) => ReactNode;
  /** About how tall a row is, in pixels, until it is measured. */
  rowHeight: number;
  /** Asks for more rows: is called as long as the end of what is here is near. */
  onEnd?: () => void;
}

const headHeight = 23;

/** Rows before the end at which more is asked for. */
const ahead = 60;

/**
 * The rows that are in sight, of any number. The head of the group that is in sight stays on top. Tab and F6 reach one:
 * the open one, or else the first; arrows, Page up and down, Home and End move on from it, and Enter opens.
 */
export function GroupedList<Row>(props: Props<Row>) {
  const { items, openId, onOpen, onEnd } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const top = useRef(-1);
  /** The row that has the focus, or had it last if nothing has it since. */
  const [focused, setFocused] = useState<Id | null>(null);
  const openIndex = items.findIndex(({ key }) => key === openId);
  const reachable = openIndex < 0 ? items.findIndex(({ type }) => type !== 'group') : openIndex;

  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.type === 'group' ? headHeight : props.rowHeight),
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 8,
    scrollPaddingStart: items[0]?.type === 'group' ? headHeight : 0,
    // The head that sticks and the rows that Tab reaches and that has the focus are there even when out of sight.
    rangeExtractor: (range: Range) => {
      top.current = items.findLastIndex(
        ({ type }, index) => type === 'group' && index <= range.startIndex,
      );
      const focusedIndex = items.findIndex(({ key }) => key === focused);
      const always = [top.current, reachable, focusedIndex].filter((index) => index >= 0);
      return [...new Set([...always, ...defaultRangeExtractor(range)])].toSorted((a, b) => a - b);
    },
  });
  const shown = rows.getVirtualItems();

  useEffect(() => {
    if (openIndex >= 0) rows.scrollToIndex(openIndex);
  }, [openIndex, rows]);

  // The focus goes along with J and K, and on to the open row when its own has left the list.
  const openBefore = useRef(openId);
  useEffect(() => {
    const moved = openBefore.current !== openId;
    openBefore.current = openId;
    const active = document.activeElement;
    const follows = active === document.body || (moved && scroller.current?.contains(active));
    if (focused !== null && follows) rowButton(scroller.current, openIndex)?.focus();
  }, [openId, openIndex, items, focused]);

  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last + ahead >= items.length) onEnd?.();
  });

  function keyDown(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor((rows.scrollRect?.height ?? 0) / props.rowHeight) - 1);
    const by = stepOf(event.key, page);
    if (by === undefined || event.altKey) return;
    event.preventDefault();
    const indexes = items.flatMap(({ type }, index) => (type === 'group' ? [] : [index]));
    const at = indexes.findIndex((index) => items[index]?.key === focused);
    const to = indexes[Math.min(Math.max(at + by, 0), indexes.length - 1)];
    if (to === undefined) return;
    // A row can take the focus once it is there.
    flushSync(() => setFocused(items[to]?.key ?? null));
    rows.scrollToIndex(to);
    rowButton(scroller.current, to)?.focus({ preventScroll: true });
  }

  return (
    <div ref={scroller} className={styles.scroll} role="group" aria-label={props.label}>
      <div className={styles.inner} style={{ height: rows.getTotalSize() }}>
        {shown.map(({ index, key, start }) => {
          const item = items[index];
          if (!item) return null;
          const sticks = index === top.current;
          const place: CSSProperties = sticks ? {} : { transform: `translateY(${start}px)` };
          return (
            <div
              key={key}
              ref={rows.measureElement}
              data-index={index}
              className={sticks ? styles.sticky : styles.item}
              style={place}
            >
              {item.type === 'group' ? (
                <h3 className={styles.group}>
                  <span>{item.title}</span>
                  <span>{item.count.toLocaleString('en-GB')}</span>
                </h3>
              ) : (
                <button
                  type="button"
                  className={styles.row}
                  aria-current={index === openIndex}
                  tabIndex={index === reachable ? 0 : -1}
                  data-pane-focus={index === reachable ? '' : undefined}
                  onFocus={() => setFocused(item.key)}
                  onBlur={({ relatedTarget }) => relatedTarget && setFocused(null)}
                  onKeyDown={keyDown}
                  onClick={() => onOpen(item.key)}
                >
                  {props.renderRow(item.row)}
                </button>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The words of a row that say what it is, cut after two lines, or three. */
export function RowTitle(props: { long?: boolean; lang?: string; children: ReactNode }) {
  return (
    <span
      className={props.long ? `${styles.title} ${styles.long}` : styles.title}
      lang={props.lang}
      dir="auto"
    >
      {props.children}
    </span>
  );
}

function rowButton(list: HTMLElement | null, index: number): HTMLElement | null | undefined {
  return list?.querySelector<HTMLElement>(`[data-index="${index}"] > button`);
}

/** How many rows a key goes on; a page is counted in rows. */
function stepOf(key: string, page: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    case 'PageDown':
      return page;
    case 'PageUp':
      return -page;
    case 'Home':
      return -Infinity;
    case 'End':
      return Infinity;
    default:
      return undefined;
  }
}
