import { useMemo } from 'react';
import type { TextRange } from '../../model/anchoring/index.ts';
import type { Highlight, Id } from '../../model/records/index.ts';
import type { DomText } from './dom-text.ts';
import { layoutCards, type CardBox } from './layout-cards.ts';
import styles from './Margin.module.css';
import { MarginCard } from './MarginCard.tsx';
import { SelectionToolbar } from './SelectionToolbar.tsx';
import { useHeights, type Sized } from './use-measure.ts';
import type { CardActions, CardMode } from './use-marking.ts';

interface Props {
  article: DomText;
  sheet: Sized;
  /** In the order of their passages, those without a passage first. */
  highlights: readonly Highlight[];
  openId: Id | null;
  mode: CardMode;
  actions: CardActions;
  /** The selected passage, where its toolbar found no room beside the words and stands here. */
  toolbarAt: TextRange | null;
}

const toolbarId = 'toolbar';

/** The cards of the annotated highlights, each beside its passage. */
export function Margin(props: Props) {
  const { article, sheet, highlights, openId, mode, actions, toolbarAt } = props;
  const [heights, heightRef] = useHeights();

  const passages = useMemo(
    () => topsOfPassages(article, sheet, highlights),
    [article, sheet, highlights],
  );
  const tops = useMemo(() => {
    const boxes = highlights.map(({ id }) => ({
      id,
      passage: passages.get(id) ?? 0,
      height: heights.get(id) ?? 0,
    }));
    if (toolbarAt) {
      const passage = topOfPassage(article, sheet, toolbarAt);
      insert(boxes, { id: toolbarId, passage, height: heights.get(toolbarId) ?? 0 });
    }
    return layoutCards(boxes, openId);
  }, [article, sheet, highlights, passages, heights, openId, toolbarAt]);

  const last = highlights.at(-1);
  const bottom = last ? (tops.get(last.id) ?? 0) + (heights.get(last.id) ?? 0) : 0;
  return (
    <aside
      className={styles.margin}
      aria-label="Annotations"
      data-pane={highlights.length > 0 ? 'margin' : undefined}
      style={{ minHeight: bottom }}
    >
      {highlights.map((highlight) => (
        <MarginCard
          key={highlight.id}
          ref={heightRef(highlight.id)}
          highlight={highlight}
          mode={highlight.id === openId ? mode : null}
          actions={actions}
          top={tops.get(highlight.id) ?? 0}
        />
      ))}
      {toolbarAt && (
        <SelectionToolbar
          ref={heightRef(toolbarId)}
          style={{ top: tops.get(toolbarId) ?? 0 }}
          inMargin
        />
      )}
    </aside>
  );
}

function topsOfPassages(
  article: DomText,
  sheet: Sized,
  highlights: readonly Highlight[],
): Map<string, number> {
  const tops = new Map<string, number>();
  for (const { id, start, end } of highlights) {
    if (start !== null && end !== null) tops.set(id, topOfPassage(article, sheet, { start, end }));
  }
  return tops;
}

/** Pixels from the margin's top, which is that of the sheet's content, to the first line of a passage. */
function topOfPassage(article: DomText, sheet: Sized, { start }: TextRange): number {
  const line = article.linesOf({ start, end: start + 1 })[0];
  if (!line) return 0;
  const padding = Number.parseFloat(getComputedStyle(sheet.element).paddingTop);
  return Math.round(line.top - sheet.element.getBoundingClientRect().top - padding);
}

/** Puts a box behind those whose passage begins before or with its own. */
function insert(boxes: CardBox[], box: CardBox): void {
  const at = boxes.findIndex(({ passage }) => passage > box.passage);
  boxes.splice(at === -1 ? boxes.length : at, 0, box);
}
