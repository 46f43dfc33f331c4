import { Group, Panel, Separator } from 'react-resizable-panels';
import { ErrorBoundary, Notice } from '../ui/index.ts';
import { ClaimDialogs } from '../claims/index.ts';
import { useNotesRoom } from '../notes/index.ts';
import { useCall } from './bridge.ts';
import { Content } from './Content.tsx';
import { setPaneSize, usePaneHidden } from './panes.ts';
import { Sidebar } from './Sidebar.tsx';
import { TopBar } from './TopBar.tsx';
import { useFrameCommands } from './use-frame-commands.ts';
import { useNarrow, useSideWidth } from './window-size.ts';
import styles from './Frame.module.css';

/** The window with a notebook: bar, sidebar, content. Under 1100 pixels the sidebar is a rail of icons. */
export function Frame() {
  useFrameCommands();
  useNotesRoom();
  const narrow = useNarrow();
  const hidden = usePaneHidden('side');
  return (
    <div className={styles.frame}>
      <TopBar />
      <ReadOnlyNotice />
      {narrow || hidden ? (
        <div className={styles.below}>
          {!hidden && <Sidebar rail />}
          <Content />
        </div>
      ) : (
        <WithSidebar />
      )}
      <ErrorBoundary>
        <ClaimDialogs />
      </ErrorBoundary>
    </div>
  );
}

function WithSidebar() {
  const size = useSideWidth();
  return (
    <Group
      className={styles.below}
      onLayoutChanged={(_, { isUserInteraction }) => {
        const side = document.getElementById('side');
        if (isUserInteraction && side) setPaneSize('side', side.offsetWidth);
      }}
    >
      <Panel
        id="side"
        defaultSize={size}
        minSize={176}
        maxSize={320}
        groupResizeBehavior="preserve-pixel-size"
      >
        <Sidebar />
      </Panel>
      {/* Named by its title: with an aria-label it would be content outside of the landmarks. */}
      <Separator className={styles.separator} title="Width of the sidebar" />
      <Panel id="content" minSize={560}>
        <Content />
      </Panel>
    </Group>
  );
}

function ReadOnlyNotice() {
  const { data } = useCall('notebook.info', {});
  if (!data?.readOnly) return null;
  return (
    <Notice>
      <b>This notebook is open for reading only.</b> {data.readOnlyReason}
    </Notice>
  );
}
