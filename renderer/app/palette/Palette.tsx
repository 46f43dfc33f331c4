import { useEffect, useEffectEvent, useState, type KeyboardEvent } from 'react';
import { Command } from 'cmdk';
import { ChevronRight, Search } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { Kbd } from '../../ui/index.ts';
import { useCommandHandler } from '../commands.ts';
import { useSession } from '../session.ts';
import { usePaletteGroups, type PaletteItem } from './palette-groups.ts';
import { PaletteLine } from './PaletteLine.tsx';
import { parseAsked } from './parse-asked.ts';
import styles from './Palette.module.css';

/** Commands and everything that is in the notebook, in one field. */
export function Palette() {
  const [open, setOpen] = useState(false);
  useCommandHandler('palette.open', () => setOpen(true));
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles.scrim}>
          <Dialog.Content className={styles.palette} aria-describedby={undefined}>
            <Dialog.Title className={styles.title}>Search or run a command</Dialog.Title>
            <Choices close={() => setOpen(false)} />
          </Dialog.Content>
        </Dialog.Overlay>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

const movingKeys = ['ArrowUp', 'ArrowDown', 'Home', 'End'];

function Choices({ close }: { close: () => void }) {
  const [typed, setTyped] = useState('');
  const [marked, setMarked] = useState('');
  /** Until the user moves, the first line is marked, also when better ones arrive. */
  const [moved, setMoved] = useState(false);
  /** Enter came before the answers to what was typed: it waits for them. */
  const [entered, setEntered] = useState(false);
  const { scope, text } = parseAsked(typed);
  const hasNotebook = useSession(({ window }) => Boolean(window?.notebook));
  const { groups, settled } = usePaletteGroups(scope, text, hasNotebook);
  const first = groups[0]?.items[0];
  const Icon = scope === 'commands' ? ChevronRight : Search;

  /** The palette is gone, and the focus back, before anything else happens. */
  function choose(item: PaletteItem): void {
    close();
    setTimeout(item.run);
  }

  const chooseFirst = useEffectEvent(() => {
    if (first) choose(first);
  });
  useEffect(() => {
    if (entered && settled) chooseFirst();
  }, [entered, settled]);

  function keyDown(event: KeyboardEvent): void {
    if (movingKeys.includes(event.key)) setMoved(true);
    if (event.key !== 'Enter' || moved || settled) return;
    event.preventDefault();
    setEntered(true);
  }

  return (
    <Command
      shouldFilter={false}
      loop
      label="Commands and things"
      value={moved ? marked : (first?.key ?? '')}
      onValueChange={setMarked}
      onKeyDown={keyDown}
    >
      <div className={styles.ask}>
        <Icon aria-hidden />
        <Command.Input
          value={typed}
          onValueChange={(next) => {
            setTyped(next);
            setMoved(false);
            setEntered(false);
          }}
          placeholder="Search, or type a command"
          aria-label="Search, or type a command"
        />
        <Kbd keys="Escape" />
      </div>
      <Command.List
        className={styles.options}
        label="Commands and things"
        onPointerMove={() => setMoved(true)}
      >
        {groups.map(({ heading, items }) => (
          <Command.Group key={heading} heading={heading} className={styles.group}>
            {items.map((item) => (
              <PaletteLine key={item.key} item={item} onChoose={() => choose(item)} />
            ))}
          </Command.Group>
        ))}
        {settled && groups.length === 0 && <p className={styles.none}>Nothing found</p>}
      </Command.List>
      <p className={styles.hints}>
        <span>
          <Kbd keys="ArrowUp" /> <Kbd keys="ArrowDown" /> choose
        </span>
        <span>
          <Kbd keys="Enter" /> open
        </span>
        <span>“&gt;” commands only, “@” articles, “#” tags</span>
      </p>
    </Command>
  );
}
