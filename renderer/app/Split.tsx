import { useEffect, useRef, type ReactNode } from 'react';
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels';
import { setPaneSize, usePaneHidden, usePanes, type PaneId } from './panes.ts';
import { useTokenPixels } from './window-size.ts';
import styles from './Split.module.css';

/** Widths by their token, and between which bounds the user drags them. */
const widths = {
  '--side-w': { least: 176, most: 320, beside: 560 },
  '--list-w': { least: 232, most: 480, beside: 360 },
  '--claims-w': { least: 300, most: 560, beside: 360 },
};

/**
 * A list beside what is open of it. Its width is the user's, and it can be hidden; both are remembered. What stands
 * beside it stays mounted while the list comes and goes: text may be typed there.
 */
export function Split(props: {
  id: PaneId;
  width: keyof typeof widths;
  /** Names the handle. */
  label: string;
  list: ReactNode;
  /** False where the window has no room for it. */
  fits?: boolean;
  children: ReactNode;
}) {
  const { id, width, label, list, fits = true, children } = props;
  const { least, most, beside } = widths[width];
  const hidden = usePaneHidden(id);
  const token = useTokenPixels(width);
  const own = usePanes((panes) => panes.sizes[id]);
  const panel = usePanelRef();
  const shown = fits && !hidden;

  // The token grows with the window; what the user dragged stays. A panel that has just come has its size already, and
  // isn't ready for another one.
  const sizedBy = useRef<number | null>(null);
  useEffect(() => {
    const before = sizedBy.current;
    sizedBy.current = shown ? token : null;
    if (shown && own === undefined && before !== null && before !== token) {
      panel.current?.resize(token);
    }
  }, [own, panel, shown, token]);

  return (
    <Group
      className={styles.group}
      onLayoutChanged={(_, { isUserInteraction }) => {
        if (isUserInteraction && panel.current) setPaneSize(id, panel.current.getSize().inPixels);
      }}
    >
      {shown && (
        <Panel
          id={`pane-${id}`}
          panelRef={panel}
          defaultSize={own ?? token}
          minSize={least}
          maxSize={most}
          groupResizeBehavior="preserve-pixel-size"
        >
          {list}
        </Panel>
      )}
      {/* Named by its title: with an aria-label it would be content outside of the landmarks. */}
      {shown && (
        <Separator className={id === 'side' ? styles.strong : styles.separator} title={label} />
      )}
      <Panel id={`beside-${id}`} minSize={beside}>
        {children}
      </Panel>
    </Group>
  );
}
