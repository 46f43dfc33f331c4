import { useCallback, useEffect, useId, useMemo, useRef, useState, type MouseEvent } from 'react';
import type { TextRange } from '../../model/anchoring/index.ts';
import type { Article, Highlight, Id } from '../../model/records/index.ts';
import { useCommandHandler } from '../app/commands.ts';
import { usePaneHidden } from '../app/panes.ts';
import { Notice } from '../ui/index.ts';
import { ArticleBody } from './ArticleBody.tsx';
import { ArticleHead } from './ArticleHead.tsx';
import { CardOverText } from './CardOverText.tsx';
import type { DomText } from './dom-text.ts';
import { HighlightList } from './HighlightList.tsx';
import { Margin } from './Margin.tsx';
import { clearPaint, paintHighlights } from './paint.ts';
import { highlightsAt, inReadingOrder, isPlaced, neighbour } from './passages.ts';
import styles from './Reader.module.css';
import { firstOffsetInView, scrollToPassage } from './scroll-to.ts';
import { SelectionToolbar } from './SelectionToolbar.tsx';
import { highlightsUnder } from './under-mouse.ts';
import { useMarking } from './use-marking.ts';
import { useReadingCursor } from './use-reading-cursor.ts';
import { useReadingPlace } from './use-reading-place.ts';
import { selectPassage, useSelection } from './use-selection.ts';
import { useToolbarPlace } from './use-toolbar-place.ts';

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

  useEffect(() => {
    if (!highlightId) return;
    actions.show(highlightId);
    const target = ordered.find(({ id }) => id === highlightId);
    if (target) reveal(target, false);
    // Only a new wish opens a card: not each change of the highlights.
  }, [highlightId, passage, text]);

  const step = (by: 1 | -1) => {
    const from = open && isPlaced(open) ? open : null;
    const next = neighbour(ordered, from, by, cursor?.start ?? firstOffset());
    if (!next) return;
    actions.show(next.id);
    reveal(next);
  };
  useCommandHandler('highlight.next', () => step(1), ordered.length > 0);
  useCommandHandler('highlight.previous', () => step(-1), ordered.length > 0);
  const atCursor = focused && cursor ? highlightsAt(ordered, cursor.start)[0] : undefined;
  useCommandHandler(
    'highlight.open',
    () => atCursor && actions.show(atCursor.id),
    atCursor !== undefined,
  );
  useCommandHandler(
    'highlight.close',
    () => {
      if (selected) deselect();
      else if (open) actions.show(null);
      else clearCursor();
    },
    selected !== null || open !== null || (focused && cursor !== null),
  );

  const openUnderMouse = (event: MouseEvent) => {
    if (!text || selected || event.defaultPrevented) return;
    const found = highlightsUnder(text, ordered, event.clientX, event.clientY);
    const at = found.findIndex(({ id }) => id === openId);
    actions.show(found[(at + 1) % found.length]?.id ?? null);
  };

  const narrow = useNarrowPane(scroller);
  const marginHidden = usePaneHidden('margin') || narrow;
  const place = useToolbarPlace(text, sheet, rendered?.body ?? null, selected, article.direction);
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
          <article className={styles.article} aria-labelledby={titleId} onClick={openUnderMouse}>
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
            <SelectionToolbar style={{ left: place.left, top: place.top }} />
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

/** What has a card: what has something to say, and what is open. Those without a passage stand first. */
function cardsOf(
  all: readonly Highlight[],
  ordered: readonly Highlight[],
  openId: Id | null,
): Highlight[] {
  const lost = all.filter((highlight) => !isPlaced(highlight));
  const speaking = ordered.filter(
    ({ id, note, claims, tags, state }) =>
      id === openId || note || claims.length > 0 || tags.length > 0 || state !== 'anchored',
  );
  return [...lost, ...speaking];
}

function PlacementNotice({ article, isTrusted }: { article: Article; isTrusted: boolean }) {
  const moved = article.highlightList.filter(
    ({ state }) => state === 'moved' || state === 'changed',
  );
  const orphaned = article.highlightList.filter(({ state }) => state === 'orphaned');
  if (!isTrusted) {
    return (
      <Notice>
        <b>The highlights of this article can’t be shown.</b> Its text was read by another version
        of Claimbook; the highlights are kept.
      </Notice>
    );
  }
  if (moved.length + orphaned.length === 0) return null;
  const parts = [
    moved.length > 0 && `${moved.length} moved`,
    orphaned.length > 0 && `${orphaned.length} orphaned`,
  ].filter(Boolean);
  return (
    <Notice>
      <b>Highlights: {parts.join(', ')}</b> when revision {article.revisionNumber} was captured.
    </Notice>
  );
}

/** Too narrow for a margin beside the words, in pixels. */
const leastWithMargin = 600;

function useNarrowPane(pane: HTMLElement | null): boolean {
  const [narrow, setNarrow] = useState(false);
  const width = useRef(0);
  useEffect(() => {
    if (!pane) return undefined;
    const observer = new ResizeObserver(() => {
      width.current = pane.clientWidth;
      setNarrow(width.current < leastWithMargin);
    });
    observer.observe(pane);
    return () => observer.disconnect();
  }, [pane]);
  return narrow;
}
