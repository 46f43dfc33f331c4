import type { CSSProperties, Ref } from 'react';
import { highlightColors, type HighlightColor } from '../../model/records/index.ts';
import { commandInfo, runCommand, useCanRun } from '../app/commands.ts';
import { CommandButton, Tooltip } from '../ui/index.ts';
import colors from './colors.module.css';
import styles from './SelectionToolbar.module.css';

/** What can be done with the selected passage. It never takes the focus by mouse, so the selection stays. */
export function SelectionToolbar({
  ref,
  style,
  inMargin = false,
}: {
  ref?: Ref<HTMLDivElement>;
  style?: CSSProperties;
  inMargin?: boolean;
}) {
  return (
    <div
      ref={ref}
      className={inMargin ? `${styles.bar} ${styles.inMargin}` : styles.bar}
      style={style}
      role="toolbar"
      tabIndex={-1}
      aria-label="Selected passage"
      onMouseDown={(event) => event.preventDefault()}
    >
      <span className={styles.set}>
        {highlightColors.map((color, at) => (
          <Swatch key={color} color={color} number={at + 1} />
        ))}
        <CommandButton command="highlight.tag" small iconOnly />
        <CommandButton command="highlight.copy" small iconOnly />
      </span>
      <span className={styles.set}>
        <CommandButton command="highlight.annotate" small label="Annotate" showKey />
        <CommandButton command="highlight.claim" small label="Claim" showKey />
      </span>
    </div>
  );
}

/** A colour, by its number: what the key is. */
function Swatch({ color, number }: { color: HighlightColor; number: number }) {
  const command = `highlight.${color}` as const;
  const { title } = commandInfo(command);
  const enabled = useCanRun(command);
  return (
    <Tooltip text={title} command={command}>
      <button
        type="button"
        className={`${styles.swatch} ${colors[color]}`}
        data-command={command}
        aria-label={title}
        disabled={!enabled}
        onClick={() => runCommand(command)}
      >
        <i aria-hidden>{number}</i>
      </button>
    </Tooltip>
  );
}
