import { useEffect, useMemo, useState } from 'react';
import type { TextRange } from '../../model/anchoring/index.ts';
import { useCommandHandler } from '../app/commands.ts';
import type { DomText } from './dom-text.ts';
import { paintPassage } from './paint.ts';
import { textUnits } from './text-units.ts';
import { selectedPassage, selectPassage } from './use-selection.ts';

interface Options {
  article: DomText | null;
  language: string | null;
  /** Whether the focus is in the article's text: elsewhere the arrows mean something else. */
  focused: boolean;
  selected: TextRange | null;
  /** Where a cursor begins that isn't there yet. */
  firstOffset: () => number;
  reveal: (passage: TextRange) => void;
  focusArticle: () => void;
}

/** A cursor over the words and sentences of the article, so that a passage can be selected without a mouse. */
export function useReadingCursor(options: Options) {
  const { article, language, focused, selected, firstOffset, reveal, focusArticle } = options;
  const [cursor, setCursor] = useState<TextRange | null>(null);
  const units = useMemo(() => article && textUnits(article.text, language), [article, language]);

  useEffect(() => {
    if (article) paintPassage('reading-cursor', article, focused && !selected ? cursor : null);
  }, [article, cursor, focused, selected]);

  const move = (to: TextRange | null) => {
    if (!article || !to) return;
    focusArticle();
    if (selected) selectPassage(article, null);
    setCursor(to);
    reveal(to);
  };
  const select = (passage: TextRange | null) => {
    if (!article) return;
    focusArticle();
    selectPassage(article, passage);
    if (!passage) return;
    setCursor(passage);
    reveal(passage);
  };
  const here = selected ?? cursor;
  const canRead = units !== null;
  const canArrow = focused && canRead;

  useCommandHandler(
    'cursor.nextSentence',
    () => move(here ? units!.nextSentence(here.end - 1) : units!.sentenceAt(firstOffset())),
    canRead,
  );
  useCommandHandler(
    'cursor.previousSentence',
    () => move(units!.previousSentence(here?.start ?? firstOffset())),
    canRead,
  );
  useCommandHandler(
    'cursor.nextWord',
    () => move(here ? units!.nextWord(here.end - 1) : units!.wordAt(firstOffset())),
    canArrow,
  );
  useCommandHandler(
    'cursor.previousWord',
    () => move(units!.previousWord(here?.start ?? firstOffset())),
    canArrow,
  );
  useCommandHandler(
    'cursor.selectSentence',
    () => select(units!.sentenceAt(here?.start ?? firstOffset())),
    canRead,
  );
  // The key repeats faster than the page renders: what is selected is asked anew each time.
  useCommandHandler(
    'cursor.extendForward',
    () => {
      const now = article && selectedPassage(article);
      if (!now) return select(cursor ?? units!.wordAt(firstOffset()));
      const next = units!.nextWord(now.end - 1);
      if (next) select({ start: now.start, end: next.end });
    },
    canArrow,
  );
  useCommandHandler(
    'cursor.extendBackward',
    () => {
      const now = article && selectedPassage(article);
      const last = now && units!.previousWord(now.end);
      const before = last && units!.previousWord(last.start);
      select(
        now && before && before.end > now.start ? { start: now.start, end: before.end } : null,
      );
    },
    canArrow,
  );

  return { cursor, clearCursor: () => setCursor(null) };
}
