import { useCallback, useEffect, useId, useMemo, useState } from 'react';
import type { TextRange } from '../../model/anchoring/index.ts';
import type { Article, Id } from '../../model/records/index.ts';
import { call } from '../app/bridge.ts';
import { useCommandHandler } from '../app/commands.ts';
import { usePaneHidden } from '../app/panes.ts';
import { toastFailure } from '../app/toasts.ts';
import { ErrorBoundary } from '../ui/index.ts';
import { ArticleBody, type Rendered } from './ArticleBody.tsx';
import { ArticleDetails } from './ArticleDetails.tsx';
import { ArticleHead } from './ArticleHead.tsx';
import { ArticleNotes } from './ArticleNotes.tsx';
import { CardOverText } from './CardOverText.tsx';
import { HighlightList } from './HighlightList.tsx';
import { Margin } from './Margin.tsx';
import { clearPaint, paintHighlights } from './paint.ts';
import { cardsOf, inReadingOrder } from './passages.ts';
import { PlacementNotice } from './PlacementNotice.tsx';
import styles from './Reader.module.css';
import { firstOffsetInView, scrollToPassage } from './scroll-to.ts';
import { SelectionToolbar } from './SelectionToolbar.tsx';
import { useFocused, useFocusOnOpening } from './use-focused.ts';
import { useSized } from './use-measure.ts';
import { useOpening } from './use-opening.ts';
import { useMarking } from './use-marking.ts';
import { useReadingCursor } from './use-reading-cursor.ts';
import { useReadingPlace } from './use-reading-place.ts';
import { selectPassage, useSelection } from './use-selection.ts';
import { useToolbarPlace } from './use-toolbar-place.ts';

/** The pane's least width for a margin beside the words, in pixels. */
const leastWithMargin = 600;

interface Props {
  article: Article;
  passage?: TextRange;
  highlightId?: Id;
}

export function Reader({ article, passage, highlightId }: Props) {
  const titleId = useId();
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [sheet, setSheet] = useState<HTMLDivElement | null>(null);
  const [latest, setLatest] = useState<Rendered | null>(null);
  // Offsets mean something only in the very text that they were counted in.
  const trusted = latest?.text.text === article.text;
  const rendered = trusted ? latest : null;
  const text = rendered?.text ?? null;
  const sized = useSized(sheet);
  const focused = useFocused(scroller);

  const ordered = useMemo(() => inReadingOrder(article.highlightList), [article.highlightList]);
  const selected = useSelection(text);
  const deselect = () => text && selectPassage(text, null);
  const focusArticle = useCallback(() => scroller?.focus({ preventScroll: true }), [scroller]);
  const { open, mode, actions } = useMarking(article, text, deselect, focusArticle);
  const openId = open?.id ?? null;

  useEffect(() => {
    if (text) paintHighlights(text, ordered, openId);
  }, [text, ordered, openId]);
  useEffect(() => clearPaint, []);

  const reveal = (to: TextRange, onlyIfHidden = true) => {
    if (scroller && text) scrollToPassage(scroller, text, to, { onlyIfHidden });
  };
  /** Where reading on by key begins: the first words in sight, or the passage after them that was gone to. */
  const firstOffset = () => {
    const inView =
      scroller && rendered && text ? firstOffsetInView(scroller, rendered.body, text) : 0;
    return Math.max(inView, passage?.start ?? 0);
  };
  const { cursor, clearCursor } = useReadingCursor({
    article: text,
    language: article.language,
    focused,
    selected,
    firstOffset,
    reveal,
    focusArticle,
  });
  useReadingPlace({ article, text, scroller, body: rendered?.body ?? null, passage });

  const wanted = useMemo(() => ({ id: highlightId, passage }), [highlightId, passage]);
  useFocusOnOpening(rendered && scroller, wanted);
  useOpening({
    rendered,
    scroller,
    ordered,
    open,
    mode,
    selected,
    cursor: focused ? cursor : null,
    wanted,
    actions,
    deselect,
    clearCursor,
    focusArticle,
    firstOffset,
    reveal,
  });
  useCommandHandler(
    'article.source',
    () => void call('links.open', { url: article.url ?? '' }).catch(toastFailure),
    article.url !== null,
  );

  const hidden = usePaneHidden('margin');
  const marginHidden = hidden || (sized !== null && sized.width < leastWithMargin);
  const { place, measure } = useToolbarPlace(
    text,
    sized,
    rendered?.body ?? null,
    selected,
    article.direction,
  );
  const cards = useMemo(
    () => cardsOf(article.highlightList, ordered, openId),
    [article.highlightList, ordered, openId],
  );
  return (
    <>
      <PlacementNotice article={article} isTrusted={latest === null || trusted} />
      <div
        ref={setScroller}
        className={styles.scroll}
        role="document"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard's way into the text
        tabIndex={0}
        aria-labelledby={titleId}
        data-pane-focus
      >
        <div
          ref={setSheet}
          className={marginHidden ? `${styles.sheet} ${styles.withoutMargin}` : styles.sheet}
        >
          <article className={styles.article} aria-labelledby={titleId}>
            <ArticleHead article={article} titleId={titleId} />
            <ArticleNotes article={article} />
            <ArticleBody
              html={article.html}
              language={article.language}
              direction={article.direction}
              onRendered={setLatest}
            />
          </article>
          {!marginHidden && text && sized && (
            <ErrorBoundary resetKey={cards}>
              <Margin
                article={text}
                sheet={sized}
                highlights={cards}
                openId={openId}
                mode={mode}
                actions={actions}
                toolbarAt={place?.where === 'margin' ? selected : null}
              />
            </ErrorBoundary>
          )}
          {marginHidden && open && text && sized && (
            <CardOverText
              article={text}
              sheet={sized}
              highlight={open}
              mode={mode}
              actions={actions}
            />
          )}
          {place?.where === 'line' && (
            <SelectionToolbar ref={measure} style={{ left: place.left, top: place.top }} />
          )}
        </div>
        <HighlightList highlights={ordered} />
      </div>
      <ArticleDetails article={article} />
      {marginHidden && place?.where === 'margin' && (
        <div className={styles.dock}>
          <SelectionToolbar />
        </div>
      )}
    </>
  );
}
