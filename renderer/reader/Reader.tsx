import { useCallback, useEffect, useId, useMemo, useState } from 'react';
import type { TextRange } from '../../model/anchoring/index.ts';
import type { Article, Id } from '../../model/records/index.ts';
import { call } from '../app/bridge.ts';
import { useCommandHandler } from '../app/commands.ts';
import { usePaneHidden } from '../app/panes.ts';
import { toastFailure } from '../app/toasts.ts';
import { ArticleBody } from './ArticleBody.tsx';
import { ArticleHead } from './ArticleHead.tsx';
import { CardOverText } from './CardOverText.tsx';
import type { DomText } from './dom-text.ts';
import { HighlightList } from './HighlightList.tsx';
import { Margin } from './Margin.tsx';
import { clearPaint, paintHighlights } from './paint.ts';
import { cardsOf, inReadingOrder } from './passages.ts';
import { PlacementNotice } from './PlacementNotice.tsx';
import styles from './Reader.module.css';
import { firstOffsetInView, scrollToPassage } from './scroll-to.ts';
import { SelectionToolbar } from './SelectionToolbar.tsx';
import { useNarrower } from './use-measure.ts';
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

/** An article's text as it is rendered now. */
interface Rendered {
  body: HTMLDivElement;
  text: DomText;
}

export function Reader({ article, passage, highlightId }: Props) {
  const titleId = useId();
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [sheet, setSheet] = useState<HTMLDivElement | null>(null);
  const [rendered, setRendered] = useState<Rendered | null>(null);
  const [focused, setFocused] = useState(false);
  const onRendered = useCallback(
    (body: HTMLDivElement, text: DomText) => setRendered({ body, text }),
    [],
  );
  // Offsets mean something only in the very text that they were counted in.
  const trusted = rendered !== null && rendered.text.text === article.text;
  const text = trusted ? rendered.text : null;

  const ordered = useMemo(() => inReadingOrder(article.highlightList), [article.highlightList]);
  const selected = useSelection(text);
  const deselect = () => text && selectPassage(text, null);
  const { open, mode, actions } = useMarking(article, selected, deselect);
  const openId = open?.id ?? null;
  const focusArticle = useCallback(() => scroller?.focus({ preventScroll: true }), [scroller]);

  useEffect(() => {
    if (text) paintHighlights(text, ordered, openId);
  }, [text, ordered, openId]);
  useEffect(() => clearPaint, []);

  const reveal = (to: TextRange, onlyIfHidden = true) => {
    if (scroller && text) scrollToPassage(scroller, text, to, { onlyIfHidden });
  };
  const firstOffset = () =>
    scroller && rendered && text ? firstOffsetInView(scroller, rendered.body, text) : 0;
  const { cursor, clearCursor } = useReadingCursor({
    article: text,
    language: article.language,
    focused,
    selected,
    firstOffset,
    reveal,
  });
  useReadingPlace({ article, text, scroller, body: rendered?.body ?? null, passage });

  const mouse = useOpening({
    text,
    ordered,
    open,
    selected,
    cursor: focused ? cursor : null,
    wanted: highlightId,
    actions,
    deselect,
    clearCursor,
    firstOffset,
    reveal,
  });
  useCommandHandler(
    'article.source',
    () => void call('links.open', { url: article.url ?? '' }).catch(toastFailure),
    article.url !== null,
  );

  const narrow = useNarrower(scroller, leastWithMargin);
  const marginHidden = usePaneHidden('margin') || narrow;
  const { place, measure } = useToolbarPlace(
    text,
    sheet,
    rendered?.body ?? null,
    selected,
    article.direction,
  );
  const cards = useMemo(
    () => cardsOf(article.highlightList, ordered, openId),
    [article.highlightList, ordered, openId],
  );
  const guest = useMemo(
    () =>
      selected && place?.where === 'margin'
        ? {
            passage: selected,
            render: (ref: (element: HTMLElement | null) => void, top: number) => (
              <SelectionToolbar ref={ref} style={{ top }} inMargin />
            ),
          }
        : null,
    [selected, place],
  );

  return (
    <>
      <PlacementNotice article={article} isTrusted={rendered === null || trusted} />
      <div
        ref={setScroller}
        className={styles.scroll}
        role="document"
        tabIndex={0}
        aria-labelledby={titleId}
        data-pane-focus
        onFocus={(event) => setFocused(event.target === event.currentTarget)}
        onBlur={() => setFocused(false)}
      >
        <div
          ref={setSheet}
          className={marginHidden ? `${styles.sheet} ${styles.withoutMargin}` : styles.sheet}
        >
          <article
            className={styles.article}
            aria-labelledby={titleId}
            onClick={mouse.click}
            onMouseMove={mouse.move}
          >
            <ArticleHead article={article} titleId={titleId} />
            <ArticleBody
              html={article.html}
              language={article.language}
              direction={article.direction}
              onRendered={onRendered}
            />
          </article>
          {!marginHidden && text && sheet && (
            <Margin
              article={text}
              sheet={sheet}
              highlights={cards}
              openId={openId}
              mode={mode}
              actions={actions}
              onLeave={focusArticle}
              guest={guest}
            />
          )}
          {marginHidden && open && text && sheet && (
            <CardOverText
              article={text}
              sheet={sheet}
              highlight={open}
              mode={mode}
              actions={actions}
              onLeave={focusArticle}
            />
          )}
          {place?.where === 'line' && (
            <SelectionToolbar ref={measure} style={{ left: place.left, top: place.top }} />
          )}
        </div>
        <HighlightList highlights={ordered} />
      </div>
      {marginHidden && place?.where === 'margin' && (
        <div className={styles.dock}>
          <SelectionToolbar />
        </div>
      )}
    </>
  );
}
