import {
  Check,
  Hash,
  Inbox,
  LibraryBig,
  Quote,
  StickyNote,
  Trash2,
  type LucideIcon,
} from 'lucide-react';
import { Tooltip } from '../ui/index.ts';
import { useLastBackup } from '../backups/index.ts';
import { useCall } from './bridge.ts';
import type { CommandId } from './commands.ts';
import { dayAndTime } from './dates.ts';
import { go, usePlace, type Place } from './place.ts';
import { useSavedAt } from './saved.ts';
import styles from './Sidebar.module.css';

/** The notebook's contents. As a rail it keeps the icons; words stand in tooltips. */
export function Sidebar({ rail = false }: { rail?: boolean }) {
  const { data } = useCall('notebook.info', {});
  const counts = data?.counts;
  return (
    <nav
      className={rail ? `${styles.side} ${styles.rail}` : styles.side}
      aria-label="Notebook"
      data-pane="side"
    >
      <ul>
        <Row
          rail={rail}
          to={{ view: 'inbox', id: null }}
          command="go.inbox"
          icon={Inbox}
          label="Inbox"
          count={counts?.inbox}
        />
        <Row
          rail={rail}
          to={{ view: 'library', id: null }}
          command="go.library"
          icon={LibraryBig}
          label="Library"
          count={counts?.articles}
        />
        <Row
          rail={rail}
          to={{ view: 'notes', id: null }}
          command="go.notes"
          icon={StickyNote}
          label="Notes"
          count={counts?.notes}
        />
        <Row
          rail={rail}
          to={{ view: 'claims', id: null }}
          command="go.claims"
          icon={Quote}
          label="Claims"
          count={counts?.claims}
        />
      </ul>
      {!rail && <Tags />}
      <div className={styles.foot}>
        <ul>
          <Row
            rail={rail}
            to={{ view: 'trash', id: null }}
            command="go.trash"
            icon={Trash2}
            label="Trash"
            count={counts?.trash}
          />
        </ul>
        {!rail && <Saved />}
      </div>
    </nav>
  );
}

function Row(props: {
  to: Place;
  /** The command that goes there too. */
  command?: CommandId;
  icon: LucideIcon;
  label: string;
  count?: number;
  rail: boolean;
}) {
  const { to, command, icon: Icon, label, count, rail } = props;
  const place = usePlace();
  const current = place.view === to.view && place.tag === to.tag;
  const row = (
    <button
      type="button"
      data-command={command}
      aria-current={current ? 'page' : undefined}
      onClick={() => go(to)}
    >
      <Icon aria-hidden />
      <span className={styles.label}>{label}</span>
      {!!count && !rail && <span className={styles.count}>{count.toLocaleString('en-GB')}</span>}
    </button>
  );
  return (
    <li>
      {rail ? (
        <Tooltip text={label} command={command}>
          {row}
        </Tooltip>
      ) : (
        row
      )}
    </li>
  );
}

function Tags() {
  const tags = useCall('tags.list', {});
  if (!tags.data) return null;
  return (
    <>
      <h2>Tags</h2>
      {tags.data.length === 0 && <p className={styles.none}>None yet</p>}
      <ul>
        {tags.data.map((tag) => (
          <Row
            key={tag.id}
            rail={false}
            to={{ view: 'library', id: null, tag: tag.name }}
            icon={Hash}
            label={tag.name}
            count={tag.articles + tag.highlights}
          />
        ))}
      </ul>
    </>
  );
}

function Saved() {
  const at = useSavedAt();
  const backup = useLastBackup();
  const saved = at ? `Saved ${dayAndTime(at.toISOString())}` : 'All saved';
  return (
    <p className={styles.saved} role="status">
      <Check aria-hidden />
      {backup ? `${saved}, backed up ${dayAndTime(backup.madeAt)}` : saved}
    </p>
  );
}
