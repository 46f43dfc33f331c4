import { BookOpen, FolderOpen, Plus, type LucideIcon } from 'lucide-react';
import type { CommandId } from '../../model/commands.ts';
import { Kbd, Notice } from '../ui/index.ts';
import { call, useCall } from './bridge.ts';
import { commandInfo, runCommand } from './commands.ts';
import { switchNotebook, useSession, useWindow } from './session.ts';
import styles from './FirstRun.module.css';

/** The window until main has answered: it may still be making, or looking through, the notebook. */
export function Opening() {
  return (
    <div className={styles.page}>
      <main className={styles.start}>
        <div className={styles.inner}>
          <OpeningLine />
        </div>
      </main>
    </div>
  );
}

/** The window without a notebook. */
export function FirstRun() {
  const { problem, version } = useWindow();
  const opening = useSession((session) => session.opening);
  return (
    <div className={styles.page}>
      {problem && (
        <Notice tone="bad">
          <b>{problem.message}</b> {problem.hint}
        </Notice>
      )}
      <main className={styles.start} data-pane="main" tabIndex={-1}>
        <div className={styles.inner}>
          <h1>Claimbook</h1>
          <p>
            Read articles offline, mark what matters, turn it into claims, and hand it over as
            Markdown. A notebook is one file on this computer; nothing leaves it.
          </p>
          <ul className={styles.ways}>
            <Way
              command="notebook.sample"
              icon={BookOpen}
              title="Look around the sample notebook"
              hint="Five articles on one affair, with their highlights, notes and claims"
            />
            <Way
              command="notebook.new"
              icon={Plus}
              title="New notebook"
              hint="A case, a client or a topic: choose a folder and a name"
            />
            <Way
              command="notebook.open"
              icon={FolderOpen}
              title="Open a notebook"
              hint="A file that ends in .claimbook"
            />
          </ul>
          <Recents />
          {opening && <OpeningLine />}
          <p className={styles.version}>Claimbook {version}</p>
        </div>
      </main>
    </div>
  );
}

function Way(props: { command: CommandId; icon: LucideIcon; title: string; hint: string }) {
  const { command, icon: Icon, title, hint } = props;
  const key = commandInfo(command).keys?.[0];
  return (
    <li>
      <button type="button" data-command={command} onClick={() => runCommand(command)}>
        <Icon aria-hidden />
        <b>{title}</b>
        {key && <Kbd keys={key} />}
        <small>{hint}</small>
      </button>
    </li>
  );
}

/** The sample is made on the spot, and a damaged notebook is looked through: that can take a moment. */
function OpeningLine() {
  return (
    <p className={styles.opening} role="status">
      Opening the notebook…
    </p>
  );
}

function Recents() {
  const { data } = useCall('notebook.recents', {}, { staleTime: 0 });
  if (!data || data.length === 0) return null;
  return (
    <section className={styles.recents}>
      <h2>Recent</h2>
      <ul>
        {data.slice(0, 8).map(({ path, name, exists }) => (
          <li key={path}>
            <button
              type="button"
              disabled={!exists}
              onClick={() => void switchNotebook(() => call('notebook.open', { path }))}
            >
              <span>{name}</span>
              <small>{exists ? path : `${path} is not there any more`}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
