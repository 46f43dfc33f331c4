import { Ellipsis } from 'lucide-react';
import {
  CommandButton,
  CommandItem,
  IconButton,
  Menu,
  MenuSeparator,
  PaneHead,
} from '../ui/index.ts';
import styles from './ReaderHead.module.css';

export interface ReaderHeadProps {
  /** Where the article stands in the list that it was opened from; counts from 1. */
  position?: { number: number; total: number };
}

export function ReaderHead({ position }: ReaderHeadProps) {
  return (
    <PaneHead
      tools={
        <>
          <CommandButton command="article.done" iconOnly />
          <span className={styles.line} />
          <Menu align="end" trigger={<IconButton icon={Ellipsis} label="More for this article" />}>
            <CommandItem command="article.note" />
            <CommandItem command="article.details" />
            <CommandItem command="article.source" />
            <CommandItem command="article.inbox" />
            <MenuSeparator />
            <CommandItem command="article.delete" />
          </Menu>
        </>
      }
    >
      <CommandButton command="list.previous" iconOnly />
      <CommandButton command="list.next" iconOnly />
      {position && (
        <span className={styles.where}>
          {position.number.toLocaleString('en-GB')} of {position.total.toLocaleString('en-GB')}
        </span>
      )}
    </PaneHead>
  );
}
