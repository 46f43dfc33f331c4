import { useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import type { TextRange } from '../../model/anchoring/index.ts';
import type { Highlight, Id } from '../../model/records/index.ts';
import type { DomText } from './dom-text.ts';
import { layoutCards, type CardBox } from './layout-cards.ts';
import styles from './Margin.module.css';
import { MarginCard } from './MarginCard.tsx';
import { Heights, useResizes } from './use-measure.ts';
import type { CardActions, CardMode } from './use-marking.ts';

interface Props {
  article: DomText;
  sheet: HTMLElement;
  /** In the order of their passages, those without a passage first. */
  highlights: readonly Highlight[];
  openId: Id | null;
  mode: CardMode;
  actions: CardActions;
  onLeave: () => void;
  /** What else needs room beside a passage: the selection's toolbar, where it found none over there. */
  guest: {
    passage: TextRange;
    render: (ref: (element: HTMLElement | null) => void, top: number) => ReactNode;
  } | null;
}

const guestId = 'guest';

/** The cards of the annotated highlights, each beside its passage. */
export function Margin(props: Props) {
  const { article, sheet, highlights, openId, mode, actions, onLeave, guest } = props;
  const resizes = useResizes(sheet);
  const [measured, setMeasured] = useState(0);
  const heights = useMemo(() => new Heights(() => setMeasured((count) => count + 1)), []);
  const [tops, setTops] = useState<ReadonlyMap<string, number>>(new Map());

  const passages = useMemo(
    () => topsOfPassages(article, sheet, highlights),
    // The sheet's size isn't read here, but it moves every passage.
    [article, sheet, highlights, resizes],
  );

  useLayoutEffect(() => {
    const boxes = highlights.map(({ id }) => ({
      id,
      passage: passages.get(id) ?? 0,
      height: heights.of(id),
    }));
    if (guest) {
      const passage = topOfPassage(article, sheet, guest.passage);
      insert(boxes, { id: guestId, passage, height: heights.of(guestId) });
    }
    setTops(layoutCards(boxes, openId));
  }, [article, sheet, highlights, passages, heights, measured, openId, guest]);

  const last = highlights.at(-1);
  const bottom = last ? (tops.get(last.id) ?? 0) + heights.of(last.id) : 0;
  return (
    <aside
      className={styles.margin}
      aria-label="Annotations"
      data-pane={highlights.length > 0 ? '' : undefined}
      style={{ minHeight: bottom }}
    >
      {highlights.map((highlight) => (
        <MarginCard
          key={highlight.id}
          ref={heights.ref(highlight.id)}
          highlight={highlight}
          mode={highlight.id === openId ? mode : null}
          actions={actions}
          onLeave={onLeave}
          top={tops.get(highlight.id) ?? passages.get(highlight.id) ?? 0}
        />
      ))}
      {guest?.render(heights.ref(guestId), tops.get(guestId) ?? 0)}
    </aside>
  );
}

function topsOfPassages(
  article: DomText,
  sheet: HTMLElement,
  highlights: readonly Highlight[],
): Map<string, number> {
  const tops = new Map<string, number>();
  for (const { id, start, end } of highlights) {
    if (start !== null && end !== null) tops.set(id, topOfPassage(article, sheet, { start, end }));
  }
  return tops;
}

/** Pixels from the margin's top, which is that of the sheet's content, to the first line of a passage. */
function topOfPassage(article: DomText, sheet: HTMLElement, { start }: TextRange): number {
  const line = article.linesOf({ start, end: start + 1 })[0];
  if (!line) return 0;
  const padding = Number.parseFloat(getComputedStyle(sheet).paddingTop);
  return Math.round(line.top - sheet.getBoundingClientRect().top - padding);
}

/** Puts a box behind those whose passage begins before or with its own. */
function insert(boxes: CardBox[], box: CardBox): void {
  const at = boxes.findIndex(({ passage }) => passage > box.passage);
  boxes.splice(at === -1 ? boxes.length : at, 0, box);
}
