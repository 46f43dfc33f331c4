import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useEffect, useRef, type CSSProperties, type KeyboardEvent } from 'react';
import type { DueGroup } from '../../model/claims/index.ts';
import type { Id } from '../../model/records/index.ts';
import { ClaimListRow } from './ClaimListRow.tsx';
import styles from './ClaimsList.module.css';
import type { ListItem } from './list-items.ts';

const groupTitles: Record<DueGroup, string> = {
  overdue: 'Overdue',
  soon: 'Due within 45 days',
  later: 'Later, or no date',
};

interface Props {
  items: readonly ListItem[];
  today: string;
  openId: Id | null;
  onOpen: (id: Id) => void;
}

/** The rows that are in sight, of any number. The head of the group that is in sight stays on top. */
export function ClaimRows({ items, today, openId, onOpen }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const openIndex = items.findIndex((item) => item.type === 'claim' && item.row.id === openId);
  const reachable = openIndex < 0 ? items.findIndex((item) => item.type === 'claim') : openIndex;
  const top = useRef(-1);

  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.type === 'group' ? 23 : 58),
    getItemKey: (index) => `${items[index]?.type} ${items[index]?.key}`,
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
    if (openIndex >= 0) rows.scrollToIndex(openIndex);
  }, [openIndex, rows]);

  function keyDown(event: KeyboardEvent) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || event.altKey) return;
    const shown = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-claim]') ?? [])];
    const at = shown.findIndex((row) => row === document.activeElement);
    shown[at + by]?.focus();
    event.preventDefault();
  }

  return (
    <div ref={scroller} className={styles.scroll} role="group" aria-label="Claim list">
      <div className={styles.inner} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
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
                  <span>{groupTitles[item.key]}</span>
                  <span>{item.count.toLocaleString('en-GB')}</span>
                </h3>
              ) : (
                <ClaimListRow
                  row={item.row}
                  today={today}
                  current={item.row.id === openId}
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
