import type { Highlight } from '../../model/records/index.ts';
import type { DomText } from './dom-text.ts';
import { MarginCard } from './MarginCard.tsx';
import type { Sized } from './use-measure.ts';
import { isPlaced } from './passages.ts';
import type { CardActions, CardMode } from './use-marking.ts';

/** The open card where the margin is hidden: under its passage, within the sheet. */
export function CardOverText(props: {
  article: DomText;
  sheet: Sized;
  highlight: Highlight;
  mode: CardMode;
  actions: CardActions;
}) {
  const { article, sheet, highlight, mode, actions } = props;
  const lines = isPlaced(highlight) ? article.linesOf(highlight) : [];
  const last = lines.at(-1);
  const page = sheet.element.getBoundingClientRect();
  const width = Number.parseFloat(getComputedStyle(sheet.element).getPropertyValue('--margin-w'));
  const left = (last?.left ?? page.left) - page.left;
  return (
    <MarginCard
      highlight={highlight}
      mode={mode}
      actions={actions}
      top={(last?.bottom ?? page.top) - page.top + 4}
      left={Math.max(8, Math.min(left, page.width - width - 8))}
    />
  );
}
