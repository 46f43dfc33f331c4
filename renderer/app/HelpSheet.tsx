import { useState } from 'react';
import { commandGroups, commands } from '../../model/commands.ts';
import { Dialog, Kbd } from '../ui/index.ts';
import { useCommandHandler } from './commands.ts';
import styles from './HelpSheet.module.css';

const groups = commandGroups
  .map((name) => ({ name, list: commands.filter(({ group, keys }) => group === name && keys) }))
  .filter(({ list }) => list.length > 0);

/** Every command that has a key. */
export function HelpSheet() {
  const [open, setOpen] = useState(false);
  useCommandHandler('help.keys', () => setOpen(true));
  return (
    <Dialog open={open} onOpenChange={setOpen} title="Keyboard shortcuts" width={760}>
      <p className={styles.hint}>
        Arrow keys move in a list, Enter opens, Esc backs out. Letter keys rest while you type; they
        can be switched off in the settings.
      </p>
      <div className={styles.groups} tabIndex={0} role="group" aria-label="Shortcuts">
        {groups.map(({ name, list }) => (
          <section key={name}>
            <h3>{name}</h3>
            <dl>
              {list.map(({ id, title, keys = [] }) => (
                <div key={id}>
                  <dt>{title.replace('…', '')}</dt>
                  <dd>
                    {keys.map((key) => (
                      <Kbd key={key} keys={key} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
