import type { CommandGroup, CommandId } from '../../model/commands.ts';
import { commandInfo } from './commands.ts';
import { toastBriefly } from './toasts.ts';

const byGroup: Partial<Record<CommandGroup, string>> = {
  Article: 'No article is open',
  Go: 'Nothing further in the list',
  Reading: 'No article is open',
  Highlight: 'No passage is selected, and no highlight is open',
  Note: 'No note is open',
  Claim: 'No claim is open',
};

/** Says that a command has nothing to act on here. */
export function noTarget(id: CommandId): void {
  const isStep = id === 'highlight.next' || id === 'highlight.previous';
  toastBriefly(
    isStep
      ? 'No highlight here'
      : (byGroup[commandInfo(id).group] ?? 'Nothing to do with that here'),
  );
}
