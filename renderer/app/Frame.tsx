import { ErrorBoundary, Notice } from '../ui/index.ts';
import { ClaimDialogs } from '../claims/index.ts';
import { useNotesRoom } from '../notes/index.ts';
import { useCall } from './bridge.ts';
import { Content } from './Content.tsx';
import { usePaneHidden } from './panes.ts';
import { Sidebar } from './Sidebar.tsx';
import { Split } from './Split.tsx';
import { TopBar } from './TopBar.tsx';
import { useFrameCommands } from './use-frame-commands.ts';
import { useNarrow } from './window-size.ts';
import styles from './Frame.module.css';

/** The window with a notebook: bar, sidebar, content. Under 1100 pixels the sidebar is a rail of icons. */
export function Frame() {
  useFrameCommands();
  useNotesRoom();
  const narrow = useNarrow();
  const hidden = usePaneHidden('side');
  return (
    <div className={styles.frame}>
      <ErrorBoundary>
        <TopBar />
        <ReadOnlyNotice />
        <ConflictedCopies />
      </ErrorBoundary>
      <div className={styles.below}>
        {narrow && !hidden && <Side rail />}
        <Split
          id="side"
          width="--side-w"
          label="Width of the sidebar"
          list={<Side />}
          fits={!narrow}
        >
          <Content />
        </Split>
      </div>
      <ErrorBoundary>
        <ClaimDialogs />
      </ErrorBoundary>
    </div>
  );
}

function Side({ rail }: { rail?: boolean }) {
  return (
    <ErrorBoundary>
      <Sidebar rail={rail} />
    </ErrorBoundary>
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

/** A version from another computer that a service put beside the notebook: only its user can say what of it is right. */
function ConflictedCopies() {
  const { data } = useCall('notebook.info', {});
  return data?.conflictedCopies.map(({ name, service }) => (
    <Notice key={name}>
      <b>
        “{name}” looks like a conflicted copy that {service} made of this notebook.
      </b>{' '}
      Open it beside this one, bring over by hand what is only there, then delete it.
    </Notice>
  ));
}
