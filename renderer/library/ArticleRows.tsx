import { useEffect, useRef, type CSSProperties, type KeyboardEvent } from 'react';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { today } from '../app/dates.ts';
import { go, usePlace } from '../app/place.ts';
import { focusPane } from '../app/panes.ts';
import type { ListItem } from './article-groups.ts';
import { ArticleListRow } from './ArticleListRow.tsx';
import styles from './Library.module.css';

/** Rows before the end of what is loaded at which more is asked for. */
const ahead = 60;

/** The rows that are in sight, of any number. The head of the group that is in sight stays on top. */
export function ArticleRows({ items, onEnd }: { items: readonly ListItem[]; onEnd: () => void }) {
  const { view, tag, id } = usePlace();
  const scroller = useRef<HTMLDivElement>(null);
  const top = useRef(-1);
  /** Whether a row has the focus, or had it until it left the list. */
  const held = useRef(false);
  const open = items.findIndex((item) => item.key === id);
  const reachable = open < 0 ? items.findIndex((item) => item.type === 'article') : open;
  const day = today();

  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.type === 'group' ? 23 : 70),
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 8,
    // The head that sticks and the row that Tab reaches are there even when they are out of sight.
    rangeExtractor: (range: Range) => {
      top.current = items.findLastIndex(
        (item, index) => item.type === 'group' && index <= range.startIndex,
      );
      const always = [top.current, reachable].filter((index) => index >= 0);
      return [...new Set([...always, ...defaultRangeExtractor(range)])].toSorted((a, b) => a - b);
    },
  });

  useEffect(() => {
    if (open >= 0) rows.scrollToIndex(open);
  }, [open, rows]);

  // The focus goes along with J and K, and on to the next row when its own has left the list.
  useEffect(() => {
    const focused = document.activeElement;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-article="${id}"]`);
    if (held.current && row !== focused) row?.focus();
  }, [id, items]);

  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last + ahead >= items.length) onEnd();
  });

  function keyDown(event: KeyboardEvent): void {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || event.altKey) return;
    const buttons = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-article]') ?? [])];
    buttons[buttons.findIndex((row) => row === document.activeElement) + by]?.focus();
    event.preventDefault();
  }

  return (
    <div ref={scroller} className={styles.scroll} role="group" aria-label="Article list">
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
                  <span>{item.count}</span>
                </h3>
              ) : (
                <ArticleListRow
                  row={item.row}
                  today={day}
                  current={item.row.id === id}
                  reachable={index === reachable}
                  onKeyDown={keyDown}
                  onFocus={() => (held.current = true)}
                  onBlur={({ relatedTarget }) => (held.current = relatedTarget === null)}
                  onOpen={() => {
                    // Enter on the article that is open goes on into it.
                    if (item.row.id === id) focusPane(1);
                    else go({ view, tag, id: item.row.id });
                  }}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
