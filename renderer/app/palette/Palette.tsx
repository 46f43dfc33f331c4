import { useState } from 'react';
import { Command } from 'cmdk';
import { ChevronRight, Search } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { Kbd } from '../../ui/index.ts';
import { useCommandHandler } from '../commands.ts';
import { useSession } from '../session.ts';
import { CommandChoices } from './CommandChoices.tsx';
import { FoundChoices, SuggestedChoices } from './FoundChoices.tsx';
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

function Choices({ close }: { close: () => void }) {
  const [typed, setTyped] = useState('');
  const { scope, text } = parseAsked(typed);
  const hasNotebook = useSession(({ window }) => window?.notebook != null);
  const Icon = scope === 'commands' ? ChevronRight : Search;

  /** The palette is gone, and the focus back, before anything else happens. */
  function choose(run: () => void): void {
    close();
    setTimeout(run);
  }

  return (
    <Command shouldFilter={false} loop label="Commands and things">
      <div className={styles.ask}>
        <Icon aria-hidden />
        <Command.Input
          value={typed}
          onValueChange={setTyped}
          placeholder="Search, or type a command"
          aria-label="Search, or type a command"
        />
        <Kbd keys="Escape" />
      </div>
      <Command.List className={styles.options} label="Commands and things">
        {hasNotebook && scope !== 'commands' && text === '' && (
          <SuggestedChoices scope={scope} choose={choose} />
        )}
        {hasNotebook && scope !== 'commands' && text !== '' && (
          <FoundChoices scope={scope} text={text} choose={choose} />
        )}
        {(scope === 'commands' || scope === 'all') && (
          <CommandChoices text={text} all={scope === 'commands'} choose={choose} />
        )}
        <Command.Empty className={styles.none}>Nothing found</Command.Empty>
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
