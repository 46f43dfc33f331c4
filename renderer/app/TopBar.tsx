import { ChevronDown, Search } from 'lucide-react';
import {
  Button,
  CommandButton,
  CommandItem,
  Kbd,
  Menu,
  MenuItem,
  MenuLabel,
  MenuSeparator,
} from '../ui/index.ts';
import { call, useCall } from './bridge.ts';
import { commandInfo, runCommand } from './commands.ts';
import { usePaneHidden } from './panes.ts';
import { SettingsPopover } from './SettingsPopover.tsx';
import { usePlace } from './place.ts';
import { switchNotebook, useWindow } from './session.ts';
import styles from './TopBar.module.css';

export function TopBar() {
  const sideHidden = usePaneHidden('side');
  const marginHidden = usePaneHidden('margin');
  return (
    <header className={styles.bar} data-pane="bar">
      <div>
        <CommandButton command="sidebar.toggle" iconOnly aria-pressed={!sideHidden} />
        <NotebookMenu />
        <span className={styles.push} />
        <CommandButton command="go.back" iconOnly />
        <CommandButton command="go.forward" iconOnly />
      </div>
      <Omni />
      <div className={styles.end}>
        <CommandButton command="import.open" aria-label="Import">
          <span className={styles.wide}>Import</span>
        </CommandButton>
        <CommandButton command="export.open" aria-label="Export">
          <span className={styles.wide}>Export</span>
        </CommandButton>
        <SettingsPopover />
        <CommandButton command="margin.toggle" iconOnly aria-pressed={!marginHidden} />
      </div>
    </header>
  );
}

function Omni() {
  const { view, query } = usePlace();
  const asked = view === 'search' ? query : '';
  const key = commandInfo('palette.open').keys?.[0] ?? '';
  return (
    <button
      type="button"
      className={styles.omni}
      data-command="palette.open"
      onClick={() => runCommand('palette.open')}
    >
      <Search aria-hidden />
      <span className={asked ? styles.asked : undefined}>
        {asked || 'Search, or type a command'}
      </span>
      <Kbd keys={key} />
    </button>
  );
}

function NotebookMenu() {
  const { notebook } = useWindow();
  return (
    <Menu
      trigger={
        <Button
          variant="quiet"
          className={styles.notebook}
          aria-label={`Notebook: ${notebook?.name}`}
        >
          <span>{notebook?.name}</span>
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <CommandItem command="notebook.new" />
      <CommandItem command="notebook.open" />
      <CommandItem command="notebook.sample" />
      <Recents />
      <MenuSeparator />
      <CommandItem command="notebook.reveal" />
      <CommandItem command="backups.open" />
      <CommandItem command="settings.open" />
      <CommandItem command="help.keys" />
      <CommandItem command="notebook.close" />
    </Menu>
  );
}

function Recents() {
  const { notebook } = useWindow();
  const recents = useCall('notebook.recents', {}, { staleTime: 0 });
  const others = recents.data?.filter((recent) => recent.path !== notebook?.path) ?? [];
  if (others.length === 0) return null;
  return (
    <>
      <MenuSeparator />
      <MenuLabel>Open recent</MenuLabel>
      {others.slice(0, 8).map(({ path, name, exists }) => (
        <MenuItem
          key={path}
          disabled={!exists}
          note={exists ? undefined : 'not there'}
          onSelect={() => void switchNotebook(() => call('notebook.open', { path }))}
        >
          {name}
        </MenuItem>
      ))}
    </>
  );
}
