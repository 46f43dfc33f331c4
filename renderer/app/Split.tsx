import type { ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { setPaneSize, usePaneHidden, usePanes, type PaneId } from './panes.ts';
import { useTokenPixels } from './window-size.ts';
import styles from './Frame.module.css';

/** A list beside what is open of it. The list's width is the user's, and it can be hidden; both are remembered. */
export function Split(props: {
  id: PaneId;
  /** The token of the list's own width. */
  token: '--list-w' | '--claims-w';
  /** For screen readers: "Width of the list". */
  label: string;
  list: ReactNode;
  children: ReactNode;
}) {
  const { id, token, label, list, children } = props;
  const hidden = usePaneHidden(id);
  const own = useTokenPixels(token);
  const size = usePanes((panes) => panes.sizes[id]) ?? own;
  const [least, most] = token === '--list-w' ? [232, 480] : [300, 560];
  if (hidden) return <div className={styles.below}>{children}</div>;
  return (
    <Group
      key={own}
      className={styles.below}
      onLayoutChanged={(_, { isUserInteraction }) => {
        const pane = document.getElementById(`pane-${id}`);
        if (isUserInteraction && pane) setPaneSize(id, pane.offsetWidth);
      }}
    >
      <Panel
        id={`pane-${id}`}
        defaultSize={size}
        minSize={least}
        maxSize={most}
        groupResizeBehavior="preserve-pixel-size"
      >
        {list}
      </Panel>
      <Separator className={styles.hairline} title={label} />
      <Panel id={`beside-${id}`} minSize={360}>
        {children}
      </Panel>
    </Group>
  );
}
