import { useMemo, useState } from 'react';
import type { TextRange } from '../../model/anchoring/index.ts';
import type { Article, Highlight, HighlightColor, Id } from '../../model/records/index.ts';
import { useCommandHandler } from '../app/commands.ts';
import { useReadOnly } from '../app/session.ts';
import { toastFailure } from '../app/toasts.ts';
import { noTarget } from '../app/no-target.ts';
import { openCompose, openEvidencePicker } from '../claims/index.ts';
import type { DomText } from './dom-text.ts';
import { addHighlight, changeHighlight, copyText, trashHighlight } from './highlight-calls.ts';
import { selectedPassage } from './use-selection.ts';
import { quoteWithSource } from './wording.ts';

/** What the open card is for: to be read, to write the annotation, or to write tags. */
export type CardMode = 'read' | 'write' | 'tag';

/** What a card can ask for. The functions stay the same while the article does. */
export interface CardActions {
  /** Opens the card of a highlight; null closes it. */
  show: (id: Id | null, mode?: CardMode) => void;
  /** Leaves the card open, to be read. */
  stopWriting: () => void;
  remove: (highlight: Highlight) => Promise<void>;
  recolor: (highlight: Highlight, color: HighlightColor) => void;
  retag: (highlight: Highlight, tags: string[]) => Promise<void>;
  copy: (quote: string) => void;
}

export interface Marking {
  open: Highlight | null;
  mode: CardMode;
  actions: CardActions;
}

/** Which highlight is open, and what the commands do to it or to the selected passage. */
export function useMarking(
  article: Article,
  text: DomText | null,
  deselect: () => void,
  /** Gives the focus back to the article. */
  focusArticle: () => void,
): Marking {
  const [openId, setOpenId] = useState<Id | null>(null);
  const [mode, setMode] = useState<CardMode>('read');
  const [lastColor, setLastColor] = useState<HighlightColor>('yellow');
  const readOnly = useReadOnly();
  const open = article.highlightList.find(({ id }) => id === openId) ?? null;

  const actions = useMemo<CardActions>(() => {
    const show: CardActions['show'] = (id, nextMode = 'read') => {
      setOpenId(id);
      setMode(nextMode);
    };
    return {
      show,
      stopWriting: () => setMode('read'),
      remove: async (highlight) => {
        if (!(await trashHighlight(highlight))) return;
        show(null);
        focusArticle();
      },
      recolor: (highlight, color) => {
        setLastColor(color);
        changeHighlight(highlight, { color }).catch(toastFailure);
      },
      retag: async (highlight, tags) => {
        try {
          await changeHighlight(highlight, { tags });
        } catch (error) {
          return toastFailure(error);
        }
        setMode('read');
        focusArticle();
      },
      copy: (quote) => {
        copyText(quoteWithSource(article, quote)).catch(toastFailure);
      },
    };
  }, [article, focusArticle]);
  const { show, remove, recolor, copy } = actions;

  const add = (passage: TextRange, color: HighlightColor): Promise<Highlight> => {
    // At once, so that a second press doesn't make a second one; the toolbar goes, and must not take the focus along.
    deselect();
    focusArticle();
    setLastColor(color);
    return addHighlight(article.id, passage, color);
  };
  // Asked at the moment of the key: the page may not have rendered yet what was selected just before it.
  const passageNow = () => text && selectedPassage(text);
  /** Does something with the selection's highlight, which is made for it, or else with the open one. */
  const withHighlight = (act: (highlight: Highlight) => void) => {
    const selected = passageNow();
    if (selected) add(selected, lastColor).then(act, toastFailure);
    else if (open) act(open);
    else noTarget('highlight.annotate');
  };
  const paint = (color: HighlightColor) => {
    const selected = passageNow();
    if (selected) add(selected, color).then(({ id }) => show(id), toastFailure);
    else if (open) recolor(open, color);
    else noTarget(`highlight.${color}`);
  };
  const writable = !readOnly;
  useCommandHandler('highlight.yellow', () => paint('yellow'), writable);
  useCommandHandler('highlight.green', () => paint('green'), writable);
  useCommandHandler('highlight.blue', () => paint('blue'), writable);
  useCommandHandler('highlight.pink', () => paint('pink'), writable);
  useCommandHandler('highlight.purple', () => paint('purple'), writable);
  useCommandHandler(
    'highlight.annotate',
    () => withHighlight(({ id }) => show(id, 'write')),
    writable,
  );
  useCommandHandler(
    'highlight.claim',
    () => withHighlight(({ id }) => openCompose({ highlightId: id })),
    writable,
  );
  useCommandHandler(
    'highlight.link',
    () => withHighlight(({ id }) => openEvidencePicker({ highlightId: id })),
    writable,
  );
  useCommandHandler('highlight.tag', () => withHighlight(({ id }) => show(id, 'tag')), writable);
  useCommandHandler('highlight.copy', () => {
    const selected = passageNow();
    if (selected) copy(article.text.slice(selected.start, selected.end));
    else if (open) copy(open.quote);
    else noTarget('highlight.copy');
  });
  useCommandHandler(
    'highlight.delete',
    () => open && !passageNow() && void remove(open),
    open !== null && writable,
  );

  return { open, mode, actions };
}
