import { useEffect, useState } from 'react';
import type { TextRange } from '../../model/anchoring/index.ts';
import type { DomText } from './dom-text.ts';

/** The passage that is selected in the article; null for none. While the mouse still draws it, it is the one before. */
export function useSelection(article: DomText | null): TextRange | null {
  const [selected, setSelected] = useState<TextRange | null>(null);

  useEffect(() => {
    if (!article) return undefined;
    let drawing = false;
    const read = () => {
      if (drawing) return;
      const now = selectedPassage(article);
      setSelected((before) => (sameRange(before, now) ? before : now));
    };
    const down = () => {
      drawing = true;
    };
    const up = () => {
      drawing = false;
      read();
    };
    document.addEventListener('selectionchange', read);
    document.addEventListener('pointerdown', down);
    document.addEventListener('pointerup', up);
    document.addEventListener('pointercancel', up);
    return () => {
      document.removeEventListener('selectionchange', read);
      document.removeEventListener('pointerdown', down);
      document.removeEventListener('pointerup', up);
      document.removeEventListener('pointercancel', up);
    };
  }, [article]);

  return selected;
}

/** What is selected at this moment. */
export function selectedPassage(article: DomText): TextRange | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  return article.offsetsOf(selection.getRangeAt(0));
}

function sameRange(a: TextRange | null, b: TextRange | null): boolean {
  return a?.start === b?.start && a?.end === b?.end;
}

/** Selects a passage, as if it had been drawn with the mouse; null takes the selection away. */
export function selectPassage(article: DomText, passage: TextRange | null): void {
  const selection = document.getSelection();
  const ends = passage && article.endsOf(passage);
  if (!ends) selection?.removeAllRanges();
  else {
    selection?.setBaseAndExtent(
      ends.startContainer,
      ends.startOffset,
      ends.endContainer,
      ends.endOffset,
    );
  }
  // The browser says so a frame later only, and the next key can come before: a colour, for example.
  document.dispatchEvent(new Event('selectionchange'));
}
