import { Command } from 'cmdk';
import { Command as CommandIcon } from 'lucide-react';
import { commands, type CommandId } from '../../../model/commands.ts';
import { Kbd } from '../../ui/index.ts';
import { commandIcons } from '../command-icons.ts';
import { canRun, runCommand } from '../commands.ts';
import { matchRank } from './parse-asked.ts';
import styles from './Palette.module.css';

/** Commands beside other things, at most. */
const few = 6;

/** The commands that can run now and answer to what was typed, the best first. */
function matching(text: string): (typeof commands)[number][] {
  return commands
    .filter(({ id, role }) => role === undefined && id !== 'palette.open' && canRun(id))
    .flatMap((command) => {
      const rank = matchRank(command.title, text) ?? matchRank(command.group, text);
      return rank === null ? [] : [{ command, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ command }) => command);
}

export function CommandChoices(props: {
  text: string;
  /** All of them, or a few beside other things. */
  all: boolean;
  choose: (run: () => void) => void;
}) {
  const found = matching(props.text);
  const shown = props.all ? found : found.slice(0, few);
  if (shown.length === 0) return null;
  return (
    <Command.Group heading="Commands" className={styles.group}>
      {shown.map(({ id, title, keys }) => (
        <Command.Item
          key={id}
          value={id}
          className={styles.option}
          onSelect={() => props.choose(() => runCommand(id))}
        >
          <Icon id={id} />
          <span>{title}</span>
          {keys?.[0] && <Kbd keys={keys[0]} />}
        </Command.Item>
      ))}
    </Command.Group>
  );
}

function Icon({ id }: { id: CommandId }) {
  const Shape = commandIcons[id] ?? CommandIcon;
  return <Shape aria-hidden />;
}
