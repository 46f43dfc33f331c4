import { Redo2, Undo2 } from 'lucide-react';
import { call } from './bridge.ts';
import { flushAll } from './flush.ts';
import { inField } from './shortcuts.ts';
import { showRecord } from './show-record.ts';
import { dismissToasts, toast, toastFailure } from './toasts.ts';

/** Takes back the last command, says which, and goes to where it is to be seen. In a field the menu's Undo means what was typed. */
export function undo(): void {
  if (inField()) document.execCommand('undo');
  else void turn('commands.undo');
}

/** Does again what was taken back last. */
export function redo(): void {
  if (inField()) document.execCommand('redo');
  else void turn('commands.redo');
}

/** What is being typed is stored first: it is then the newest command. */
async function turn(name: 'commands.undo' | 'commands.redo'): Promise<void> {
  const undoes = name === 'commands.undo';
  try {
    await flushAll();
    const { label, at } = await call(name, {});
    dismissToasts();
    if (label === null) toast({ text: undoes ? 'Nothing to undo' : 'Nothing to redo' });
    else if (undoes)
      toast({
        text: `Undone: ${within(label)}`,
        icon: Undo2,
        action: { label: 'Redo', run: redo },
      });
    else toast({ text: `Done again: ${within(label)}`, icon: Redo2 });
    if (at) await showRecord(at);
  } catch (error) {
    toastFailure(error);
  }
}

/** A label stands alone in the menu; here it goes on a sentence. */
function within(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
